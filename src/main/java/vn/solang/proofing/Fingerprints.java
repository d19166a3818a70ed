package vn.solang.proofing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.solang.factcheck.FactCheck;
import vn.solang.factcheck.Finding;
import vn.solang.factcheck.Span;
import vn.solang.shared.VietnameseText;

/**
 * By what findings are known again in another version of a text: what they are about, what they say, the words they stand at
 * and a few words around those. Where a finding stands, and what else the text says, does not count.
 */
final class Fingerprints {

    private static final int AROUND = 5;
    private static final int LENGTH = 20;

    private Fingerprints() {}

    /** Those of the findings of a text, in their order; equal ones are numbered. */
    static List<String> of(FactCheck.Checked checked) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> all = new ArrayList<>();
        for (Finding each : checked.findings()) {
            String one = of(checked.text().chars(), each);
            int n = seen.merge(one, 1, Integer::sum);
            all.add(n == 1 ? one : one + "-" + n);
        }
        return all;
    }

    private static String of(String chars, Finding finding) {
        Span span = finding.span();
        int start = chars.lastIndexOf('\n', Math.max(0, span.start() - 1)) + 1;
        int end = chars.indexOf('\n', span.end());
        List<String> before = words(chars.substring(Math.min(start, span.start()), span.start()));
        List<String> after = words(chars.substring(span.end(), end < 0 ? chars.length() : end));
        String whole = String.join(
                "\0",
                finding.kind().code(),
                finding.message().key(),
                finding.message().arguments().stream()
                        // how often something stands in the text is no part of what it is
                        .filter(String.class::isInstance)
                        .map(String::valueOf)
                        .collect(Collectors.joining("\1")),
                String.join(" ", words(chars.substring(span.start(), span.end()))),
                String.join(" ", before.subList(Math.max(0, before.size() - AROUND), before.size())),
                String.join(" ", after.subList(0, Math.min(AROUND, after.size()))));
        return TextCheck.sha256(TextCheck.bytes(whole)).substring(0, LENGTH);
    }

    private static List<String> words(String text) {
        String plain = VietnameseText.nfc(text).toLowerCase(Locale.ROOT).strip();
        return plain.isEmpty() ? List.of() : List.of(plain.split("\\s+"));
    }
}
