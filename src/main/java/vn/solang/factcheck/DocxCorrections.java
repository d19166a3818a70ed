package vn.solang.factcheck;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.solang.factcheck.DocxPieces.Piece;
import vn.solang.shared.Rejected;

/**
 * Writes into a Word file: corrections as tracked changes with comments, or paragraphs as they are to be. Only what is
 * corrected changes; the parts of the file that hold no text stay as they are, byte for byte.
 */
public final class DocxCorrections {

    /**
     * What is to be said or written at a place.
     *
     * @param place a stretch of {@link SourceText#original()} as the file was read, in code points
     * @param replacement what comes in its place; empty where nothing does
     * @param comment what a reader is told; empty for nothing
     */
    public record Correction(Span place, String replacement, String comment) {}

    private static final String NO_DOCX = "factcheck.corrections.no-docx";

    private DocxCorrections() {}

    /**
     * The file with tracked changes and comments.
     *
     * <p>A replacement changes the words that differ and leaves the others alone. It is not made, and its comment alone
     * written, where its place goes on over the end of a paragraph, holds a formula, or meets the replacement before
     * it. Comments in footnotes, endnotes and text boxes, where Word has none, are put where the body refers to them.
     *
     * @throws Rejected where it is no Word file, or is damaged
     */
    public static byte[] write(byte[] docx, List<Correction> corrections, String author, Instant when) {
        DocxParts parts = DocxParts.of(".docx", docx, NO_DOCX);
        DocxPieces pieces = DocxPieces.of(parts);
        List<Correction> sorted = corrections.stream()
                .sorted(Comparator.comparingInt(
                                (Correction each) -> each.place().start())
                        .thenComparingInt(each -> each.place().end()))
                .toList();
        List<WordDiff.Edit> edits = new ArrayList<>();
        int free = 0;
        for (Correction each : sorted) {
            if (each.place().end() > pieces.length()) {
                throw new IllegalArgumentException("%s is behind the end, %d".formatted(each.place(), pieces.length()));
            }
            if (!each.replacement().isEmpty()
                    && each.place().start() >= free
                    && isChangeable(pieces.in(each.place().start(), each.place().end()))) {
                edits.addAll(edits(pieces, each.place(), each.replacement()));
                free = each.place().end();
            }
        }
        for (Correction each : sorted) {
            pieces.cut(each.place().start());
            pieces.cut(each.place().end());
        }
        for (WordDiff.Edit edit : edits) {
            pieces.cut(edit.start());
            pieces.cut(edit.end());
        }
        Map<String, byte[]> changed = new LinkedHashMap<>();
        var tracked = new DocxTracked(pieces, DocxFonts.of(parts), author, when);
        var comments = new DocxComments(parts, pieces, tracked);
        for (Correction each : sorted) {
            if (!each.comment().isBlank()) {
                comments.add(each.place(), each.comment());
            }
        }
        edits.reversed().forEach(tracked::change);
        comments.write(changed);
        return written(docx, parts, pieces, changed);
    }

    /**
     * The file with other words in some of its paragraphs, without tracked changes. What stays the same of a paragraph
     * keeps its looks and its content controls; new words look like those they come in the place of.
     *
     * @param paragraphs by the number of the line in {@link SourceText#original()}, counted from 0, its new text, in
     *     which tabs and line breaks stay such
     * @throws Rejected where it is no Word file, or is damaged
     * @throws IllegalArgumentException where there is no line of that number
     */
    public static byte[] replaceParagraphs(byte[] docx, Map<Integer, String> paragraphs) {
        DocxParts parts = DocxParts.of(".docx", docx, NO_DOCX);
        DocxPieces pieces = DocxPieces.of(parts);
        List<Span> lines = pieces.lines();
        for (Map.Entry<Integer, String> each :
                new TreeMap<>(paragraphs).descendingMap().entrySet()) {
            if (each.getKey() < 0 || each.getKey() >= lines.size()) {
                throw new IllegalArgumentException("no line " + each.getKey());
            }
            Span line = lines.get(each.getKey());
            String now = each.getValue().replace("\r\n", "\n");
            for (WordDiff.Edit edit : edits(pieces, line, now).reversed()) {
                put(pieces, edit);
            }
        }
        return written(docx, parts, pieces, new LinkedHashMap<>());
    }

    /** Edits of the whole text, in code points; where one goes on over several elements, without what stays of it. */
    private static List<WordDiff.Edit> edits(DocxPieces pieces, Span place, String now) {
        String was = pieces.words(place);
        List<WordDiff.Edit> edits = new ArrayList<>();
        for (WordDiff.Edit edit : WordDiff.between(was, now)) {
            WordDiff.Edit least = WordDiff.trimmed(was, edit);
            WordDiff.Edit own = inWhole(place, was, edit);
            long holders = pieces.in(own.start(), own.end()).stream()
                    .map(each ->
                            each.run() == null ? each.element() : each.run().getParentNode())
                    .distinct()
                    .count();
            edits.add(holders > 1 ? inWhole(place, was, least) : own);
        }
        return edits;
    }

    private static WordDiff.Edit inWhole(Span place, String was, WordDiff.Edit edit) {
        return new WordDiff.Edit(
                place.start() + was.codePointCount(0, edit.start()),
                place.start() + was.codePointCount(0, edit.end()),
                edit.words());
    }

    private static boolean isChangeable(Collection<Piece> pieces) {
        return pieces.stream().allMatch(each -> each.run() != null);
    }

    private static void put(DocxPieces pieces, WordDiff.Edit edit) {
        List<Piece> taken = pieces.in(edit.start(), edit.end());
        if (taken.isEmpty()) {
            insert(pieces, edit);
            return;
        }
        for (Piece each : taken.reversed()) {
            pieces.put(each, edit.start(), edit.end(), each == taken.getFirst() ? edit.words() : "");
            DocxPieces.tidy(each);
        }
    }

    private static void insert(DocxPieces pieces, WordDiff.Edit edit) {
        Piece beside = pieces.beside(edit.start());
        if (beside == null) {
            return;
        }
        if (beside.run() != null) {
            pieces.put(beside, edit.start(), edit.start(), edit.words());
            return;
        }
        Element run = DocxPieces.create(paragraph(beside), "r");
        DocxPieces.content(run, edit.words()).forEach(run::appendChild);
        if (beside.isEnd()) {
            beside.element().appendChild(run);
        } else {
            Element formula = sibling(beside);
            formula.getParentNode()
                    .insertBefore(run, beside.start() < edit.start() ? formula.getNextSibling() : formula);
        }
    }

    private static byte[] written(byte[] docx, DocxParts parts, DocxPieces pieces, Map<String, byte[]> changed) {
        pieces.trees().forEach((part, tree) -> changed.put(part, SafeXml.bytes(tree)));
        return parts.with(docx, changed);
    }

    /** The element that stands for a piece among its fellows in a paragraph: its run, or what holds a formula. */
    static Element sibling(Piece piece) {
        Element run = piece.run();
        if (run != null) {
            return run;
        }
        Element at = piece.element();
        while (at.getParentNode() instanceof Element parent
                && !DocxPieces.name(parent).equals("p")) {
            at = parent;
        }
        return at;
    }

    /** The paragraph a piece is in. */
    private static Element paragraph(Piece piece) {
        Element around = DocxPieces.around(piece.element(), "p");
        return piece.isEnd() || around == null ? piece.element() : around;
    }

    /** An element's parent, where it has one of a name; null otherwise. */
    static @Nullable Element parent(Element element, String name) {
        return element.getParentNode() instanceof Element parent
                        && DocxPieces.name(parent).equals(name)
                ? parent
                : null;
    }
}
