package vn.solang.ocop;

/**
 * Within how many days a complaint or a report is answered.
 *
 * @param code names it
 * @param basis what the number rests on
 * @param confidence {@code read}, {@code recalled}, or {@code house} where no text asks for it
 */
public record ComplaintTerm(String code, String name, int days, String basis, String confidence) {}
