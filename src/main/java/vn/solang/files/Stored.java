package vn.solang.files;

import java.time.Instant;
import vn.solang.shared.UnitId;

/**
 * A file kept for a unit. The same content handed in for two units is two of these and one file on disk.
 *
 * @param sha256 of the content as it is kept, in hexadecimal; of a picture, of what is left without its metadata
 * @param bytes its length
 * @param name the name it was first handed in under, without folders
 * @param at since when it is known
 */
public record Stored(long id, String sha256, long bytes, FileType type, String name, UnitId unit, Instant at) {}
