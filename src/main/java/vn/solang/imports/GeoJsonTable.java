package vn.solang.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.solang.shared.Rejected;

/**
 * A GeoJSON file of outlines, turned into a table with the columns {@code code,on,geometry,source}. The year in the
 * file's name says of which structure the codes are: {@code …-2022.geojson} speaks of 1/7/2022.
 */
final class GeoJsonTable {

    private static final Pattern YEAR = Pattern.compile("(20\\d{2})");

    private GeoJsonTable() {}

    static Path asCsv(Path path, String name) {
        Matcher year = YEAR.matcher(name);
        if (!year.find()) {
            throw new Rejected("import.geojson.year", name);
        }
        try {
            FileKind.requireText(path, name, TableFile.LARGEST);
            JsonNode file = JsonMapper.shared().readTree(path);
            JsonNode features = file.path("features");
            if (!features.isArray() || features.isEmpty()) {
                throw new Rejected("import.geojson.malformed", name);
            }
            Path csv = Files.createTempFile("outlines", ".csv");
            csv.toFile().deleteOnExit();
            try (CsvWriter out = CsvWriter.builder().build(csv)) {
                out.writeRecord("code", "on", "geometry", "source");
                for (JsonNode feature : features) {
                    out.writeRecord(
                            feature.path("properties").path("code").asString(""),
                            year.group(1) + "-07-01",
                            feature.path("geometry").toString(),
                            name);
                }
            }
            return csv;
        } catch (JacksonException malformed) {
            throw new Rejected("import.geojson.malformed", name);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
