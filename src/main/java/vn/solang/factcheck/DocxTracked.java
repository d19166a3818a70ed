package vn.solang.factcheck;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.solang.factcheck.DocxPieces.Piece;
import vn.solang.shared.VietnameseFormat;

/** Writes tracked changes into the trees of a Word file. */
final class DocxTracked {

    /** What a run may hold beside its words and lose with them. */
    private static final List<String> PASSING = List.of("lastRenderedPageBreak", "softHyphen");

    private final DocxFonts fonts;
    private final DocxPieces pieces;
    private final String author;
    private final String when;
    private int last;

    DocxTracked(DocxPieces pieces, DocxFonts fonts, String author, Instant when) {
        this.fonts = fonts;
        this.pieces = pieces;
        this.author = author.isBlank() ? "?" : author;
        // Word means the clock on the wall, whatever the letter says
        this.when = LocalDateTime.ofInstant(when, VietnameseFormat.HERE).truncatedTo(ChronoUnit.SECONDS) + "Z";
        pieces.trees().values().forEach(this::avoidNumbersOf);
    }

    /** Sees to it that numbers are not those of a tree. */
    void avoidNumbersOf(Document tree) {
        for (Element element = tree.getDocumentElement(); element != null; element = next(element)) {
            String id = DocxPieces.attribute(element, "id");
            if (!id.isEmpty() && id.length() < 9 && id.chars().allMatch(c -> c >= '0' && c <= '9')) {
                last = Math.max(last, Integer.parseInt(id));
            }
        }
    }

    /** A number no other annotation has. */
    int number() {
        return ++last;
    }

    /** Says of an element who wrote it, and when. */
    void sign(Element element) {
        DocxPieces.attribute(element, "id", Integer.toString(number()));
        DocxPieces.attribute(element, "author", author);
        DocxPieces.attribute(element, "date", when);
    }

    /** The letters of who writes. */
    String initials() {
        var initials = new StringBuilder();
        for (String word : author.split("\\s+", -1)) {
            if (!word.isEmpty()) {
                initials.appendCodePoint(Character.toUpperCase(word.codePointAt(0)));
            }
        }
        return initials.toString();
    }

    /** Strikes out a stretch and writes what comes in its place behind it. The trees are cut at its ends. */
    void change(WordDiff.Edit edit) {
        List<Piece> struck = pieces.in(edit.start(), edit.end());
        Element properties = null;
        Element place = null;
        List<Element> runs = new ArrayList<>();
        for (Piece each : struck) {
            Element run = each.run();
            if (run != null && (runs.isEmpty() || !runs.getLast().isSameNode(run))) {
                runs.add(run);
            }
        }
        for (Element run : runs) {
            if (properties == null) {
                properties = DocxPieces.properties(run);
            }
            place = strike(run, place);
        }
        if (!edit.words().isEmpty()) {
            if (place != null) {
                insert(edit.words(), properties, place, true, isOfCode(struck.getFirst()));
            } else {
                insertBeside(edit);
            }
        }
    }

    private void insertBeside(WordDiff.Edit edit) {
        Piece beside = pieces.beside(edit.start());
        if (beside == null) {
            return;
        }
        if (beside.isEnd()) {
            beside.element().appendChild(inserted(edit.words(), beside.element(), null, isOfCode(beside)));
            return;
        }
        Element run = beside.run();
        Element sibling = DocxCorrections.sibling(beside);
        Element struck = DocxCorrections.parent(sibling, "del");
        insert(
                edit.words(),
                run == null ? null : DocxPieces.properties(run),
                struck == null ? sibling : struck,
                beside.start() < edit.start(),
                isOfCode(beside));
    }

    /** Strikes out the words of a run; what else it holds stays. Returns what holds the last of them. */
    private Element strike(Element run, @Nullable Element before) {
        Element holder = before;
        Element at = run;
        while (true) {
            Element rest = splitAtChange(at);
            if (isStruck(at)) {
                if (holder == null || !DocxPieces.same(holder.getNextSibling(), at)) {
                    holder = DocxPieces.create(at, "del");
                    sign(holder);
                    at.getParentNode().insertBefore(holder, at);
                }
                for (Node child = at.getFirstChild(); child != null; child = child.getNextSibling()) {
                    if (child instanceof Element text && DocxPieces.name(text).equals("t")) {
                        text.getOwnerDocument()
                                .renameNode(
                                        text,
                                        text.getNamespaceURI(),
                                        (text.getPrefix() == null ? "" : text.getPrefix() + ":") + "delText");
                    }
                }
                holder.appendChild(at);
            }
            if (rest == null) {
                return holder == null ? run : holder;
            }
            at = rest;
        }
    }

    /** Splits a run where its words end and something else begins, or the other way round; null where nothing does. */
    private static @Nullable Element splitAtChange(Element run) {
        Element properties = DocxPieces.properties(run);
        Boolean first = null;
        for (Node child = run.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element
                    && !DocxPieces.same(child, properties)
                    && !PASSING.contains(DocxPieces.name(child))) {
                if (first != null && first != isWords(element)) {
                    return DocxPieces.splitBefore(run, element);
                }
                first = isWords(element);
            }
        }
        return null;
    }

    private static boolean isStruck(Element run) {
        for (Node child = run.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && isWords(element)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWords(Element element) {
        return switch (DocxPieces.name(element)) {
            case "t", "tab", "ptab", "br", "cr", "noBreakHyphen" -> true;
            default -> false;
        };
    }

    private boolean isOfCode(Piece piece) {
        return LegacyCodes.ofFont(fonts.font(piece.look())) != null;
    }

    private void insert(String words, @Nullable Element properties, Element place, boolean behind, boolean isOfCode) {
        Element inserted = inserted(words, place, properties, isOfCode);
        Node parent = place.getParentNode();
        Node next = behind ? place.getNextSibling() : place;
        Element earlier = DocxCorrections.parent(place, "ins");
        if (earlier == null) {
            earlier = DocxCorrections.parent(place, "moveTo");
        }
        if (earlier == null) {
            parent.insertBefore(inserted, next);
            return;
        }
        // an insertion within another's insertion stands between its two halves
        Node outer = earlier.getParentNode();
        if (next == null) {
            outer.insertBefore(inserted, earlier.getNextSibling());
        } else if (next.isSameNode(earlier.getFirstChild())) {
            outer.insertBefore(inserted, earlier);
        } else {
            Element rest = DocxPieces.splitBefore(earlier, next);
            DocxPieces.attribute(rest, "id", Integer.toString(number()));
            outer.insertBefore(inserted, rest);
        }
    }

    /** @param isOfCode true where the font is made for a code from before Unicode, in which these words are not */
    private Element inserted(String words, Element like, @Nullable Element properties, boolean isOfCode) {
        Element inserted = DocxPieces.create(like, "ins");
        sign(inserted);
        Element run = DocxPieces.create(like, "r");
        if (properties != null) {
            Element own = (Element) properties.cloneNode(true);
            for (Node child = own.getFirstChild(); child != null; ) {
                Node next = child.getNextSibling();
                if (List.of("rPrChange", "ins", "del", "moveFrom", "moveTo").contains(DocxPieces.name(child))) {
                    own.removeChild(child);
                }
                child = next;
            }
            run.appendChild(own);
        }
        if (isOfCode) {
            inUnicode(run);
        }
        DocxPieces.content(run, words).forEach(run::appendChild);
        inserted.appendChild(run);
        return inserted;
    }

    private static void inUnicode(Element run) {
        Element properties = DocxPieces.properties(run);
        if (properties == null) {
            properties = DocxPieces.create(run, "rPr");
            run.appendChild(properties);
        }
        Node place = properties.getFirstChild();
        for (Node child = properties.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (DocxPieces.name(child).equals("rFonts")) {
                place = child.getNextSibling();
                properties.removeChild(child);
                break;
            }
            if (DocxPieces.name(child).equals("rStyle")) {
                place = child.getNextSibling();
            }
        }
        Element font = DocxPieces.create(run, "rFonts");
        for (String each : List.of("ascii", "hAnsi", "cs")) {
            DocxPieces.attribute(font, each, "Times New Roman");
        }
        properties.insertBefore(font, place);
    }

    /** The element that begins next after one; null at the end of the tree. */
    static @Nullable Element next(Element element) {
        Node at = element;
        Node next = at.getFirstChild();
        while (true) {
            while (next == null) {
                next = at.getNextSibling();
                if (next == null) {
                    at = at.getParentNode();
                    if (at == null) {
                        return null;
                    }
                }
            }
            if (next instanceof Element found) {
                return found;
            }
            at = next;
            next = null;
        }
    }
}
