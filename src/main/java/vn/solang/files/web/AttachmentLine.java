package vn.solang.files.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solang.files.Attachment;
import vn.solang.files.FileType;
import vn.solang.files.Stored;
import vn.solang.shared.VietnameseFormat;
import vn.solang.web.Link;

/**
 * An attached file as {@code files/attachments.jte} lists it.
 *
 * @param attachment its number, which {@code Files.detach} takes
 * @param type the key of the word for its type
 * @param thumbnail the address of the picture; null where it is none that browsers show
 * @param save the address that saves it
 */
public record AttachmentLine(
        long attachment,
        Link file,
        String type,
        String size,
        String note,
        String by,
        String day,
        @Nullable String thumbnail,
        String save) {

    private static final BigDecimal MEGABYTE = BigDecimal.valueOf(1 << 20);

    /** The lines of attachments, days as the clocks of a zone show them. */
    public static List<AttachmentLine> of(List<Attachment> attachments, ZoneId zone) {
        return attachments.stream().map(each -> of(each, zone)).toList();
    }

    private static AttachmentLine of(Attachment attachment, ZoneId zone) {
        Stored file = attachment.file();
        String href = "/files/" + file.id();
        return new AttachmentLine(
                attachment.id(),
                new Link(file.name(), href),
                typeKey(file.type()),
                size(file.bytes()),
                attachment.note(),
                attachment.by(),
                VietnameseFormat.tableDate(attachment.at().atZone(zone).toLocalDate()),
                file.type().isPhoto() && file.type().isShown() ? href : null,
                href + "?save=true");
    }

    private static String typeKey(FileType type) {
        return switch (type) {
            case JPEG, PNG, WEBP, HEIC -> "files.type.photo";
            case PDF -> "files.type.pdf";
            case XLSX, ODS, XLS -> "files.type.sheet";
            case DOCX, ODT, DOC -> "files.type.text";
        };
    }

    private static String size(long bytes) {
        return VietnameseFormat.number(
                        BigDecimal.valueOf(Math.max(bytes, 1 << 17)).divide(MEGABYTE, 1, RoundingMode.HALF_UP))
                + " MB";
    }
}
