package vn.solang.units;

/** How many units of a level and type stand in a tree on a day. */
public record TypeCount(UnitLevel level, String type, int count) {}
