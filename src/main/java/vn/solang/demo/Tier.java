package vn.solang.demo;

/** The highest title of a commune on a day. */
enum Tier {
    NONE,
    BASE,
    ADVANCED,
    MODEL
}
