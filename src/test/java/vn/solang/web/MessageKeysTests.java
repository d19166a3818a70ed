package vn.solang.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The two languages say the same things, and templates ask for nothing that is not said. */
class MessageKeysTests {

    private static final Pattern ASKED = Pattern.compile("\\.say\\(\"([a-z0-9.-]+)\"[,)]");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(keys("en")).isEqualTo(keys("vi"));
    }

    @Test
    void templatesAskOnlyForKnownKeys() throws IOException {
        assertThat(keys("vi")).containsAll(asked());
    }

    @Test
    void everyToneHasItsWords() {
        for (Tone tone : Tone.values()) {
            assertThat(keys("vi")).contains(tone.key());
        }
    }

    private static Set<String> asked() throws IOException {
        var asked = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/jte"))) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> ASKED.matcher(read(file)).results().forEach(result -> asked.add(result.group(1))));
        }
        assertThat(asked).isNotEmpty();
        return asked;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> keys(String language) {
        var properties = new Properties();
        var resource = Objects.requireNonNull(
                MessageKeysTests.class.getResourceAsStream("/messages_" + language + ".properties"));
        try (var reader = new InputStreamReader(resource, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }
}
