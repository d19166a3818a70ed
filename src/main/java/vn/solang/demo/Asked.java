package vn.solang.demo;

import java.util.function.Function;
import vn.solang.criteria.CriteriaSet;
import vn.solang.criteria.Requirement;

/** A criteria set with what a unit is to make of each of its requirements. */
record Asked(CriteriaSet set, Function<Requirement, Wish> wishes) {

    Wish wish(Requirement requirement) {
        return wishes.apply(requirement);
    }
}
