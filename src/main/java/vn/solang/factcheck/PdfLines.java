package vn.solang.factcheck;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * The lines of a PDF in the order they were written in, which is that of their reading in what word processors make;
 * what stands in cells beside each other is a line each. Within a line letters come in any order, as those of a second
 * font behind the others; it is read from left to right.
 */
final class PdfLines extends PDFTextStripper {

    /**
     * A line of a page.
     *
     * @param page counted from 1
     * @param y how far below the top of the page its letters stand
     * @param height of the page
     */
    record Line(int page, float left, float right, float y, float size, float height, String text) {}

    /** More than any report has: what goes on and on is none. */
    private static final int MOST_LETTERS = 4_000_000;

    /** What a reader takes for a gap between columns, in letters as wide as they are high. */
    private static final float WIDE = 0.9f;

    private static final float WIDER_THAN_OTHERS = 2.2f;

    /** How far above or below the others a letter stands, in letters, that belongs to another line. */
    private static final float OTHER_LINE = 0.3f;

    /** The same, of a letter that is smaller and set high or low. */
    private static final float OTHER_LINE_OF_SMALL = 0.55f;

    /** A letter, and whether white space stands before it. */
    private record Letter(TextPosition at, boolean spaced) {
        float left() {
            return at.getXDirAdj();
        }

        float right() {
            return at.getXDirAdj() + at.getWidthDirAdj();
        }

        float size() {
            return at.getFontSizeInPt();
        }
    }

    private final List<Line> lines = new ArrayList<>();
    private final BitSet pictures = new BitSet();
    private int all;
    private float height;

    private PdfLines() {}

    static PdfLines of(PDDocument document) throws IOException {
        var read = new PdfLines();
        read.setSortByPosition(false);
        read.setShouldSeparateByBeads(false);
        read.writeText(document, Writer.nullWriter());
        return read;
    }

    List<Line> lines() {
        return lines;
    }

    /** The numbers of pages on which a picture is drawn. */
    BitSet pictures() {
        return pictures;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        boolean drawn = operator.getName().equals(OperatorName.DRAW_OBJECT)
                && !operands.isEmpty()
                && operands.getFirst() instanceof COSName name
                && getResources().isImageXObject(name);
        if (drawn || operator.getName().equals(OperatorName.BEGIN_INLINE_IMAGE)) {
            pictures.set(getCurrentPageNo());
        }
        super.processOperator(operator, operands);
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        boolean turned = page.getRotation() % 180 != 0;
        height = turned ? page.getCropBox().getWidth() : page.getCropBox().getHeight();
        super.processPage(page);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        if (++all > MOST_LETTERS) {
            throw new IllegalStateException("too many letters");
        }
        super.processTextPosition(text);
    }

    @Override
    protected void writePage() {
        List<TextPosition> run = new ArrayList<>();
        for (List<TextPosition> article : charactersByArticle) {
            for (TextPosition each : article) {
                if (!run.isEmpty() && !isOnLine(each, run)) {
                    endRun(run);
                }
                run.add(each);
            }
        }
        endRun(run);
    }

    private static boolean isOnLine(TextPosition letter, List<TextPosition> run) {
        TextPosition largest = run.getFirst();
        for (TextPosition each : run.subList(Math.max(0, run.size() - 3), run.size())) {
            largest = each.getFontSizeInPt() > largest.getFontSizeInPt() ? each : largest;
        }
        float size = Math.max(largest.getFontSizeInPt(), letter.getFontSizeInPt());
        boolean small = Math.min(largest.getFontSizeInPt(), letter.getFontSizeInPt()) < 0.8f * size;
        return Math.abs(letter.getYDirAdj() - largest.getYDirAdj()) < size * (small ? OTHER_LINE_OF_SMALL : OTHER_LINE);
    }

    private void endRun(List<TextPosition> run) {
        run.sort(Comparator.comparingDouble(TextPosition::getXDirAdj));
        List<Letter> letters = new ArrayList<>();
        boolean space = false;
        for (TextPosition each : run) {
            String letter = each.getUnicode();
            if (letter == null || letter.isBlank()) {
                space = true;
            } else {
                float gap = letters.isEmpty()
                        ? 0
                        : each.getXDirAdj() - letters.getLast().right();
                float wide = each.getWidthOfSpace() > 0 ? each.getWidthOfSpace() / 2 : each.getFontSizeInPt() / 7;
                letters.add(new Letter(each, space || gap > wide));
                space = false;
            }
        }
        run.clear();
        List<Float> gaps = IntStream.range(1, letters.size())
                .filter(i -> letters.get(i).spaced())
                .mapToObj(i -> gap(letters, i))
                .sorted()
                .toList();
        // of a line with columns some gaps are wide; the narrow ones are those between words
        float usual = gaps.size() < 2 ? 0 : gaps.get((gaps.size() - 1) / 4);
        int start = 0;
        for (int i = 1; i <= letters.size(); i++) {
            if (i == letters.size()
                    || (gap(letters, i) > WIDE * letters.get(i).size()
                            && gap(letters, i) > WIDER_THAN_OTHERS * usual)) {
                add(letters.subList(start, i));
                start = i;
            }
        }
    }

    private static float gap(List<Letter> letters, int at) {
        return letters.get(at).left() - letters.get(at - 1).right();
    }

    private void add(List<Letter> letters) {
        var text = new StringBuilder();
        float size = 0;
        for (Letter each : letters) {
            text.append(each.spaced() && !text.isEmpty() ? " " : "")
                    .append(each.at().getUnicode());
            size = Math.max(size, each.size());
        }
        lines.add(new Line(
                getCurrentPageNo(),
                letters.getFirst().left(),
                letters.getLast().right(),
                letters.getFirst().at().getYDirAdj(),
                size,
                height,
                text.toString()));
    }
}
