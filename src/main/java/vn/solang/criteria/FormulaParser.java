package vn.solang.criteria;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads formulas and conditions. A minus sign stands between spaces, since codes have hyphens: {@code level-1} is one
 * name, {@code level - 1} a subtraction.
 */
final class FormulaParser {

    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?<number>\\d+(?:\\.\\d+)?)(?![\\w.])|\\s*(?<name>[a-z][a-z0-9]*(?:[-.][a-z0-9]+)*)"
                    + "|\\s*(?<sign>>=|<=|[-+*/()=<>])");

    private final String text;
    private final List<String> tokens = new ArrayList<>();
    private int at;

    FormulaParser(String text) {
        this.text = text;
        Matcher matcher = TOKEN.matcher(text);
        int from = 0;
        while (from < text.length() && !text.substring(from).isBlank()) {
            if (!matcher.find(from) || matcher.start() != from) {
                throw wrong(text.substring(from).strip());
            }
            tokens.add(matcher.group().strip());
            from = matcher.end();
        }
    }

    Formula formula() {
        Formula read = sum();
        if (at < tokens.size()) {
            throw wrong(tokens.get(at));
        }
        return read;
    }

    Condition condition() {
        Formula left = sum();
        Comparison comparison = Comparison.written(next());
        Formula right = sum();
        if (at < tokens.size()) {
            throw wrong(tokens.get(at));
        }
        return new Condition(left, comparison, right);
    }

    private Formula sum() {
        Formula read = product();
        while (peek("+") || peek("-")) {
            char sign = next().charAt(0);
            read = new Formula.Operation(sign, read, product());
        }
        return read;
    }

    private Formula product() {
        Formula read = factor();
        while (peek("*") || peek("/")) {
            char sign = next().charAt(0);
            read = new Formula.Operation(sign, read, factor());
        }
        return read;
    }

    private Formula factor() {
        String token = next();
        if (token.equals("(")) {
            Formula inside = sum();
            if (!next().equals(")")) {
                throw wrong(")");
            }
            return inside;
        }
        if (Character.isDigit(token.charAt(0))) {
            return new Formula.Constant(new BigDecimal(token));
        }
        if (!Character.isLetter(token.charAt(0))) {
            throw wrong(token);
        }
        return new Formula.Of(token);
    }

    private boolean peek(String sign) {
        return at < tokens.size() && tokens.get(at).equals(sign);
    }

    private String next() {
        if (at >= tokens.size()) {
            throw wrong("…");
        }
        return tokens.get(at++);
    }

    private IllegalArgumentException wrong(String near) {
        return new IllegalArgumentException("“%s” (%s)".formatted(near, text));
    }
}
