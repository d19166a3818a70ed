package vn.solang.factcheck;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.solang.factcheck.Claim.Citation;
import vn.solang.factcheck.Finding.Kind;
import vn.solang.factcheck.Finding.Severity;
import vn.solang.shared.Message;

/**
 * Citations that contradict themselves or one another: a symbol of another kind of document, one that is none, a year in
 * the symbol that is not the date's, one document with two symbols or dates, a day that does not exist.
 */
final class CitationCheck implements Check {

    /** What is approved by a decision and is cited by the decision's symbol. */
    private static final Set<String> APPROVED = Set.of("quy chế", "quy định", "chương trình", "đề án", "phương án");

    private final KnownActs acts;

    CitationCheck(KnownActs acts) {
        this.acts = acts;
    }

    @Override
    public void check(Article article, Consumer<Finding> found) {
        for (Citation each : article.citations()) {
            alone(article, each, found);
        }
        together(article, found);
        days(article, found);
    }

    /** Days that do not exist, outside of citations. */
    private static void days(Article article, Consumer<Finding> found) {
        article.days().stream()
                .filter(each -> each.day() == null)
                .forEach(each -> found.accept(new Finding(
                        Kind.DATE,
                        Severity.ERROR,
                        article.tokens().span(each.first(), each.end() - 1),
                        Message.of("factcheck.date.none", each.printed()),
                        "")));
    }

    private static void alone(Article article, Citation each, Consumer<Finding> found) {
        if (!each.wellFormed() && !isOfRegister(article, each)) {
            found.accept(finding(
                            Severity.WARNING,
                            each,
                            Message.of("factcheck.citation.malformed", each.symbol()),
                            each.symbol().replace(' ', '-'))
                    .insteadOf(each.symbol()));
        }
        Lexicon.DocumentType stated = article.lexicon().type(each.type());
        String own = typeOf(each.symbol());
        if (stated != null
                && !stated.symbols().isEmpty()
                && article.lexicon().isTypeSymbol(own)
                && !stated.symbols().contains(own)
                && !(own.equals("QĐ") && APPROVED.contains(stated.name()))
                && !isNamedBefore(article, each, own)) {
            found.accept(finding(
                            Severity.ERROR,
                            each,
                            Message.of("factcheck.citation.type", each.type(), each.symbol(), own),
                            each.symbol()
                                    .replace("/" + own, "/" + stated.symbols().getFirst())
                                    .replace(
                                            "-" + own + "/",
                                            "-" + stated.symbols().getFirst() + "/"))
                    .insteadOf(each.symbol()));
        }
        if (each.date() != null && each.year() != null && each.date().getYear() != each.year()) {
            found.accept(finding(
                    Severity.ERROR,
                    each,
                    Message.of(
                            "factcheck.citation.year", each.symbol(), String.valueOf(each.year()), each.printedDate()),
                    ""));
        }
        if (each.date() == null && !each.printedDate().isEmpty()) {
            found.accept(new Finding(
                    Kind.DATE, Severity.ERROR, each.span(), Message.of("factcheck.date.none", each.printedDate()), ""));
        }
        doubled(article, each, found);
    }

    /** {@code Thông báo kết luận số 120/TB-UBND}: the kind the symbol says stands before another one. */
    private static boolean isNamedBefore(Article article, Citation each, String own) {
        Tokens tokens = article.tokens();
        int at = tokens.from(each.span().start());
        for (int i = Math.max(tokens.clauseStart(at), at - 8); i < at; i++) {
            Phrases.Found<Lexicon.DocumentType> type =
                    article.lexicon().documentTypes.at(tokens, i);
            if (type != null && type.meaning().symbols().contains(own)) {
                return true;
            }
        }
        return false;
    }

    /** A symbol that the register wrote here or elsewhere in the text is the document's own, however it is made. */
    private static boolean isOfRegister(Article article, Citation citation) {
        return article.citations().stream()
                .anyMatch(each -> each.symbol().equals(citation.symbol())
                        && article.text().isBound(each.span()));
    }

    /** {@code Quyết định số 263/QĐ-TTg … về Quyết định phê duyệt …}: the kind of document is said twice. */
    private static void doubled(Article article, Citation each, Consumer<Finding> found) {
        Tokens tokens = article.tokens();
        int at = tokens.from(each.span().end());
        if (!tokens.at(at).is("về")) {
            return;
        }
        int type = tokens.at(at + 1).is("việc") ? at + 2 : at + 1;
        var again = article.lexicon().documentTypes.at(tokens, type);
        if (again == null || !again.meaning().name().equals(each.type())) {
            return;
        }
        String verb =
                tokens.at(again.end()).key() + " " + tokens.at(again.end() + 1).key();
        if (verb.equals("phê duyệt")
                || verb.equals("ban hành")
                || verb.equals("quy định")
                || verb.equals("công nhận")) {
            found.accept(new Finding(
                    Kind.CITATION,
                    Severity.WARNING,
                    tokens.span(at, again.end() + 1),
                    Message.of("factcheck.citation.doubled", tokens.words(at, again.end() + 1), each.symbol()),
                    tokens.words(again.end(), again.end() + 1)));
        }
    }

    /** The same number of the same day, or the same symbol: one document. */
    private void together(Article article, Consumer<Finding> found) {
        List<Citation> citations = article.citations();
        Map<String, List<Citation>> seen = new HashMap<>();
        Set<String> told = new HashSet<>();
        for (Citation each : citations) {
            if (each.symbol().isEmpty()) {
                continue;
            }
            List<Citation> same = seen.computeIfAbsent(each.number(), _ -> new ArrayList<>());
            Citation other = contradicted(article.tokens(), each, same);
            if (other != null) {
                boolean symbols = !sameSymbol(other, each);
                found.accept(finding(
                                Severity.ERROR,
                                each,
                                symbols
                                        ? Message.of(
                                                "factcheck.citation.symbols",
                                                each.printedDate(),
                                                other.symbol(),
                                                each.symbol())
                                        : Message.of(
                                                "factcheck.citation.dates",
                                                each.symbol(),
                                                other.printedDate(),
                                                each.printedDate()),
                                symbols ? other.symbol() : other.printedDate())
                        .insteadOf(symbols ? each.symbol() : each.printedDate()));
            } else {
                spelling(each, same, found);
                titled(each, same, found);
            }
            if (told.add(each.symbol() + each.printedDate() + each.issuer() + each.type() + each.title())) {
                same.add(each);
            }
        }
        numbers(citations, found);
    }

    /** One document that is said to be about two things. */
    private static void titled(Citation each, List<Citation> earlier, Consumer<Finding> found) {
        if (each.title().isEmpty()) {
            return;
        }
        earlier.stream()
                .filter(other -> !other.title().isEmpty() && !other.title().equals(each.title()))
                .filter(other -> sameSymbol(other, each) && isSameDay(other, each))
                .filter(other -> new Titles(other.title(), each.title()).differ())
                .findFirst()
                .ifPresent(other -> found.accept(finding(
                        Severity.NOTE,
                        each,
                        Message.of("factcheck.citation.titles", each.symbol(), other.title(), each.title()),
                        "")));
    }

    private static boolean isSameDay(Citation first, Citation second) {
        return first.date() != null ? first.date().equals(second.date()) : first.year() != null;
    }

    /** One document with two numbers: kind, day, issuer and what it is about are the same. */
    private static void numbers(List<Citation> citations, Consumer<Finding> found) {
        Map<String, List<Citation>> sameDay = new HashMap<>();
        for (Citation each : citations) {
            if (each.date() == null || each.type().isEmpty()) {
                continue;
            }
            List<Citation> earlier = sameDay.computeIfAbsent(
                    each.type() + " " + each.date() + " " + tail(each.symbol()), _ -> new ArrayList<>());
            earlier.stream()
                    .filter(other -> !each.title().isEmpty() && !other.number().equals(each.number()))
                    .filter(other -> new Titles(other.title(), each.title()).areOfOneProgramme())
                    .findFirst()
                    .ifPresent(other -> found.accept(finding(
                                    Severity.ERROR,
                                    each,
                                    Message.of(
                                            "factcheck.citation.numbers", each.title(), other.symbol(), each.symbol()),
                                    other.symbol())
                            .insteadOf(each.symbol())));
            if (earlier.stream().noneMatch(other -> other.number().equals(each.number()))) {
                earlier.add(each);
            }
        }
    }

    private @Nullable Citation contradicted(Tokens tokens, Citation each, List<Citation> earlier) {
        return earlier.stream()
                .filter(other ->
                        isOtherSymbol(other, each) || (isOtherDay(other, each) && isOfOneOffice(tokens, other, each)))
                // of those that are known it is told which day is wrong
                .filter(other -> !(sameSymbol(other, each) && acts.knows(each)))
                .findFirst()
                .orElse(null);
    }

    private static boolean isOtherSymbol(Citation first, Citation second) {
        boolean letters = first.type().isEmpty()
                || first.type().equals("văn bản")
                || first.type().equals("công văn");
        return first.date() != null
                && first.date().equals(second.date())
                && !sameSymbol(first, second)
                // of letters the symbol begins with the office
                && (!letters || typeOf(first.symbol()).equals(typeOf(second.symbol())))
                && sameIssuer(first, second)
                && sameType(first, second);
    }

    /** Two districts may give the same number on two days of a year: their names stand before. */
    private static boolean isOfOneOffice(Tokens tokens, Citation first, Citation second) {
        return Sameness.places(tokens, tokens.from(first.span().start()))
                .equals(Sameness.places(tokens, tokens.from(second.span().start())));
    }

    /** Numbers begin anew each year: only a symbol with its year, or days of one year, say the same document. */
    private static boolean isOtherDay(Citation first, Citation second) {
        LocalDate one = first.date();
        LocalDate two = second.date();
        return one != null
                && two != null
                && !one.equals(two)
                && sameSymbol(first, second)
                && first.issuer().equals(second.issuer())
                && (second.year() != null || one.getYear() == two.getYear());
    }

    /** Dates of one document that are written in two ways. */
    private static void spelling(Citation each, List<Citation> earlier, Consumer<Finding> found) {
        earlier.stream()
                .filter(other -> each.date() != null && each.date().equals(other.date()))
                .filter(other -> !other.printedDate().equals(each.printedDate()))
                .findFirst()
                .ifPresent(other -> found.accept(new Finding(
                                Kind.DATE,
                                Severity.NOTE,
                                each.span(),
                                Message.of(
                                        "factcheck.date.spelling",
                                        each.symbol(),
                                        other.printedDate(),
                                        each.printedDate()),
                                other.printedDate())
                        .insteadOf(each.printedDate())));
    }

    private static boolean sameSymbol(Citation first, Citation second) {
        return first.symbol().equalsIgnoreCase(second.symbol());
    }

    /** A decision and a plan may have one number on one day. */
    private static boolean sameType(Citation first, Citation second) {
        return first.type().isEmpty() || second.type().isEmpty() || first.type().equals(second.type());
    }

    /** Two offices may give the same number on one day. */
    private static boolean sameIssuer(Citation first, Citation second) {
        return first.issuer().isEmpty()
                || second.issuer().isEmpty()
                || first.issuer().equals(second.issuer())
                || tail(first.symbol()).equals(tail(second.symbol()));
    }

    private static String tail(String symbol) {
        return symbol.substring(symbol.lastIndexOf('-') + 1);
    }

    /** What a symbol says the document is: {@code QĐ} of {@code 16/2012/QĐ-UBND}, {@code NQ} of {@code 04-NQ/TU}. */
    private static String typeOf(String symbol) {
        int start = 0;
        while (start < symbol.length()) {
            int end = start;
            while (end < symbol.length() && symbol.charAt(end) != '/' && symbol.charAt(end) != '-') {
                end++;
            }
            if (end > start && !Character.isDigit(symbol.charAt(start))) {
                return symbol.substring(start, end);
            }
            start = end + 1;
        }
        return "";
    }

    private static Finding finding(Severity severity, Citation citation, Message message, String suggestion) {
        return new Finding(Kind.CITATION, severity, citation.span(), message, suggestion);
    }
}
