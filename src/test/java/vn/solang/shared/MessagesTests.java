package vn.solang.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class MessagesTests {

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    private final Properties vietnamese = properties("/messages_vi.properties");
    private final Properties english = properties("/messages_en.properties");

    @Test
    void everySentenceExistsInBothLanguages() {
        assertThat(vietnamese.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
    }

    @Test
    void everySentenceSaysTheSameThingsInBothLanguages() {
        assertThat(vietnamese.stringPropertyNames())
                .allSatisfy(key -> assertThat(places(vietnamese, key)).as(key).isEqualTo(places(english, key)));
    }

    @Test
    void everySentenceIsComposedAndFormats() {
        assertThat(vietnamese.stringPropertyNames()).allSatisfy(key -> {
            assertThat(Normalizer.isNormalized(vietnamese.getProperty(key), Normalizer.Form.NFC))
                    .as(key)
                    .isTrue();
            assertThat(Messages.vietnamese().say(key, 1, 2, 3, 4, 5, 6, 7, 8)).doesNotContain("{");
            assertThat(Messages.in(Languages.ENGLISH).say(key, 1, 2, 3, 4, 5, 6, 7, 8))
                    .doesNotContain("{");
        });
    }

    private static Set<String> places(Properties sentences, String key) {
        var places = new TreeSet<String>();
        PLACE.matcher(sentences.getProperty(key)).results().forEach(place -> places.add(place.group()));
        return places;
    }

    private static Properties properties(String resource) {
        var properties = new Properties();
        try (var in = Objects.requireNonNull(MessagesTests.class.getResourceAsStream(resource))) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
