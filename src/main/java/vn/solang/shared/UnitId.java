package vn.solang.shared;

/** The identity of an administrative unit: an internal number that outlives codes, names and parents. */
public record UnitId(int value) {}
