package vn.solang.reporting;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;

/**
 * Words of the exchange formats in Vietnamese ({@code reference/reporting/vocabulary.csv}). Text that is no such word is
 * somebody's own Vietnamese and stays as it is.
 */
@Component
@Needs(Permission.PUBLIC)
public class Vocabulary {

    private final Map<String, String> words = new HashMap<>();

    Vocabulary() {
        try (var in = Objects.requireNonNull(
                        Vocabulary.class.getResourceAsStream("/reference/reporting/vocabulary.csv"));
                CsvReader<NamedCsvRecord> csv =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            csv.forEach(row -> words.put(row.getField("word"), row.getField("vietnamese")));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public String vietnamese(String word) {
        return words.getOrDefault(word, word);
    }
}
