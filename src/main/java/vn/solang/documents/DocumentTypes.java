package vn.solang.documents;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.shared.VietnameseText;

/** The types of administrative documents and their abbreviations ({@code reference/documents/document-types.csv}). */
@Component
@Needs(Permission.PUBLIC)
public class DocumentTypes {

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> codes = new HashMap<>();

    DocumentTypes() {
        try (var in = Objects.requireNonNull(
                        DocumentTypes.class.getResourceAsStream("/reference/documents/document-types.csv"));
                CsvReader<NamedCsvRecord> csv =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            csv.forEach(row -> {
                names.put(row.getField("code"), row.getField("name"));
                codes.put(VietnameseText.fold(row.getField("name")), row.getField("code"));
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The name of a type: {@code Quyết định} for {@code QĐ}. */
    public Optional<String> nameOf(String code) {
        return Optional.ofNullable(names.get(code));
    }

    /** The abbreviation of a type: {@code QĐ} for {@code Quyết định}. */
    public Optional<String> codeOf(String name) {
        return Optional.ofNullable(codes.get(VietnameseText.fold(name)));
    }
}
