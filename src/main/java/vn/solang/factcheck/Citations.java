package vn.solang.factcheck;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.solang.factcheck.Lexicon.DocumentType;

/**
 * Finds documents that are cited: {@code Quyết định số 1600/QĐ-TTg ngày 16/8/2016 của Thủ tướng Chính phủ},
 * {@code Nghị quyết 04-NQ/TU}, {@code 16/2012/QĐ-UBND}, and by number alone {@code Quyết định 26 của UBND tỉnh}. Numbers and
 * symbols are those of Nghị định 30/2020/NĐ-CP and, for the Party's, Quy định 66-QĐ/TW.
 */
final class Citations {

    private static final Map<String, String> RELATIONS = Map.of(
            "thay thế", "thay thế",
            "sửa đổi", "sửa đổi",
            "bổ sung", "sửa đổi",
            "bãi bỏ", "bãi bỏ",
            "căn cứ", "căn cứ",
            "theo", "theo",
            "thực hiện", "thực hiện",
            "triển khai", "thực hiện",
            "hướng dẫn", "hướng dẫn",
            "tại", "tại");

    /** Words that begin to say what a document is about. */
    private static final Set<String> TITLES =
            Set.of("về", "quy định", "phê duyệt", "ban hành", "sửa đổi", "hướng dẫn", "công bố");

    private static final int SHORTEST_TITLE = 4;
    private static final int LONGEST_TITLE = 60;

    /** The number of a term of the National Assembly, as in {@code QH14}. */
    private static final Pattern LEGISLATURE = Pattern.compile("\\d+$");

    private static final List<String> LEVELS =
            List.of("tỉnh", "huyện", "xã", "thành phố", "thị xã", "tp", "phường", "thị trấn", "các tỉnh");

    private final Lexicon lexicon;
    private final Tokens tokens;
    private final BitSet taken;
    private final List<Claim.Citation> found = new ArrayList<>();

    /** @param taken tokens that belong to something; those of citations are added */
    Citations(Lexicon lexicon, Tokens tokens, BitSet taken) {
        this.lexicon = lexicon;
        this.tokens = tokens;
        this.taken = taken;
    }

    /** A number with its symbol. */
    private record Symbol(
            String number, int end, String text, @Nullable Integer year, List<String> parts, boolean wellFormed) {}

    /** What stands before a number. */
    private record Before(int first, @Nullable DocumentType type, boolean numbered) {}

    List<Claim.Citation> find() {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.at(i).isNumber() && !taken.get(i)) {
                Optional<Symbol> symbol = symbol(i);
                if (symbol.isPresent()) {
                    i = take(before(i), symbol.get());
                } else {
                    Before before = before(i);
                    if (isBare(i, before)) {
                        i = take(before, bare(i));
                        while (isAnother(i + 1, before)) {
                            i = take(new Before(i + 2, before.type(), true), bare(i + 2));
                        }
                    }
                }
            }
        }
        return found;
    }

    /** A day behind a comma is the document's where nothing else begins with it ({@code …, ngày 10/3 UBND tỉnh đã họp}). */
    private boolean isOfDocument(int behind) {
        Token next = tokens.at(behind);
        return !next.isWord()
                || next.is("của")
                || TITLES.contains(next.key())
                || TITLES.contains(next.key() + " " + tokens.at(behind + 1).key())
                || (!tokens.isCapital(behind) && lexicon.issuers.at(tokens, behind) == null);
    }

    /** {@code 30a}. */
    private boolean isLettered(int number) {
        return isGlued(number + 1) && tokens.text(number + 1).length() == 1;
    }

    private Symbol bare(int number) {
        int end = isLettered(number) ? number + 2 : number + 1;
        return new Symbol(tokens.words(number, end - 1), end, "", null, List.of(), true);
    }

    /** {@code các Quyết định số: 318, 319 và 320}: another number of the kind, behind a comma or {@code và}. */
    private boolean isAnother(int sign, Before before) {
        boolean listed = tokens.at(sign).is(",") || tokens.at(sign).is("và");
        Token behind = tokens.at(sign + 2);
        return before.numbered()
                && listed
                && Days.small(tokens, sign + 1, 9999) > 0
                && symbol(sign + 1).isEmpty()
                && (behind.is(",") || behind.is("và") || behind.is("ngày") || behind.is("của"));
    }

    private int take(Before before, Symbol symbol) {
        int end = symbol.end();
        Days.Found day = null;
        int at = end;
        if (tokens.at(at).is(",") || tokens.at(at).is("(")) {
            at++;
        }
        // ban hành ngày 16/8/2016
        if (tokens.at(at).is("ban")
                && tokens.at(at + 1).is("hành")
                && tokens.at(at + 2).is("ngày")) {
            at += 2;
        }
        Optional<Days.Found> said = Days.at(tokens, at);
        boolean apart = at > end && tokens.at(end).is(",");
        if (said.isPresent()
                && tokens.at(at).is("ngày")
                && (!apart || isOfDocument(said.get().end()))) {
            day = said.get();
            end = day.end();
        }
        Integer year = symbol.year();
        int named = tokens.at(end).is("năm") ? Days.small(tokens, end + 1, 2100) : -1;
        if (day == null && year == null && YearsReader.isYear(named)) {
            year = named;
            end += 2;
        }
        String issuer = "";
        int behind = tokens.at(end).is(",") && tokens.at(end + 1).is("của") ? end + 1 : end;
        if (tokens.at(behind).is("của")) {
            boolean minister =
                    tokens.at(behind + 1).is("bộ") && tokens.at(behind + 2).is("trưởng");
            Phrases.Found<String> by = lexicon.issuers.at(tokens, minister ? behind + 3 : behind + 1);
            if (by != null) {
                int last = issuerEnd(by.end());
                issuer = by.meaning() + " " + tokens.words(by.end(), last - 1);
                end = last;
            }
        }
        // của Chính phủ ngày 24 tháng 6 năm 2023
        if (day == null && !issuer.isBlank() && tokens.at(end).is("ngày")) {
            Optional<Days.Found> late = Days.at(tokens, end);
            if (late.isPresent()) {
                day = late.get();
                end = day.end();
            }
        }
        if (issuer.isBlank()) {
            issuer = symbol.parts().stream()
                    .map(part -> lexicon.issuersBySymbol.get(
                            LEGISLATURE.matcher(part).replaceFirst("")))
                    .filter(each -> each != null)
                    .findFirst()
                    .orElse("");
        }
        int first = before.first();
        int articles = articles(first);
        LocalDate date = day == null ? null : day.day();
        found.add(new Claim.Citation(
                tokens.span(first, end - 1),
                before.type() != null ? before.type().name() : typeOf(symbol.parts()),
                symbol.number(),
                symbol.text(),
                year,
                date,
                day == null ? "" : day.printed(),
                issuer.strip(),
                tokens.words(articles, first - 1).replaceFirst(",$", ""),
                relation(articles),
                title(end),
                before.numbered(),
                symbol.wellFormed()));
        taken.set(first, end);
        return end - 1;
    }

    /** The symbol that follows a number; empty where none does. */
    private Optional<Symbol> symbol(int number) {
        if (Days.small(tokens, number, 9999) < 0) {
            return Optional.empty();
        }
        // 30a/2008/NQ-CP
        boolean lettered = isLettered(number);
        int sign = lettered ? number + 2 : number + 1;
        String own = lettered ? tokens.text(number) + tokens.text(number + 1) : tokens.text(number);
        Token next = tokens.at(sign);
        if (next.is("/") || next.is("-")) {
            boolean party = next.is("-");
            int at = sign + 1;
            Integer year = null;
            if (!party
                    && Days.small(tokens, at, 2100) >= 1945
                    && tokens.at(at + 1).is("/")) {
                year = Days.small(tokens, at, 2100);
                at += 2;
            }
            if (!isSymbolWord(at)) {
                return Optional.empty();
            }
            StringBuilder text = new StringBuilder(own).append(next.key());
            if (year != null) {
                text.append(year).append('/');
            }
            List<String> parts = new ArrayList<>();
            String separator = "";
            while (isSymbolWord(at)) {
                StringBuilder part = new StringBuilder(tokens.text(at));
                at++;
                while (isGlued(at) || isJoined(at)) {
                    part.append(tokens.text(at++));
                }
                parts.add(part.toString());
                text.append(separator).append(part);
                Token between = tokens.at(at);
                boolean goesOn = (between.is("-") || between.is("–") || between.is("/"))
                        && isSymbolWord(at + 1)
                        && (between.is("/") == party || parts.size() > 1 || !party);
                if (!goesOn) {
                    break;
                }
                separator = between.is("–") ? "-" : between.key();
                at++;
            }
            if (party && parts.size() < 2) {
                return Optional.empty();
            }
            boolean lacking = !party && parts.size() == 1 && year == null;
            if (lacking
                    && tokens.at(at).spaced()
                    && tokens.isAcronym(at)
                    && !tokens.at(at - 1).isNumber()) {
                return Optional.of(
                        new Symbol(own, at + 1, text + " " + tokens.text(at), null, List.copyOf(parts), false));
            }
            if (lacking
                    && parts.getFirst().chars().filter(Character::isUpperCase).count() < 2) {
                return Optional.empty();
            }
            return Optional.of(new Symbol(own, at, text.toString(), year, List.copyOf(parts), true));
        }
        return Optional.empty();
    }

    /** A word of a symbol: it begins with a capital and is short, such as {@code QĐ}, {@code TTg}, {@code NL}. */
    private boolean isSymbolWord(int index) {
        Token token = tokens.at(index);
        return tokens.isCapital(index)
                && token.end() - token.start() <= 10
                && (tokens.isAcronym(index)
                        || token.end() - token.start() <= 4
                        || tokens.text(index)
                                        .chars()
                                        .filter(Character::isUpperCase)
                                        .count()
                                > 2);
    }

    private boolean isGlued(int index) {
        Token token = tokens.at(index);
        return !token.spaced()
                && (token.isWord() || token.isNumber())
                && token.start() == tokens.at(index - 1).end();
    }

    /** {@code SNN&PTNT}: a sign that joins two words of a symbol, or the word behind it. */
    private boolean isJoined(int index) {
        boolean sign = tokens.at(index).is("&") && !tokens.at(index).spaced() && tokens.isCapital(index + 1);
        return sign && !tokens.at(index + 1).spaced();
    }

    /** The kind of document and {@code số} before a number. */
    private Before before(int number) {
        int end = number;
        boolean numbered = false;
        if (tokens.at(end - 1).is(":") && tokens.at(end - 2).is("số")) {
            end--;
        }
        if (tokens.at(end - 1).is("số")) {
            numbered = true;
            end--;
        }
        for (int first = end - 4; first < end; first++) {
            if (first >= 0) {
                Phrases.Found<DocumentType> type = lexicon.documentTypes.at(tokens, first);
                if (type != null && type.end() == end && !taken.get(first)) {
                    return new Before(first, type.meaning(), numbered);
                }
            }
        }
        return new Before(numbered ? end : number, null, numbered);
    }

    /** {@code Quyết định 26 của …}, {@code Quyết định số 488 của …}; not {@code 5 quyết định}, and no article of a law. */
    private boolean isBare(int number, Before before) {
        DocumentType type = before.type();
        if (type == null || !type.bare() || Days.small(tokens, number, 9999) < 0 || !tokens.isCapital(before.first())) {
            return false;
        }
        Token next = tokens.at(isLettered(number) ? number + 2 : number + 1);
        if (next.is("/") || next.is("%") || (next.isWord() && lexicon.unitsOfCount.at(tokens, number + 1) != null)) {
            return false;
        }
        return before.numbered() || next.is("của") || next.is("ngày") || next.is("và") || next.is(",");
    }

    /** The kind of document a symbol is of; empty where it does not say. */
    private String typeOf(List<String> parts) {
        DocumentType type = parts.isEmpty() ? null : lexicon.typeOfSymbol(parts.getFirst());
        return type == null ? "" : type.name();
    }

    /** What a document is about, as it stands behind it up to the end of the clause; empty where nothing does. */
    private String title(int from) {
        int at = tokens.at(from).is(",") ? from + 1 : from;
        if (!TITLES.contains(tokens.at(at).key())
                && !TITLES.contains(
                        tokens.at(at).key() + " " + tokens.at(at + 1).key())) {
            return "";
        }
        int end = at;
        while (end < at + LONGEST_TITLE && !isTitleEnd(end)) {
            end++;
        }
        return end - at < SHORTEST_TITLE ? "" : tokens.words(at, end - 1);
    }

    private boolean isTitleEnd(int index) {
        Token token = tokens.at(index);
        return token.isBreak()
                || ".;:()“”\"".contains(token.key())
                || (token.is(",") && !tokens.at(index + 1).isWord())
                || (token.is(",")
                        && lexicon.documentTypes.at(tokens, index + 1) != null
                        && tokens.isCapital(index + 1));
    }

    /** Behind a council or a committee stands whose it is. */
    private int issuerEnd(int at) {
        int end = at;
        boolean level = false;
        while (tokens.at(end).isWord()) {
            String key = tokens.at(end).key();
            boolean isLevel = LEVELS.contains(key)
                    || (end + 1 < tokens.size()
                            && LEVELS.contains(key + " " + tokens.at(end + 1).key()));
            if (isLevel && !level) {
                boolean two = !LEVELS.contains(key);
                end += two ? 2 : 1;
                level = true;
            } else if (tokens.isCapital(end) && lexicon.documentTypes.at(tokens, end) == null) {
                end++;
            } else {
                break;
            }
        }
        return end;
    }

    /** Where the articles named right before a document begin; the document where none are. */
    private int articles(int first) {
        int at = first;
        while (at - 2 >= 0) {
            String word = tokens.at(at - 2).key();
            boolean isArticle =
                    word.equals("điều") || word.equals("khoản") || word.equals("điểm") || word.equals("mục");
            if (!isArticle) {
                break;
            }
            Token which = tokens.at(at - 1);
            if (!which.isNumber() && which.end() - which.start() > 2) {
                break;
            }
            at -= 2;
            if (tokens.at(at - 1).is(",")) {
                at--;
            }
        }
        return at;
    }

    private String relation(int first) {
        for (int at = first - 1; at >= Math.max(0, first - 6) && !tokens.at(at).isBreak(); at--) {
            String one = RELATIONS.get(tokens.at(at).key());
            String two =
                    RELATIONS.get(tokens.at(at - 1).key() + " " + tokens.at(at).key());
            if (one != null || two != null) {
                return one != null ? one : String.valueOf(two);
            }
        }
        return "";
    }
}
