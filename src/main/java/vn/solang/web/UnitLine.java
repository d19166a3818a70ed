package vn.solang.web;

import org.jspecify.annotations.Nullable;

/**
 * A unit in a list that rests on documents.
 *
 * @param note what is told beside the unit, such as the day counted on; empty for nothing
 * @param basis the document it rests on; null where none is in the ledger
 */
public record UnitLine(
        Link unit,
        @Nullable Chip chip,
        String note,
        @Nullable Link basis) {}
