package vn.solang.reporting;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.solang.shared.AsOf;
import vn.solang.shared.Period;

/**
 * A periodic report or another administrative document, ready to be written in any format.
 *
 * @param kind code of the kind, such as {@code six-month}
 * @param form what kind of document it is, which its title says
 * @param unitCode code, on the report's date, of the unit that reports
 * @param letterhead the issuer, number, place and date, addressees and signatory as Nghị định 30/2020/NĐ-CP lays them out
 * @param subject the lines under the title
 * @param opening the paragraphs before the first heading
 * @param figures every figure of the report once, in the order of first use
 */
public record Report(
        String kind,
        Form form,
        String unitCode,
        Period period,
        AsOf asOf,
        String rule,
        Letterhead letterhead,
        List<String> subject,
        List<Block.Paragraph> opening,
        List<Block> body,
        List<Figure> figures) {

    /** Kinds of administrative documents (tên loại văn bản). */
    public enum Form {
        REPORT("BÁO CÁO"),
        MINUTES("BIÊN BẢN"),
        DECISION("QUYẾT ĐỊNH");

        private final String title;

        Form(String title) {
            this.title = title;
        }

        /** As printed above its subject. */
        public String title() {
            return title;
        }

        /** As a sentence begins with it. */
        String name(Locale language) {
            return title.charAt(0) + title.substring(1).toLowerCase(language);
        }
    }

    /**
     * The fixed parts of an administrative document.
     *
     * @param superior the superior body, in capitals: {@code UBND TỈNH HÀ TĨNH}
     * @param issuer the issuing body, in capitals, a line each
     * @param symbol as in {@code Số:       /BC-VPĐP}
     * @param placeAndDate as in {@code Hà Tĩnh, ngày    tháng    năm 2022}
     * @param signatory the signatory's post, in capitals; the name is left to be signed
     * @param recipients the lines under {@code Nơi nhận:}
     * @param beside the post, in capitals, of whoever signs at the left, as whoever kept minutes does; empty for nobody
     */
    public record Letterhead(
            String superior,
            List<String> issuer,
            String symbol,
            String placeAndDate,
            String signatory,
            List<String> recipients,
            String beside) {

        public Letterhead {
            issuer = List.copyOf(issuer);
            recipients = List.copyOf(recipients);
        }

        /** Of a document that one person signs. */
        public Letterhead(
                String superior,
                List<String> issuer,
                String symbol,
                String placeAndDate,
                String signatory,
                List<String> recipients) {
            this(superior, issuer, symbol, placeAndDate, signatory, recipients, "");
        }
    }

    public Report {
        subject = List.copyOf(subject);
        opening = List.copyOf(opening);
        body = List.copyOf(body);
        figures = List.copyOf(figures);
    }

    public Optional<Figure> figure(String key) {
        return figures.stream().filter(figure -> figure.key().equals(key)).findFirst();
    }
}
