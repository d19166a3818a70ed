package vn.solang.ocop;

import java.math.BigDecimal;

/** One answer of a criterion, of which exactly one is chosen. */
public record SheetOption(BigDecimal points, String text) {}
