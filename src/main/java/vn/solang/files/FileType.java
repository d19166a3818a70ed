package vn.solang.files;

import java.util.List;
import java.util.Locale;

/** What a kept file is, told by its content alone. */
public enum FileType {
    JPEG("image/jpeg", true, true, "jpg", "jpeg", "jfif"),
    PNG("image/png", true, true, "png"),
    WEBP("image/webp", true, true, "webp"),
    /** Kept as the telephone made it, without its metadata; few browsers show it. */
    HEIC("image/heic", true, false, "heic", "heif"),
    PDF("application/pdf", false, true, "pdf"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false, false, "xlsx"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", false, false, "docx"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", false, false, "ods"),
    ODT("application/vnd.oasis.opendocument.text", false, false, "odt"),
    /** Excel before 2007: kept, never read. */
    XLS("application/vnd.ms-excel", false, false, "xls"),
    /** Word before 2007: kept, never read. */
    DOC("application/msword", false, false, "doc");

    private final String mediaType;
    private final boolean photo;
    private final boolean shown;

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> extensions;

    FileType(String mediaType, boolean photo, boolean shown, String... extensions) {
        this.mediaType = mediaType;
        this.photo = photo;
        this.shown = shown;
        this.extensions = List.of(extensions);
    }

    /** The only type it is ever sent as. */
    public String mediaType() {
        return mediaType;
    }

    /** True for pictures, which have a limit of their own and lose their metadata. */
    public boolean isPhoto() {
        return photo;
    }

    /** True where a browser may show it in its window; anything else is saved only. */
    public boolean isShown() {
        return shown;
    }

    /** A name that ends as files of this type do, whatever it ended in. */
    public String named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return extensions.stream().anyMatch(each -> lower.endsWith("." + each))
                ? name
                : name + "." + extensions.getFirst();
    }
}
