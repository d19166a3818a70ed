package vn.solang.documents;

import java.time.LocalDate;

/**
 * Something being drafted, submitted or carried out.
 *
 * @param kind a word of {@code docs/formats.md}: {@code plan}, {@code criteria-set}, {@code allocation}, {@code norms}, {@code project}
 * @param lead who drafts it
 * @param state where it stands, in words
 * @param stateOn since when
 */
public record Draft(long id, String kind, String title, String level, String lead, String state, LocalDate stateOn) {}
