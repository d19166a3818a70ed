package vn.solang.factcheck;

import java.util.function.Consumer;

/** A rule by which texts are checked. */
interface Check {

    /** Tells what it finds in a text. What cannot be decided is not told: a false alarm costs more than a miss. */
    void check(Article article, Consumer<Finding> found);
}
