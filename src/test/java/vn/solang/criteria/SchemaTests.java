package vn.solang.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The schemas editors check criteria files with agree with the files the system ships. */
class SchemaTests {

    private static final Path RESOURCES = Path.of("src/main/resources");

    @TestFactory
    Stream<DynamicTest> everyShippedSetFitsItsSchema() throws IOException {
        Schema schema = schema("criteria-set.schema.json");
        return shipped("criteria-").stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    assertThat(schema.validate(Files.readString(file), InputFormat.YAML))
                            .isEmpty();
                }));
    }

    @Test
    void theShippedCatalogueFitsItsSchema() throws IOException {
        Schema schema = schema("indicators.schema.json");
        for (Path file : shipped("indicators")) {
            assertThat(schema.validate(Files.readString(file), InputFormat.YAML))
                    .isEmpty();
        }
    }

    @Test
    void aSchemaRefusesAKeyNobodyKnows() throws IOException {
        assertThat(schema("criteria-set.schema.json").validate("set: X\ncolour: red\n", InputFormat.YAML))
                .isNotEmpty();
    }

    private static List<Path> shipped(String prefix) throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            List<Path> found = files.filter(
                            file -> file.getFileName().toString().startsWith(prefix)
                                    && file.getFileName().toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
            assertThat(found).isNotEmpty();
            return found;
        }
    }

    private static Schema schema(String name) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("docs/schemas", name)));
    }
}
