package vn.solang.imports;

import java.util.List;

/**
 * What became of one file of an import.
 *
 * @param file the file's name
 * @param format the format it was read in; empty where none fits
 * @param rows rows read
 * @param accepted rows taken; 0 where the file had errors and only whole files are taken
 * @param rejected the rows refused, the first ten thousand of them; row 0 is the file as a whole
 */
public record FileOutcome(String file, String format, int rows, int accepted, List<Refusal> rejected) {

    public FileOutcome {
        rejected = List.copyOf(rejected);
    }
}
