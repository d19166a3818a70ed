package vn.solang.demo;

/** What a unit is to make of a requirement. */
enum Wish {
    MET,
    FAILED,
    /** Whatever the draw gives. */
    ANY
}
