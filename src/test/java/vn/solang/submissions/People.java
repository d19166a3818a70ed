package vn.solang.submissions;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import vn.solang.identity.Actor;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Grant;
import vn.solang.identity.Role;
import vn.solang.shared.UnitId;

/** Accounts that enter and check, by what they are. */
@NullMarked
record People(CurrentActor actor, UnitId commune, UnitId district, UnitId province) {

    static final long OFFICIAL = 11;

    Actor official() {
        return somebody(OFFICIAL, "cán bộ xã", Role.COMMUNE, commune, Set.of());
    }

    Actor colleague() {
        return somebody(12, "cán bộ xã thứ hai", Role.COMMUNE, commune, Set.of());
    }

    Actor checker() {
        return somebody(21, "cán bộ huyện", Role.DISTRICT, district, Set.of());
    }

    Actor department(String... criteria) {
        return somebody(31, "sở", Role.DEPARTMENT, province, Set.of(criteria));
    }

    Actor office() {
        return somebody(41, "văn phòng", Role.OFFICE, province, Set.of());
    }

    Actor office(long account) {
        return somebody(account, "văn phòng " + account, Role.OFFICE, province, Set.of());
    }

    static Actor somebody(long account, String name, Role role, UnitId unit, Set<String> criteria) {
        return new Actor(account, name, List.of(new Grant(role, unit, criteria)), "web 10.0.0.1");
    }

    <T> T as(Actor who, java.util.function.Supplier<T> act) {
        return actor.as(who, act::get);
    }
}
