package vn.solang.factcheck;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import vn.solang.factcheck.PdfLines.Line;
import vn.solang.shared.Message;
import vn.solang.shared.Rejected;
import vn.solang.shared.Syllable;

/**
 * The text layer of a PDF: a line for each paragraph, as far as the page shows where one ends. What stands at the same
 * place of many pages, as their numbers, is left out.
 */
final class PdfText {

    private static final int MOST_PAGES = 500;
    private static final long IN_MEMORY = 64L << 20;

    /** The part of a page, at its top and its foot, in which headers stand. */
    private static final float MARGIN = 0.09f;

    /** How far the first line of a paragraph stands in from the others at most, in letters. */
    private static final float INDENT = 5;

    /** How many letters there are at least, on an average page, where a page is text and no picture of it. */
    private static final int FEWEST_LETTERS = 8;

    private static final Pattern ITEM = Pattern.compile(
            "(?:[-–—+*•●▪■♦] ?\\p{Lu}|[•●▪■♦]|(?:\\d{1,3}(?:\\.\\d{1,2})*[.)]|[a-zđ][.)]|[IVX]+[.)]) ?\\p{Lu}).*");
    private static final Pattern HYPHENATED = Pattern.compile(".*[\\p{L}\\p{N}][-\\u00ad\\u2010]");
    private static final Pattern SENTENCE_END = Pattern.compile(".*[.;:!?…”»]");

    private final List<Line> lines;
    private final BitSet pictures;
    private final StringBuilder text = new StringBuilder();
    private final List<SourceText.Place> pages = new ArrayList<>();
    private int page;

    /** @param pictures the numbers of pages that show pictures */
    private PdfText(List<Line> lines, BitSet pictures) {
        this.lines = lines;
        this.pictures = pictures;
    }

    /** @throws Rejected where it is damaged, locked, too long, or a picture of a text */
    static SourceText read(String name, byte[] file) {
        try (PDDocument document =
                Loader.loadPDF(file, "", null, null, MemoryUsageSetting.setupMixed(IN_MEMORY).streamCache)) {
            int count = document.getNumberOfPages();
            if (count > MOST_PAGES) {
                throw new Rejected("factcheck.file.pages", name, count, MOST_PAGES);
            }
            PdfLines read = PdfLines.of(document);
            List<Line> lines = read.lines();
            long letters = lines.stream()
                    .mapToLong(line ->
                            line.text().codePoints().filter(Character::isLetter).count())
                    .sum();
            if (letters == 0 || letters < (long) FEWEST_LETTERS * count) {
                throw new Rejected("factcheck.file.scan", name);
            }
            return new PdfText(withoutMargins(lines, count), read.pictures()).paragraphs();
        } catch (InvalidPasswordException locked) {
            throw new Rejected("factcheck.file.locked", name);
        } catch (IOException | IllegalArgumentException | IllegalStateException | ClassCastException damaged) {
            // what a broken file makes of the library, as its words are few for it
            throw new Rejected("factcheck.file.pdf", name);
        }
    }

    /** Lines at the edges of pages that are numbers of pages, or stand on many of them. */
    private static List<Line> withoutMargins(List<Line> lines, int pages) {
        Map<String, Set<Integer>> found = new HashMap<>();
        for (Line line : lines) {
            if (isInMargin(line)) {
                found.computeIfAbsent(pattern(line), each -> new HashSet<>()).add(line.page());
            }
        }
        int many = Math.max(2, pages / 3);
        return lines.stream()
                .filter(line -> !isInMargin(line)
                        || (!isNumber(line)
                                && found.getOrDefault(pattern(line), Set.of()).size() < many))
                .toList();
    }

    private static boolean isInMargin(Line line) {
        return line.y() < line.height() * MARGIN || line.y() > line.height() * (1 - MARGIN);
    }

    private static boolean isNumber(Line line) {
        String digits = line.text().replaceAll("[\\s–—-]|[Tt]rang", "");
        return digits.equals(Integer.toString(line.page())) || digits.startsWith(line.page() + "/");
    }

    private static String pattern(Line line) {
        return Math.round(line.y() / 4) + line.text().replaceAll("\\d+", "0");
    }

    private SourceText paragraphs() {
        List<Span> blocks = blocks();
        for (Span block : blocks) {
            float left = Float.MAX_VALUE;
            float right = 0;
            for (Line line : lines.subList(block.start(), block.end())) {
                left = Math.min(left, line.left());
                right = Math.max(right, line.right());
            }
            for (int i = block.start(); i < block.end(); i++) {
                if (i == 0) {
                    append(lines.get(i), "");
                } else if (goesOn(lines.get(i - 1), lines.get(i), left, right)) {
                    join(lines.get(i));
                } else {
                    append(lines.get(i), "\n");
                }
            }
        }
        passed(pictures.length());
        return SourceText.of(Normalizer.normalize(text.append('\n'), Normalizer.Form.NFC), List.of(), pages);
    }

    /** Lines below each other, of one column or cell; a column goes on on the next page. */
    private List<Span> blocks() {
        List<Span> blocks = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || !isBelow(lines.get(i - 1), lines.get(i))) {
                blocks.add(new Span(start, i));
                start = i;
            }
        }
        return blocks;
    }

    private static boolean isBelow(Line upper, Line lower) {
        float step = lower.y() - upper.y();
        boolean near = upper.page() == lower.page()
                ? step > 0.3f * lower.size() && step < 3f * Math.max(upper.size(), lower.size())
                : step < 0;
        // a short last line may end before the first one, which is indented, begins
        return near && lower.left() < upper.right() && upper.left() < lower.right() + INDENT * lower.size();
    }

    /** True where a paragraph was broken for its width: the next word had no room, and nothing begins with it. */
    private static boolean goesOn(Line upper, Line lower, float left, float right) {
        if (!isBelow(upper, lower)
                || Math.abs(upper.size() - lower.size()) > 1.6f
                || ITEM.matcher(lower.text()).matches()) {
            return false;
        }
        int word = lower.text().indexOf(' ');
        float letter = (lower.right() - lower.left()) / lower.text().length();
        float needed = letter * (word < 0 ? lower.text().length() : word) + 0.5f * lower.size();
        boolean isFull = upper.right() + needed > right
                || HYPHENATED.matcher(upper.text()).matches();
        boolean isIndented = lower.left() > left + 0.9f * lower.size();
        boolean isNarrow = right - left < 20 * lower.size();
        boolean begins = Character.isUpperCase(lower.text().codePointAt(0));
        boolean isEnded = SENTENCE_END.matcher(upper.text()).matches();
        return isFull && !isIndented && !(begins && (isNarrow || (isEnded && upper.page() != lower.page())));
    }

    private void append(Line line, String before) {
        text.append(before);
        page(line);
        text.append(line.text());
    }

    private void join(Line line) {
        int last = text.length() - 1;
        char end = text.charAt(last);
        if (end == '\u00ad') {
            text.setLength(last);
        } else if ("-–\u2010".indexOf(end) >= 0 && last > 0 && Character.isLetterOrDigit(text.charAt(last - 1))) {
            String head = lastWord(last);
            String tail = line.text().split("[^\\p{L}\\p{M}]", 2)[0];
            // no two syllables tied by a hyphen make one
            if (Character.isLowerCase(line.text().codePointAt(0)) && Syllable.isSound(head + tail)) {
                text.setLength(last);
            }
        } else {
            text.append(' ');
        }
        page(line);
        text.append(line.text());
    }

    private String lastWord(int end) {
        int start = end;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, end);
    }

    private void page(Line line) {
        if (line.page() != page) {
            passed(line.page());
            page = line.page();
            pages.add(place(page, false));
        }
    }

    /** Pages without a line, up to another: they are told of where they are pictures of text. */
    private void passed(int next) {
        pictures.stream()
                .filter(each -> each > page && each < next)
                .mapToObj(each -> place(each, true))
                .forEach(pages::add);
    }

    private SourceText.Place place(int number, boolean unread) {
        return new SourceText.Place(
                text.codePointCount(0, text.length()), Message.of("factcheck.place.page", number), unread);
    }
}
