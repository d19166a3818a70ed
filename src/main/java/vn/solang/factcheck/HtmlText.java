package vn.solang.factcheck;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import vn.solang.shared.Rejected;

/**
 * The words of a web page, a line for each block and each cell. Places are those of the page's source as it was decoded:
 * an entity is one character that stands for several.
 */
final class HtmlText {

    private static final int MOST_LETTERS = 32 << 20;
    private static final int MOST_DEPTH = 512;

    private static final Pattern CHARSET = Pattern.compile("(?i)<meta[^>]{0,200}charset\\s*=\\s*[\"']?\\s*([-\\w:.]+)");
    private static final Pattern ENTITY = Pattern.compile("&(?:#[xX]?[0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);?");
    private static final Set<String> UNREAD = Set.of(
            "script", "style", "noscript", "template", "head", "svg", "iframe", "object", "select", "datalist", "math");
    private static final Set<String> KEPT = Set.of("pre", "textarea");
    private static final Pattern HIDDEN =
            Pattern.compile("(?is).*(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden|mso-hide\\s*:\\s*all).*");

    private final String source;
    private final Decoded.Builder read = new Decoded.Builder();
    private final int[] points;

    private HtmlText(String source) {
        this.source = source;
        this.points = new int[source.length() + 1];
        for (int i = 0; i < source.length(); i++) {
            points[i + 1] = points[i] + (Character.isLowSurrogate(source.charAt(i)) ? 0 : 1);
        }
    }

    /** True where bytes begin as a web page does. */
    static boolean isOne(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 2048), StandardCharsets.ISO_8859_1)
                .replaceFirst("^\u00EF\u00BB\u00BF", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        while (start.startsWith("<!--") || start.startsWith("<?xml")) {
            int end = start.indexOf('>');
            if (end < 0) {
                return false;
            }
            start = start.substring(end + 1).strip();
        }
        return start.matches("(?s)<(?:!doctype\\s+html|html|head|body|table|meta|title)\\b.*");
    }

    /**
     * The characters a page says it is in: by its mark or its own word; UTF-8 where it says nothing.
     *
     * @throws Rejected where it says one that is not known
     */
    static Charset charset(String name, byte[] bytes) {
        Matcher said = CHARSET.matcher(new String(bytes, 0, Math.min(bytes.length, 8192), StandardCharsets.ISO_8859_1));
        if (!said.find()) {
            return StandardCharsets.UTF_8;
        }
        try {
            Charset charset = Charset.forName(said.group(1));
            // read as ASCII, it cannot be two bytes a letter
            return charset.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new Rejected("factcheck.file.charset", name, said.group(1));
        }
    }

    /** The words of a decoded page. */
    static Decoded read(String name, String source) {
        if (source.length() > MOST_LETTERS) {
            throw new Rejected("factcheck.file.too-big", name);
        }
        Parser parser = Parser.htmlParser();
        parser.setTrackPosition(true);
        parser.setMaxDepth(MOST_DEPTH);
        Document page = parser.parseInput(source, "");
        var text = new HtmlText(source);
        text.walk(page);
        text.line(source.length());
        return text.read.of(source);
    }

    private void walk(Element root) {
        Deque<String> kept = new ArrayDeque<>();
        Node at = root;
        boolean down = true;
        while (true) {
            if (down) {
                if (at instanceof TextNode words) {
                    words(words, !kept.isEmpty());
                } else if (at instanceof Element element) {
                    if (isUnread(element)) {
                        down = false;
                        continue;
                    }
                    open(element);
                    if (KEPT.contains(element.normalName())) {
                        kept.push(element.normalName());
                    }
                    if (element.childNodeSize() > 0) {
                        at = element.childNode(0);
                        continue;
                    }
                }
            }
            if (at instanceof Element element && !isUnread(element)) {
                if (KEPT.contains(element.normalName())) {
                    kept.poll();
                }
                if (isLine(element)) {
                    line(end(element));
                }
            }
            Node next = at.nextSibling();
            if (at.equals(root)) {
                return;
            }
            down = next != null;
            at = next == null ? Objects.requireNonNull(at.parent()) : next;
        }
    }

    private void open(Element element) {
        if (element.normalName().equals("br")) {
            line(end(element));
        } else if (isLine(element)) {
            line(start(element));
        }
    }

    private static boolean isUnread(Element element) {
        return UNREAD.contains(element.normalName())
                || element.hasAttr("hidden")
                || HIDDEN.matcher(element.attr("style")).matches();
    }

    private static boolean isLine(Element element) {
        return element.isBlock()
                || switch (element.normalName()) {
                    case "td", "th", "caption", "option", "dt", "dd", "li" -> true;
                    default -> false;
                };
    }

    /** Ends a line, where one has begun. */
    private void line(int place) {
        trim();
        if (!read.read().isEmpty() && last() != '\n') {
            int point = points[Math.max(0, Math.min(place, source.length()))];
            read.add("\n", point, point);
        }
    }

    private void trim() {
        int length = read.read().length();
        if (length > 0 && last() == ' ') {
            read.cut(length - 1);
        }
    }

    private char last() {
        return read.read().charAt(read.read().length() - 1);
    }

    private static int start(Node node) {
        return node.sourceRange().isTracked() ? node.sourceRange().startPos() : 0;
    }

    private static int end(Element element) {
        return element.endSourceRange().isTracked() ? element.endSourceRange().startPos() : start(element);
    }

    private void words(TextNode node, boolean kept) {
        if (!node.sourceRange().isTracked()) {
            return;
        }
        int at = node.sourceRange().startPos();
        int end = Math.min(node.sourceRange().endPos(), source.length());
        Matcher entity = ENTITY.matcher(source);
        while (at < end) {
            int next = at + Character.charCount(source.codePointAt(at));
            String letter = source.substring(at, next);
            if (letter.equals("&") && entity.region(at, end).lookingAt()) {
                String meant = Parser.unescapeEntities(entity.group(), false);
                if (!meant.equals(entity.group())) {
                    letter = meant;
                    next = entity.end();
                    // an entity without its end may be followed by what belongs to no entity
                    int rest = commonEnd(entity.group(), meant);
                    next -= rest;
                    letter = meant.substring(0, meant.length() - rest);
                }
            }
            letter(letter, at, next, kept);
            at = next;
        }
    }

    private static int commonEnd(String written, String meant) {
        int common = 0;
        while (common < meant.length() - 1
                && meant.charAt(meant.length() - 1 - common) == written.charAt(written.length() - 1 - common)) {
            common++;
        }
        return common;
    }

    private void letter(String letter, int start, int end, boolean kept) {
        if (kept && letter.equals("\n")) {
            line(start);
        } else if (letter.length() == 1 && " \t\n\r\f".contains(letter)) {
            // white space in a row is one space, and none begins a line
            if (!read.read().isEmpty() && last() != ' ' && last() != '\n') {
                read.add(" ", points[start], points[end]);
            }
        } else {
            read.add(letter, points[start], points[end]);
        }
    }
}
