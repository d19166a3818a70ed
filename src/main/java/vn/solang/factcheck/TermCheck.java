package vn.solang.factcheck;

import java.util.function.Consumer;
import vn.solang.factcheck.Finding.Kind;
import vn.solang.factcheck.Finding.Severity;
import vn.solang.shared.Message;

/** Words that were cut: a syllable that stands in compounds only, without its fellow ({@code ưu hỗ trợ}, {@code ngân vốn}). */
final class TermCheck implements Check {

    @Override
    public void check(Article article, Consumer<Finding> found) {
        Tokens tokens = article.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.at(i);
            Lexicon.Bound bound = token.isWord() ? article.lexicon().bound.get(token.key()) : null;
            if (bound == null || tokens.isCapital(i)) {
                continue;
            }
            String before = tokens.at(i - 1).isWord() ? tokens.at(i - 1).key() : "";
            String after = tokens.at(i + 1).isWord() ? tokens.at(i + 1).key() : "";
            if (!bound.before().contains(before) && !bound.after().contains(after) && !after.isEmpty()) {
                found.accept(new Finding(
                        Kind.TERM,
                        Severity.WARNING,
                        tokens.span(i, i + 1),
                        Message.of("factcheck.term.cut", tokens.text(i)),
                        ""));
            }
        }
    }
}
