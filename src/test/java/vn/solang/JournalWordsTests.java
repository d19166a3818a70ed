package vn.solang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.solang.shared.Messages;

/** Every act and every kind of thing that the code writes into the journal has a word on its page. */
class JournalWordsTests {

    private static final Pattern ACT = Pattern.compile("\\bopen(?:Aside)?\\(\\s*\"([a-z-]+)\"");
    private static final Pattern NAMED_ACT = Pattern.compile("\\bopen(?:Aside)?\\(\\s*([A-Z_]+)\\s*,");
    private static final Pattern TOLD_ACT = Pattern.compile("\\btell\\([^;\"]*\"([a-z-]+)\",\\s*new Change\\(");
    private static final Pattern KIND = Pattern.compile(
            "new Change\\(\\s*[^,\"]+,\\s*(?:[a-zA-Z]+\\s*\\?\\s*)?\"([a-z-]+)\"(?:\\s*:\\s*\"([a-z-]+)\")?");

    private final Set<String> acts = new TreeSet<>();
    private final Set<String> kinds = new TreeSet<>();

    @Test
    void everyActAndKindHasItsWord() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(each -> each.toString().endsWith(".java")).toList()) {
                String code = Files.readString(source);
                if (code.contains("import vn.solang.identity.Journal;")) {
                    read(code);
                }
            }
        }
        assertThat(acts).contains("save", "submit", "accept", "sign-in", "import", "open-round");
        assertThat(kinds).contains("value", "step", "account", "password-and-second-factor", "evidence");
        for (Messages words : new Messages[] {Messages.vietnamese(), Messages.in(java.util.Locale.ENGLISH)}) {
            assertThat(acts)
                    .allSatisfy(act -> assertThat(words.sayOr("journal.act." + act, ""))
                            .as("journal.act." + act)
                            .isNotEmpty());
            assertThat(kinds)
                    .allSatisfy(kind -> assertThat(words.sayOr("journal.kind." + kind, ""))
                            .as("journal.kind." + kind)
                            .isNotEmpty());
        }
    }

    private void read(String code) {
        collect(ACT.matcher(code), acts);
        collect(TOLD_ACT.matcher(code), acts);
        collect(KIND.matcher(code), kinds);
        Matcher named = NAMED_ACT.matcher(code);
        while (named.find()) {
            collect(
                    Pattern.compile("String " + named.group(1) + "\\s*=\\s*\"([a-z-]+)\"")
                            .matcher(code),
                    acts);
        }
    }

    private static void collect(Matcher found, Set<String> into) {
        while (found.find()) {
            for (int i = 1; i <= found.groupCount(); i++) {
                if (found.group(i) != null) {
                    into.add(found.group(i));
                }
            }
        }
    }
}
