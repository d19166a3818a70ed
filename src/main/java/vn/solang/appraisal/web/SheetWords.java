package vn.solang.appraisal.web;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.solang.appraisal.Contents;
import vn.solang.files.FileType;
import vn.solang.shared.Messages;
import vn.solang.shared.VietnameseFormat;

/** What pages say of score sheets and of the documents beside them. */
final class SheetWords {

    private static final String PDF = "." + FileType.PDF.name().toLowerCase(Locale.ROOT);

    private SheetWords() {}

    /** Points without zeros that say nothing. */
    static String points(BigDecimal points) {
        BigDecimal stripped = points.stripTrailingZeros();
        return VietnameseFormat.number(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
    }

    /** How many points something gives at most. */
    static String most(BigDecimal points, Messages words) {
        return words.say("ocop.sheet.most", points(points));
    }

    /** A name behind its number, where it has one. */
    static String numbered(String no, String name) {
        return no.isEmpty() ? name : no + ". " + name;
    }

    /** Where a document opens, at its page where its kind has pages that an address can name; null for samples. */
    static @Nullable String address(Contents.Paper paper, @Nullable Integer page) {
        if (paper.file() == null) {
            return null;
        }
        boolean paged =
                page != null && paper.fileName().toLowerCase(Locale.ROOT).endsWith(PDF);
        return "/files/" + paper.file() + (paged ? "#page=" + page : "");
    }
}
