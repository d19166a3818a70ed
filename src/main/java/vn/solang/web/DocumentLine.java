package vn.solang.web;

import org.jspecify.annotations.Nullable;

/**
 * A document in a short list.
 *
 * @param document its number and symbol, leading to its page
 * @param date as printed; empty where it is unknown
 * @param note what it is about, or what it does for the page at hand
 * @param state null where it goes without saying
 */
public record DocumentLine(
        Link document, String date, String note, @Nullable Chip state) {}
