package vn.solang.documents;

import java.time.LocalDate;
import java.util.List;
import vn.solang.shared.VietnameseFormat;

/**
 * A document of the register.
 *
 * @param id its one identity
 * @param type as in {@code Quyết định}
 * @param symbol number and symbol as printed: {@code 525/QĐ-TTg}
 * @param subject the trích yếu
 * @param status where it stands, a word of {@code docs/formats.md}
 * @param relation relations as written: {@code implements 2114/QĐ-TTg; …}
 * @param citedIn places of the periodic report that cite it: {@code I.1}, {@code opening}
 */
public record LegalDocument(
        int id,
        String type,
        String number,
        String symbol,
        LocalDate issuedOn,
        String issuer,
        String subject,
        String status,
        String relation,
        List<String> citedIn) {

    private static final List<String> STATED = List.of("phê duyệt", "quy định", "công nhận", "ban hành");
    private static final List<String> DONE =
            List.of("kiện toàn", "đề xuất", "tập trung", "điều chỉnh", "giao ", "phân bổ", "tăng cường", "họp ");

    public LegalDocument {
        citedIn = List.copyOf(citedIn);
    }

    /** The short citation of later mentions: {@code Quyết định số 525/QĐ-TTg}. */
    public String shortCitation() {
        return type + " số " + symbol;
    }

    /** Number and date: {@code Quyết định số 525/QĐ-TTg ngày 27/4/2022}. */
    public String datedCitation() {
        return shortCitation() + " ngày " + VietnameseFormat.date(issuedOn);
    }

    /** The first mention: type, number, date, issuer and subject (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
    public String fullCitation() {
        return datedCitation() + " của " + issuer + about();
    }

    /** A subject that begins with the act itself follows the issuer; other acts are {@code về việc}, things {@code về}. */
    private String about() {
        if (subject.startsWith("về ")) {
            return " " + subject;
        }
        if (STATED.stream().anyMatch(subject::startsWith)) {
            return " " + subject;
        }
        return (DONE.stream().anyMatch(subject::startsWith) ? " về việc " : " về ") + subject;
    }
}
