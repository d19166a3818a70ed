package vn.solang.analytics;

/**
 * What the communes of one class of place make together.
 *
 * @param ofClass what is classified: {@code region}, {@code group}, {@code special-difficulty}
 * @param value the class; empty for communes that have none
 * @param cell without a unit
 */
public record ClassCell(String ofClass, String value, Cell cell) {}
