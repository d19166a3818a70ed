package vn.solang.files;

import java.time.Instant;

/**
 * A file attached to something.
 *
 * @param subject what it is attached to
 * @param note what it shows; empty where nobody said
 * @param by who attached it
 */
public record Attachment(long id, Stored file, Subject subject, String note, String by, Instant at) {}
