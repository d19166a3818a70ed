package vn.solang.proofing;

import java.time.Instant;

/**
 * A version of a manuscript.
 *
 * @param version counted from 1
 * @param name of the file, without folders
 * @param found what the check of its day found
 * @param by who laid it down
 */
public record Edition(int version, String name, Format format, String sha256, Counts found, String by, Instant at) {}
