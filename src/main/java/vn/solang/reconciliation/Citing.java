package vn.solang.reconciliation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.solang.documents.DocumentNumber;
import vn.solang.documents.LegalDocument;
import vn.solang.factcheck.Claim;
import vn.solang.factcheck.Finding.Severity;
import vn.solang.shared.AsOf;
import vn.solang.shared.Message;
import vn.solang.shared.VietnameseFormat;

/** Holds the documents a text cites against the register: their dates, symbols, kinds, issuers and titles. */
final class Citing {

    /** Below this share of words in common, two titles are of two documents. */
    private static final double TITLE = 0.3;

    private static final int FEW_WORDS = 4;

    private static final Pattern TITLE_BEGINS =
            Pattern.compile("^[\\s,“\"]*(?:về|phê duyệt|quy định|công nhận|ban hành)(?!\\p{L})");
    private static final Pattern TITLE_ENDS = Pattern.compile("[.;)\\n]|, (?:UBND|Ủy ban|HĐND|tỉnh |sau đó)");
    private static final Pattern OTHER_ISSUER = Pattern.compile(
            "(?:huyện|thị xã|thành phố|xã|phường|thị trấn)(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Issuers as far as two writings of one may be told apart from another. */
    private static final List<Set<String>> ISSUERS = List.of(
            Set.of("thủ tướng chính phủ", "thủ tướng"),
            Set.of("chính phủ"),
            Set.of("quốc hội"),
            Set.of("ubnd tỉnh", "ủy ban nhân dân tỉnh"),
            Set.of("hđnd tỉnh", "hội đồng nhân dân tỉnh"),
            Set.of("tỉnh ủy", "ban chấp hành đảng bộ tỉnh", "ban thường vụ tỉnh ủy"));

    private final Wordings words;
    private final List<LegalDocument> register;
    private final String province;
    private final AsOf asOf;
    private final Results results;

    /** @param province the name of the province whose register it is */
    Citing(Wordings words, List<LegalDocument> register, String province, AsOf asOf, Results results) {
        this.words = words;
        this.register = register;
        this.province = province;
        this.asOf = asOf;
        this.results = results;
    }

    /** Every citation with a symbol. */
    void check(String chars, List<Claim> claims) {
        for (Claim claim : claims) {
            if (claim instanceof Claim.Citation citation && !citation.symbol().isEmpty() && !isOfAnother(citation)) {
                check(chars, citation);
            }
        }
    }

    private void check(String chars, Claim.Citation citation) {
        String key = DocumentNumber.key(citation.symbol());
        List<LegalDocument> same = register.stream()
                .filter(document -> DocumentNumber.key(document.symbol()).equals(key))
                .toList();
        LocalDate date = citation.date();
        if (same.isEmpty()) {
            if (date != null) {
                symbol(citation, date);
            }
            return;
        }
        Optional<LegalDocument> dated = same.stream()
                .filter(document -> document.issuedOn().equals(date))
                .findFirst();
        if (dated.isPresent()) {
            document(chars, citation, dated.get());
        } else if (date != null) {
            same.stream()
                    .filter(document -> document.issuedOn().getYear() == date.getYear()
                            || citation.year() != null
                            || isAbout(title(chars, citation), document.subject()))
                    .findFirst()
                    .ifPresent(document -> told(
                            Severity.ERROR,
                            citation,
                            Message.of(
                                    "reconciliation.citation.date",
                                    document.shortCitation(),
                                    VietnameseFormat.date(document.issuedOn()),
                                    VietnameseFormat.date(date)),
                            "",
                            document.datedCitation(),
                            document));
        }
    }

    /** The document of this day and number, whose symbol is another. */
    private void symbol(Claim.Citation citation, LocalDate date) {
        String issuer = ending(citation.symbol());
        register.stream()
                .filter(document -> document.issuedOn().equals(date))
                .filter(document -> Objects.equals(leading(document.number()), leading(citation.number())))
                .filter(document -> ending(document.symbol()).equals(issuer))
                .findFirst()
                .ifPresent(document -> told(
                        Severity.ERROR,
                        citation,
                        Message.of("reconciliation.citation.symbol", document.datedCitation(), citation.symbol()),
                        citation.symbol(),
                        document.symbol(),
                        document));
    }

    private void document(String chars, Claim.Citation citation, LegalDocument document) {
        if (!citation.type().isEmpty()
                && !Words.of(citation.type()).equals(Words.of(document.type()))
                && !citation.type().equals("văn bản")) {
            told(
                    Severity.ERROR,
                    citation,
                    Message.of("reconciliation.citation.type", document.datedCitation(), citation.type()),
                    citation.type(),
                    document.type(),
                    document);
            return;
        }
        String said = said(chars, citation);
        int own = issuer(document.issuer());
        int written = issuer(said);
        if (own >= 0 && written >= 0 && own != written) {
            told(
                    Severity.ERROR,
                    citation,
                    Message.of(
                            "reconciliation.citation.issuer",
                            document.datedCitation(),
                            document.issuer(),
                            citation.issuer()),
                    citation.issuer(),
                    document.issuer(),
                    document);
            return;
        }
        String title = title(chars, citation);
        if (!title.isEmpty() && likeness(title, document.subject()) < TITLE) {
            told(
                    Severity.WARNING,
                    citation,
                    Message.of("reconciliation.citation.title", document.datedCitation(), document.subject()),
                    "",
                    "",
                    document);
            return;
        }
        results.confirmed(citation.span(), backing(document));
    }

    private void told(
            Severity severity,
            Claim.Citation citation,
            Message message,
            String wrong,
            String suggestion,
            LegalDocument document) {
        results.contradicted(severity, citation.span(), message, wrong, suggestion, backing(document));
    }

    private Backing backing(LegalDocument document) {
        return new Backing(
                "document:" + document.symbol(),
                null,
                List.of(),
                List.of(document.fullCitation()),
                List.of(),
                asOf.validAt(),
                asOf.knownAt());
    }

    /** Documents of districts, communes and other provinces bear the numbers of this register's too. */
    private boolean isOfAnother(Claim.Citation citation) {
        String issuer = citation.issuer();
        int level = issuer.indexOf("tỉnh ");
        String named =
                level < 0 ? "" : issuer.substring(level + "tỉnh ".length()).strip();
        return OTHER_ISSUER.matcher(issuer).find() || (!named.isEmpty() && !named.startsWith(province));
    }

    /** The issuer as the text says it, not as it follows from the symbol. */
    private static String said(String chars, Claim.Citation citation) {
        String quote = chars.substring(citation.span().start(), citation.span().end());
        int of = quote.lastIndexOf(" của ");
        return of < 0 ? "" : quote.substring(of + " của ".length());
    }

    private static int issuer(String text) {
        String key = Words.of(text);
        for (int i = 0; i < ISSUERS.size(); i++) {
            if (ISSUERS.get(i).stream().anyMatch(name -> Words.begins(key, name))) {
                return i;
            }
        }
        return -1;
    }

    /** What a text says behind a citation that it is about; empty where it says too little. */
    private static String title(String chars, Claim.Citation citation) {
        int start = citation.span().end();
        int end = chars.indexOf('\n', start);
        String rest = chars.substring(start, end < 0 ? chars.length() : end);
        if (!TITLE_BEGINS.matcher(rest).find()) {
            return "";
        }
        var stop = TITLE_ENDS.matcher(rest);
        return stop.find() ? rest.substring(0, stop.start()) : rest;
    }

    /** Which share of the telling words of the shorter of two titles stands in the other too; 1 where there are too few. */
    private double likeness(String title, String subject) {
        Set<String> one = telling(title);
        Set<String> other = telling(subject);
        int least = Math.min(one.size(), other.size());
        if (least < FEW_WORDS) {
            return 1;
        }
        long common = one.stream().filter(other::contains).count();
        return (double) common / least;
    }

    /** True where a title is that of the subject, and says enough to be sure. */
    private boolean isAbout(String title, String subject) {
        return telling(title).size() >= FEW_WORDS
                && telling(subject).size() >= FEW_WORDS
                && likeness(title, subject) > 2 * TITLE;
    }

    private Set<String> telling(String title) {
        Set<String> telling = new LinkedHashSet<>(Arrays.asList(Words.of(title).split(" ")));
        telling.removeIf(word -> words.common.contains(word) || word.isEmpty());
        return telling;
    }

    /** A number without the nought before it. */
    private static String leading(String number) {
        return number.replaceFirst("^0+", "");
    }

    /** What stands for the issuer in a symbol. */
    private static String ending(String symbol) {
        String key = DocumentNumber.key(symbol);
        return key.substring(Math.max(key.lastIndexOf('-'), key.lastIndexOf('/')) + 1);
    }
}
