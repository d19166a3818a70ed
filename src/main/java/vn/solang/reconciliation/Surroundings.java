package vn.solang.reconciliation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.solang.factcheck.Claim;
import vn.solang.factcheck.Span;
import vn.solang.factcheck.Statements.Name;
import vn.solang.factcheck.Statements.Statement;

/**
 * A text without what stands beside its sentences: bracketed stretches, citations and lists of names are blanks, each
 * character in its place.
 */
final class Surroundings {

    private static final Pattern HEADING = Pattern.compile("^\\s*(?:[IVX]+|\\d+(?:\\.\\d+)*)[.)]?\\s+\\S.*");
    private static final Pattern TITLE = Pattern.compile("^\\s*[IVX]+[.)]\\s+\\S.*");
    private static final int LONGEST_HEADING = 250;
    private static final int LONGEST_LEAD = 200;
    private static final int BEHIND_NAME = 40;

    private final String chars;

    /** Without citations and names. */
    private final String partly;

    private final String bare;

    /** Brackets that are closed in their paragraph, inner ones first. */
    private final List<Span> brackets = new ArrayList<>();

    Surroundings(String chars, List<Claim> claims, List<Statement> statements) {
        this.chars = chars;
        var text = new StringBuilder(chars);
        claims.stream()
                .filter(Claim.Citation.class::isInstance)
                .forEach(claim -> blank(text, claim.span().start(), claim.span().end()));
        statements.stream().filter(each -> !each.names().isEmpty()).forEach(each -> blankNames(text, each.names()));
        this.partly = text.toString();
        blankBrackets(text);
        this.bare = text.toString();
    }

    /** What stands before a number in its sentence, and in the bracket it stands in. */
    String before(Statement statement) {
        int start = statement.sentence().start();
        int end = statement.span().start();
        return bracket(end)
                .filter(bracket -> bracket.start() >= start)
                .map(bracket -> bare.substring(start, bracket.start() + 1) + partly.substring(bracket.start() + 1, end))
                .orElseGet(() -> bare.substring(start, end));
    }

    /** What stands behind a number in its sentence, or in the bracket it stands in. */
    String after(Statement statement) {
        int start = statement.span().end();
        int end = Math.max(start, statement.sentence().end());
        return bracket(start)
                .map(bracket -> partly.substring(start, Math.max(start, bracket.end() - 1)))
                .orElseGet(() -> bare.substring(start, end));
    }

    /** The innermost bracket around a place. */
    private Optional<Span> bracket(int place) {
        return brackets.stream()
                .filter(each -> each.start() < place && place < each.end())
                .findFirst();
    }

    /** The sentences of the paragraph before that of a number. */
    String earlier(Statement statement) {
        return bare.substring(
                statement.paragraph().start(), statement.sentence().start());
    }

    /** The whole sentence with nothing left out. */
    String sentence(Statement statement) {
        return chars.substring(
                statement.sentence().start(), statement.sentence().end());
    }

    /** The last sign before a number; a blank at the head of its sentence. */
    char signBefore(Statement statement) {
        String before = chars.substring(
                        statement.sentence().start(), statement.span().start())
                .stripTrailing();
        return before.isEmpty() ? ' ' : before.charAt(before.length() - 1);
    }

    /** What a paragraph says it is about: its words before a colon. */
    String lead(Span paragraph) {
        int colon = chars.indexOf(':', paragraph.start());
        return colon < 0 || colon >= paragraph.end() || colon - paragraph.start() > LONGEST_LEAD
                ? ""
                : chars.substring(paragraph.start(), colon);
    }

    /** The line that ends in a colon above the list a paragraph is an item of; empty where there is none. */
    String listLead(Span paragraph) {
        int end = paragraph.start();
        boolean item = isItem(chars.substring(end, paragraph.end()));
        while (end > 0 && item) {
            int start = chars.lastIndexOf('\n', end - 2) + 1;
            String line = chars.substring(start, end).strip();
            if (line.endsWith(":")) {
                return line;
            }
            item = isItem(line);
            end = start;
        }
        return "";
    }

    private static boolean isItem(String line) {
        return line.stripLeading().startsWith("-") || line.stripLeading().startsWith("+");
    }

    /** The heading a paragraph stands under; empty where there is none. */
    String heading(Span paragraph) {
        return above(paragraph, HEADING);
    }

    /** The heading of the first order a paragraph stands under. */
    String title(Span paragraph) {
        return above(paragraph, TITLE);
    }

    private String above(Span paragraph, Pattern pattern) {
        int end = paragraph.start();
        while (end > 0) {
            int start = chars.lastIndexOf('\n', end - 2) + 1;
            String line = chars.substring(start, end).strip();
            boolean heading = line.length() < LONGEST_HEADING
                    && !line.endsWith(".")
                    && !line.endsWith(";")
                    && !line.contains(": ")
                    && pattern.matcher(line).matches();
            if (heading) {
                return line;
            }
            end = start;
        }
        return "";
    }

    /** Up to the first sign that ends a clause, or the second one. */
    static String clause(String after, int signs) {
        int left = signs;
        for (int i = 0; i < after.length(); i++) {
            char c = after.charAt(i);
            boolean dash = (c == '–' || c == '-') && i > 0 && after.charAt(i - 1) == ' ';
            if (c == '.' || c == ';' || c == ':' || c == '(' || c == ')' || c == '\n' || dash) {
                return after.substring(0, i);
            }
            if (c == ',' && --left == 0) {
                return after.substring(0, i);
            }
        }
        return after;
    }

    private void blankNames(StringBuilder text, List<Name> names) {
        Name last = names.getLast();
        int end = last.span().end();
        if (!last.parent().isEmpty()) {
            int parent = chars.indexOf(last.parent(), end);
            end = parent >= 0 && parent - end < BEHIND_NAME
                    ? parent + last.parent().length()
                    : end;
        }
        blank(text, names.getFirst().span().start(), end);
    }

    private void blankBrackets(StringBuilder text) {
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '(' -> open.push(i);
                case ')' -> {
                    if (!open.isEmpty()) {
                        var bracket = new Span(open.pop(), i + 1);
                        brackets.add(bracket);
                        blank(text, bracket.start(), bracket.end());
                    }
                }
                case '\n' -> open.clear();
                default -> {}
            }
        }
    }

    private static void blank(StringBuilder text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) != '\n') {
                text.setCharAt(i, ' ');
            }
        }
    }
}
