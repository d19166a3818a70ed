package vn.solang.reporting;

import java.util.List;
import java.util.Optional;
import vn.solang.shared.AsOf;
import vn.solang.shared.Period;

/**
 * A periodic report, ready to be written in any format.
 *
 * @param kind code of the kind, such as {@code six-month}
 * @param unitCode code, on the report's date, of the unit that reports
 * @param letterhead the issuer, number, place and date, addressees and signatory as Nghị định 30/2020/NĐ-CP lays them out
 * @param subject the lines under {@code BÁO CÁO}
 * @param opening the paragraphs before the first heading
 * @param figures every figure of the report once, in the order of first use
 */
public record Report(
        String kind,
        String unitCode,
        Period period,
        AsOf asOf,
        String rule,
        Letterhead letterhead,
        List<String> subject,
        List<Block.Paragraph> opening,
        List<Block> body,
        List<Figure> figures) {

    /**
     * The fixed parts of an administrative document.
     *
     * @param superior the superior body, in capitals: {@code UBND TỈNH HÀ TĨNH}
     * @param issuer the issuing body, in capitals, a line each
     * @param symbol as in {@code Số:       /BC-VPĐP}
     * @param placeAndDate as in {@code Hà Tĩnh, ngày    tháng    năm 2022}
     * @param signatory the signatory's post, in capitals; the name is left to be signed
     * @param recipients the lines under {@code Nơi nhận:}
     */
    public record Letterhead(
            String superior,
            List<String> issuer,
            String symbol,
            String placeAndDate,
            String signatory,
            List<String> recipients) {}

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
