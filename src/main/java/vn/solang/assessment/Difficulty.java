package vn.solang.assessment;

/**
 * A difficulty named by a unit.
 *
 * @param indicator the indicator it speaks of; empty where it has none
 * @param unitCodes the units it concerns, between semicolons
 */
public record Difficulty(long id, String field, String said, String indicator, String unitCodes) {}
