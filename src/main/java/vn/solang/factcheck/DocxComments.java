package vn.solang.factcheck;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import vn.solang.factcheck.DocxPieces.Piece;
import vn.solang.shared.Rejected;

/** The comments of a Word file: those it has stay, others are added. */
final class DocxComments {

    private static final String STRICT = "http://purl.oclc.org/ooxml/";
    private static final String KIND = "officeDocument/relationships/comments";
    private static final String LOOSE_KIND =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

    private final DocxParts parts;
    private final DocxPieces pieces;
    private final DocxTracked tracked;
    private final Document body;
    private final Document comments;
    private boolean added;

    DocxComments(DocxParts parts, DocxPieces pieces, DocxTracked tracked) {
        this.parts = parts;
        this.pieces = pieces;
        this.tracked = tracked;
        this.body = pieces.tree(parts.body());
        this.comments = tree(
                parts.has("comments")
                        ? parts.get(parts.related("comments"))
                        : "<w:comments xmlns:w=\"%s\"/>"
                                .formatted(body.getDocumentElement().getNamespaceURI())
                                .getBytes(StandardCharsets.UTF_8));
        tracked.avoidNumbersOf(comments);
    }

    /** Writes a comment over a place. The trees are cut at its ends, and nothing is struck out yet. */
    void add(Span place, String words) {
        List<Piece> over = pieces.in(place.start(), place.end()).stream()
                .filter(each -> !each.isEnd())
                .toList();
        Element first;
        Element last;
        if (over.isEmpty()) {
            Piece beside = pieces.beside(place.start());
            if (beside == null) {
                return;
            }
            first = beside.isEnd() ? beside.element() : DocxCorrections.sibling(beside);
            last = first;
        } else {
            first = DocxCorrections.sibling(over.getFirst());
            last = DocxCorrections.sibling(over.getLast());
        }
        first = inBody(first);
        last = inBody(last);
        if (first == null || last == null) {
            return;
        }
        String number = Integer.toString(tracked.number());
        Element start = marker(first, "commentRangeStart", number);
        Element end = marker(last, "commentRangeEnd", number);
        Element run = DocxPieces.create(first, "r");
        run.appendChild(marker(first, "commentReference", number));
        if (DocxPieces.name(first).equals("p")) {
            first.appendChild(start);
        } else {
            first.getParentNode().insertBefore(start, first);
        }
        if (DocxPieces.name(last).equals("p")) {
            last.appendChild(end);
        } else {
            last.getParentNode().insertBefore(end, last.getNextSibling());
        }
        // the sign of the comment belongs to nobody's insertion and to no content control
        Element outer = end;
        while (outer.getParentNode() instanceof Element parent
                && !DocxPieces.name(parent).equals("p")) {
            outer = parent;
        }
        outer.getParentNode().insertBefore(run, outer.getNextSibling());
        comment(number, words);
        added = true;
    }

    /** Lays the parts that changed by it where they are written from. */
    void write(Map<String, byte[]> changed) {
        if (!added) {
            return;
        }
        changed.put(parts.related("comments"), SafeXml.bytes(comments));
        Document relations = tree(
                parts.get(parts.relations()).length > 0
                        ? parts.get(parts.relations())
                        : "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>"
                                .getBytes(StandardCharsets.UTF_8));
        if (!parts.isRelated("comments")) {
            Element root = relations.getDocumentElement();
            Element relation = relations.createElementNS(root.getNamespaceURI(), like(root, "Relationship"));
            relation.setAttribute("Id", free(relations));
            relation.setAttribute("Type", kind());
            relation.setAttribute("Target", "/" + parts.related("comments"));
            root.appendChild(relation);
            changed.put(parts.relations(), SafeXml.bytes(relations));
        }
        Document types = tree(parts.get(DocxParts.TYPES));
        String part = "/" + parts.related("comments");
        Element root = types.getDocumentElement();
        for (Element each = root; each != null; each = DocxTracked.next(each)) {
            if (each.getAttribute("PartName").equalsIgnoreCase(part)) {
                return;
            }
        }
        Element override = types.createElementNS(root.getNamespaceURI(), like(root, "Override"));
        override.setAttribute("PartName", part);
        override.setAttribute("ContentType", TYPE);
        root.appendChild(override);
        changed.put(DocxParts.TYPES, SafeXml.bytes(types));
    }

    private String kind() {
        String namespace = body.getDocumentElement().getNamespaceURI();
        return namespace != null && namespace.startsWith(STRICT) ? STRICT + KIND : LOOSE_KIND;
    }

    private static String like(Element other, String name) {
        return other.getPrefix() == null ? name : other.getPrefix() + ":" + name;
    }

    private static String free(Document relations) {
        for (int number = 1; ; number++) {
            String id = "rIdComments" + number;
            boolean taken = false;
            for (Element each = relations.getDocumentElement(); each != null; each = DocxTracked.next(each)) {
                taken |= each.getAttribute("Id").equals(id);
            }
            if (!taken) {
                return id;
            }
        }
    }

    private Element marker(Element like, String name, String number) {
        Element marker = DocxPieces.create(like, name);
        DocxPieces.attribute(marker, "id", number);
        return marker;
    }

    private void comment(String number, String words) {
        Element comment = DocxPieces.create(comments.getDocumentElement(), "comment");
        tracked.sign(comment);
        DocxPieces.attribute(comment, "id", number);
        DocxPieces.attribute(comment, "initials", tracked.initials());
        for (String line : words.split("\\R", -1)) {
            Element paragraph = DocxPieces.create(comment, "p");
            Element run = DocxPieces.create(comment, "r");
            DocxPieces.content(run, line).forEach(run::appendChild);
            paragraph.appendChild(run);
            comment.appendChild(paragraph);
        }
        comments.getDocumentElement().appendChild(comment);
    }

    /** The element itself, or what the body has in its place: the run that refers to its note or holds its box. */
    private @Nullable Element inBody(Element element) {
        Element at = element;
        if (!DocxPieces.same(at.getOwnerDocument(), body)) {
            Element note = DocxPieces.around(at, "footnote");
            String reference = "footnoteReference";
            if (note == null) {
                note = DocxPieces.around(at, "endnote");
                reference = "endnoteReference";
            }
            at = note == null ? null : reference(reference, DocxPieces.attribute(note, "id"));
            if (at == null) {
                return firstParagraph();
            }
        }
        for (Element box = DocxPieces.around(at, "txbxContent");
                box != null;
                box = DocxPieces.around(at, "txbxContent")) {
            Element run = DocxPieces.around(box, "r");
            if (run == null) {
                return firstParagraph();
            }
            at = run;
        }
        return at;
    }

    private @Nullable Element reference(String name, String id) {
        for (Element each = body.getDocumentElement(); each != null; each = DocxTracked.next(each)) {
            if (DocxPieces.name(each).equals(name)
                    && DocxPieces.attribute(each, "id").equals(id)) {
                return DocxPieces.around(each, "r");
            }
        }
        return null;
    }

    private @Nullable Element firstParagraph() {
        for (Element each = body.getDocumentElement(); each != null; each = DocxTracked.next(each)) {
            if (DocxPieces.name(each).equals("p")) {
                return each;
            }
        }
        return null;
    }

    private Document tree(byte[] xml) {
        try {
            return SafeXml.tree(xml);
        } catch (IOException | SAXException damaged) {
            throw new Rejected(parts.refusal(), parts.name());
        }
    }
}
