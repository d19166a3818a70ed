package vn.solang.documents;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.solang.shared.VietnameseText;

/**
 * The number and symbol of a document, taken apart: {@code 44/2021/NQ-HĐND}, {@code 3004/QĐ-UBND}, {@code 04-NQ/TU}
 * (Party style), {@code 1789/UBND-NL5} (a letter has no type code), {@code 01/BCĐ CTMTQG}.
 *
 * @param number the number within the issuer's year, as printed: {@code 04}
 * @param year the year in the symbol of a normative document
 * @param typeCode the abbreviation of the type, such as {@code QĐ}; empty for a letter
 * @param issuerCode what stands for the issuer, such as {@code UBND}
 */
public record DocumentNumber(
        String written, String number, Optional<Integer> year, Optional<String> typeCode, String issuerCode) {

    private static final Pattern STATE =
            Pattern.compile("(?<number>\\d{1,5}[a-z]?)/(?:(?<year>\\d{4})/)?(?<symbol>\\p{Lu}[\\p{L}0-9 .&-]*)");
    private static final Pattern PARTY =
            Pattern.compile("(?<number>\\d{1,5})-(?<type>\\p{Lu}\\p{L}*)/(?<issuer>\\p{Lu}[\\p{L}0-9]*)");

    /** Reads a number and symbol; empty where the text is none. */
    public static Optional<DocumentNumber> parse(String text, DocumentTypes types) {
        String written = VietnameseText.nfc(text);
        Matcher party = PARTY.matcher(written);
        if (party.matches()) {
            return Optional.of(new DocumentNumber(
                    written,
                    party.group("number"),
                    Optional.empty(),
                    Optional.of(party.group("type")),
                    party.group("issuer")));
        }
        Matcher state = STATE.matcher(written);
        if (!state.matches()) {
            return Optional.empty();
        }
        String symbol = state.group("symbol");
        int dash = symbol.indexOf('-');
        String head = dash < 0 ? symbol : symbol.substring(0, dash);
        boolean typed = dash > 0 && types.nameOf(head).isPresent();
        return Optional.of(new DocumentNumber(
                written,
                state.group("number"),
                Optional.ofNullable(state.group("year")).map(Integer::valueOf),
                typed ? Optional.of(head) : Optional.empty(),
                typed ? symbol.substring(dash + 1) : symbol));
    }

    /** What two writings of one number share: {@code 44/2021/nq-hdnd}. */
    public static String key(String written) {
        return VietnameseText.fold(written).replace(" ", "").toLowerCase(Locale.ROOT);
    }
}
