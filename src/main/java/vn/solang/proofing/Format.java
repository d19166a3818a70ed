package vn.solang.proofing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.solang.shared.Rejected;

/** What a file on the desk is: its name and its content must say the same. */
public enum Format {
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PDF("application/pdf", "pdf"),
    HTML("text/html;charset=UTF-8", "html", "htm"),
    TXT("text/plain;charset=UTF-8", "txt");

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] PDF_HEAD = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private final String mediaType;

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> endings;

    Format(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    /** The word for it in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The only type it is ever sent as. */
    public String mediaType() {
        return mediaType;
    }

    /** True where its text can be corrected on a page. */
    public boolean isWritable() {
        return this == DOCX || this == TXT;
    }

    static Format ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /**
     * What a file is.
     *
     * @throws Rejected where its name ends in none of the kinds that are read, or its content is of another kind
     */
    static Format of(String name, byte[] bytes) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        Format said = Arrays.stream(values())
                .filter(each -> each.endings.contains(ending))
                .findFirst()
                .orElseThrow(() -> new Rejected("proofing.file.kind", name));
        boolean same = switch (said) {
            case DOCX, XLSX -> begins(bytes, ZIP);
            case PDF -> begins(bytes, PDF_HEAD);
            case HTML, TXT -> !begins(bytes, ZIP) && !begins(bytes, PDF_HEAD);
        };
        if (!same) {
            throw new Rejected("proofing.file.other-kind", name, ending);
        }
        return said;
    }

    private static boolean begins(byte[] bytes, byte[] head) {
        return bytes.length >= head.length && Arrays.equals(bytes, 0, head.length, head, 0, head.length);
    }
}
