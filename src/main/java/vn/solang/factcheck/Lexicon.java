package vn.solang.factcheck;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
    final Map<String, String> issuersBySymbol = new HashMap<>();
    final Map<String, Bound> bound = new HashMap<>();

    private final Map<String, DocumentType> types = new HashMap<>();
    private final Set<String> typeSymbols = new HashSet<>();

    Lexicon() {
        each("units-of-count", row -> unitsOfCount.add(row.getField("phrase"), row.getField("unit")));
        each(
                "hedges",
                row -> hedges.add(
                        row.getField("phrase"),
                        Hedge.valueOf(row.getField("sense").toUpperCase(Locale.ROOT))));
        each("money-units", row -> money.add(row.getField("phrase"), new BigDecimal(row.getField("dong"))));
        each("document-types", row -> {
            String symbols = row.getField("symbol");
            String phrase = row.getField("phrase");
            var type = new DocumentType(
                    row.getField("name"),
                    symbols.isEmpty() ? List.of() : List.of(symbols.split("\\|")),
                    row.getField("bare").equals("yes"));
            documentTypes.add(phrase, type);
            types.putIfAbsent(type.name(), type);
            typeSymbols.addAll(type.symbols());
        });
        each("issuers", row -> {
            issuers.add(row.getField("phrase"), row.getField("issuer"));
            issuersBySymbol.putIfAbsent(row.getField("symbol"), row.getField("issuer"));
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
        return typeSymbols.contains(part);
    }

    private static void each(String file, Consumer<NamedCsvRecord> taken) {
        String path = "/reference/factcheck/" + file + ".csv";
        try (InputStream in = Objects.requireNonNull(Lexicon.class.getResourceAsStream(path), path);
                CsvReader<NamedCsvRecord> rows =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            rows.forEach(taken);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
