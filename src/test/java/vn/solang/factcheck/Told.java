package vn.solang.factcheck;

import static org.assertj.core.api.Assertions.assertThat;

import vn.solang.shared.Messages;

/** What a text is told of, where that is one thing. */
final class Told {

    private static final FactCheck CHECK = new FactCheck();

    private Told() {}

    /** One finding of a kind and severity, with its suggestion and a whole sentence. */
    static void once(String text, String kind, String severity, String suggestion) {
        assertThat(CHECK.check(SourceText.of(text)).findings()).singleElement().satisfies(each -> {
            assertThat(each.kind().code()).isEqualTo(kind);
            assertThat(each.severity().code()).isEqualTo(severity);
            assertThat(each.suggestion()).isEqualTo(suggestion);
            assertThat(Messages.vietnamese().say(each.message())).doesNotContain("{", "factcheck.");
        });
    }
}
