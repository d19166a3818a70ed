package vn.solang.factcheck;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The words rules go by, which are files of {@code reference/factcheck}. */
final class Lexicon {

    /**
     * A kind of document.
     *
     * @param symbols what its symbols begin with; empty where they do not say the kind, as those of letters
     * @param bare true where a number behind it names a document without a symbol, as {@code Quyết định 26}
     */
    record DocumentType(String name, List<String> symbols, boolean bare) {}

    /** A bound syllable: what may stand before it, or after it. */
    record Bound(Set<String> before, Set<String> after) {}

    final Phrases<String> unitsOfCount = new Phrases<>();
    final Phrases<Hedge> hedges = new Phrases<>();
    final Phrases<BigDecimal> money = new Phrases<>();
    final Phrases<DocumentType> documentTypes = new Phrases<>();
    final Phrases<String> issuers = new Phrases<>();

    /** Words behind which something is planned, wished or asked for. */
    final Phrases<Boolean> plans = new Phrases<>();

    /** Words of things that belong to several groups at once, so that groups told by them may add up to more than all. */
    final Phrases<String> overlap = new Phrases<>();

    /** Words behind which a sum of money is divided, all of it. */
    final Phrases<String> divisions = new Phrases<>();

    /** Units whose things may be counted by other units: {@code 96 chủ thể, gồm 41 hợp tác xã …}. */
    final Set<String> umbrellas = new HashSet<>();

    /** Things of which no more than all can have something: {@code tỷ lệ hộ dùng điện}. */
    final Phrases<String> wholes = new Phrases<>();

    /** Words behind which a text draws a conclusion from its numbers. */
    final Phrases<String> conclusions = new Phrases<>();

    /** Words that name no other matter between a sign and what is left of a sum. */
    final Set<String> restFillers = new HashSet<>();

    /** Words behind which stands what is left of a sum. */
    final Phrases<String> rests = new Phrases<>();

    /** Words for all the money there is. */
    final Phrases<String> totals = new Phrases<>();

    /** Words that say that units, or what is counted, changed meanwhile. */
    final Phrases<String> moved = new Phrases<>();

    /** What has a period of its own, by its names. */
    final Phrases<String> programmes = new Phrases<>();

    /** How the office writes a term, by all ways it is written. */
    final Phrases<String> house = new Phrases<>();

    /** Syllables that may stand twice. */
    final Set<String> doubled = new HashSet<>();

    final Map<String, String> issuersBySymbol = new HashMap<>();
    final Map<String, Bound> bound = new HashMap<>();

    private static final String DOCUMENT_TYPES = "/reference/documents/document-types.csv";

    private final Map<String, DocumentType> types = new HashMap<>();
    private final Map<String, DocumentType> typesBySymbol = new HashMap<>();

    Lexicon() {
        each("units-of-count", row -> unitsOfCount.add(row.getField("phrase"), row.getField("unit")));
        each(
                "hedges",
                row -> hedges.add(
                        row.getField("phrase"),
                        Hedge.valueOf(row.getField("sense").toUpperCase(Locale.ROOT))));
        each("money-units", row -> money.add(row.getField("phrase"), new BigDecimal(row.getField("dong"))));
        each("reduplications", row -> doubled.add(row.getField("syllable")));
        each("house-words", row -> {
            String phrase = row.getField("phrase");
            house.add(phrase, phrase);
            Arrays.stream(row.getField("variants").split("\\|")).forEach(each -> house.add(each, phrase));
        });
        each("overlap-words", row -> overlap.add(row.getField("phrase"), row.getField("phrase")));
        each("division-words", row -> divisions.add(row.getField("phrase"), row.getField("phrase")));
        each("umbrella-units", row -> umbrellas.add(row.getField("unit")));
        each("whole-words", row -> wholes.add(row.getField("phrase"), row.getField("phrase")));
        each("conclusion-words", row -> conclusions.add(row.getField("phrase"), row.getField("phrase")));
        each("rest-fillers", row -> restFillers.add(row.getField("word")));
        each("rest-words", row -> rests.add(row.getField("phrase"), row.getField("phrase")));
        each("total-words", row -> totals.add(row.getField("phrase"), row.getField("phrase")));
        each("moved-words", row -> moved.add(row.getField("phrase"), row.getField("phrase")));
        each("plan-words", row -> plans.add(row.getField("phrase"), true));
        each("programmes", row -> programmes.add(row.getField("phrase"), row.getField("programme")));
        Map<String, String> codes = new HashMap<>();
        rows(DOCUMENT_TYPES, row -> codes.put(row.getField("name").toLowerCase(Locale.ROOT), row.getField("code")));
        each("document-types", row -> {
            List<String> symbols = new ArrayList<>();
            Optional.ofNullable(codes.get(row.getField("name"))).ifPresent(symbols::add);
            Arrays.stream(row.getField("other_symbols").split("\\|"))
                    .filter(symbol -> !symbol.isEmpty())
                    .forEach(symbols::add);
            var type = new DocumentType(
                    row.getField("name"),
                    List.copyOf(symbols),
                    row.getField("bare").equals("yes"));
            documentTypes.add(row.getField("phrase"), type);
            types.putIfAbsent(type.name(), type);
            type.symbols().forEach(symbol -> typesBySymbol.putIfAbsent(symbol, type));
        });
        each("issuers", row -> {
            issuers.add(row.getField("phrase"), row.getField("issuer"));
            if (!row.getField("symbol").isEmpty()) {
                issuersBySymbol.putIfAbsent(row.getField("symbol"), row.getField("issuer"));
            }
        });
        each(
                "bound-syllables",
                row -> bound.put(
                        row.getField("syllable"),
                        new Bound(
                                Set.of(row.getField("before").split("\\|")),
                                Set.of(row.getField("after").split("\\|")))));
    }

    /** The kind of document of a name; null where there is none. */
    @Nullable DocumentType type(String name) {
        return types.get(name);
    }

    /** True where symbols of some kind of document begin so. */
    boolean isTypeSymbol(String part) {
        return typesBySymbol.containsKey(part);
    }

    /** The kind of document whose symbols begin so; null where none does. */
    @Nullable DocumentType typeOfSymbol(String part) {
        return typesBySymbol.get(part);
    }

    /** Hands over the rows of a table of {@code reference/factcheck}. */
    static void each(String file, Consumer<NamedCsvRecord> taken) {
        rows("/reference/factcheck/" + file + ".csv", taken);
    }

    private static void rows(String path, Consumer<NamedCsvRecord> taken) {
        try (InputStream in = Objects.requireNonNull(Lexicon.class.getResourceAsStream(path), path);
                CsvReader<NamedCsvRecord> rows =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            rows.forEach(taken);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
