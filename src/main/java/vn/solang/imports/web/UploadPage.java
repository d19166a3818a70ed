package vn.solang.imports.web;

import java.util.List;

/**
 * What became of files that were checked, or loaded.
 *
 * @param token what confirms them; empty where there is nothing to confirm
 * @param partly true where some rows of some files can be taken without the others
 */
public record UploadPage(String title, String told, String token, boolean whole, boolean partly, List<File> files) {

    public UploadPage {
        files = List.copyOf(files);
    }

    /**
     * A file that was checked.
     *
     * @param more how many refusals are not listed; empty for none
     * @param ambiguous true where a name may be several units, and somebody can choose once for all
     */
    public record File(String name, String format, String told, List<String> refusals, String more, boolean ambiguous) {
        public File {
            refusals = List.copyOf(refusals);
        }
    }
}
