package vn.solang.factcheck;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import vn.solang.shared.Rejected;

/**
 * The trees of a Word file's texts, and the elements their words stand in, in the order and at the places
 * {@link DocxText} reads them.
 */
final class DocxPieces implements DocxWalk.Listener<Element> {

    /** An element and the words in it: of a run, or the end of a paragraph. */
    static final class Piece {
        private final Element element;
        private final boolean isEnd;
        private int start;
        private String words;

        private final DocxWalk.Look look;

        private Piece(Element element, boolean isEnd, int start, String words, DocxWalk.Look look) {
            this.look = look;
            this.element = element;
            this.isEnd = isEnd;
            this.start = start;
            this.words = words;
        }

        Element element() {
            return element;
        }

        /** What says which font its words are in. */
        DocxWalk.Look look() {
            return look;
        }

        /** True for the end of a paragraph, whose element is the paragraph. */
        boolean isEnd() {
            return isEnd;
        }

        int start() {
            return start;
        }

        int end() {
            return start + words.codePointCount(0, words.length());
        }

        /** True where its words are text that can be cut. */
        boolean isText() {
            return "t".equals(element.getLocalName());
        }

        /** The run it stands in; null for the end of a paragraph, and for formulas. */
        @Nullable Element run() {
            return !isEnd
                            && element.getParentNode() instanceof Element parent
                            && DocxPieces.name(parent).equals("r")
                    ? parent
                    : null;
        }
    }

    private final Map<String, Document> trees = new LinkedHashMap<>();
    private final List<Piece> pieces = new ArrayList<>();
    private int points;

    private DocxPieces() {}

    /** @throws Rejected where the file is damaged */
    static DocxPieces of(DocxParts parts) {
        var read = new DocxPieces();
        try {
            for (String part : parts.texts()) {
                Document tree = SafeXml.tree(parts.get(part));
                read.trees.put(part, tree);
                read.walk(tree.getDocumentElement());
            }
        } catch (IOException | SAXException damaged) {
            throw new Rejected(parts.refusal(), parts.name());
        }
        return read;
    }

    /** The trees by their paths. */
    Map<String, Document> trees() {
        return trees;
    }

    /** How many code points are read. */
    int length() {
        return points;
    }

    /** The pieces a stretch has a part of; it may begin and end within one. */
    List<Piece> in(int start, int end) {
        List<Piece> in = new ArrayList<>();
        for (int i = from(start); i < pieces.size() && pieces.get(i).start < end; i++) {
            in.add(pieces.get(i));
        }
        return in;
    }

    /**
     * The piece beside which something new is to stand: the one before it, unless a content control ends there; at the
     * start of a line the one behind it, which may be the end of the paragraph. Null where nothing is read.
     */
    @Nullable Piece beside(int place) {
        int at = from(place);
        Piece behind = at == pieces.size() ? null : pieces.get(at);
        if (behind != null && behind.start < place) {
            return behind;
        }
        Piece before = at == 0 || pieces.get(at - 1).isEnd ? null : pieces.get(at - 1);
        if (before == null || (before.run() == null && behind != null && behind.run() != null)) {
            return behind;
        }
        boolean leaves = behind != null && behind.run() != null && !same(control(before), control(behind));
        return leaves && control(before) != null ? behind : before;
    }

    /** True for one and the same node. */
    static boolean same(@Nullable Node one, @Nullable Node other) {
        return one == null ? other == null : other != null && one.isSameNode(other);
    }

    private static @Nullable Element control(Piece piece) {
        return around(piece.element, "sdtContent");
    }

    /** A tree by its path. */
    Document tree(String part) {
        return Objects.requireNonNull(trees.get(part));
    }

    /** The words of a stretch. */
    String words(Span place) {
        var words = new StringBuilder();
        for (Piece each : in(place.start(), place.end())) {
            int from = each.words.offsetByCodePoints(0, Math.max(place.start(), each.start) - each.start);
            int to = each.words.offsetByCodePoints(0, Math.min(place.end(), each.end()) - each.start);
            words.append(each.words, from, to);
        }
        return words.toString();
    }

    /** The stretches of the lines, without their ends. */
    List<Span> lines() {
        List<Span> lines = new ArrayList<>();
        int start = 0;
        for (Piece each : pieces) {
            if (each.isEnd) {
                lines.add(new Span(start, each.start));
                start = each.end();
            }
        }
        return lines;
    }

    /** Sees to it that no piece and no run goes on over a place. */
    void cut(int place) {
        int at = from(place);
        if (at == pieces.size()) {
            return;
        }
        Piece piece = pieces.get(at);
        if (piece.start < place) {
            if (!piece.isText() || piece.run() == null) {
                return;
            }
            int offset = piece.words.offsetByCodePoints(0, place - piece.start);
            Element rest = (Element) piece.element.cloneNode(false);
            String words = piece.words;
            set(piece.element, words.substring(0, offset));
            set(rest, words.substring(offset));
            piece.element.getParentNode().insertBefore(rest, piece.element.getNextSibling());
            Piece next = new Piece(rest, false, place, words.substring(offset), piece.look);
            piece.words = words.substring(0, offset);
            pieces.add(at + 1, next);
            piece = next;
            at++;
        }
        Element run = piece.run();
        if (run != null && at > 0 && same(pieces.get(at - 1).run(), run)) {
            splitBefore(run, piece.element);
        }
    }

    /** Takes some words out of a piece and puts others in, without a trace. Pieces are to be taken from the last on. */
    void put(Piece piece, int start, int end, String words) {
        int from = piece.words.offsetByCodePoints(0, Math.max(start, piece.start) - piece.start);
        int to = piece.words.offsetByCodePoints(0, Math.min(end, piece.end()) - piece.start);
        Node parent = piece.element.getParentNode();
        if (!piece.isText()) {
            Node place = from == 0 ? piece.element : piece.element.getNextSibling();
            for (Element each : content(piece.element, words)) {
                parent.insertBefore(each, place);
            }
            if (to > from) {
                parent.removeChild(piece.element);
            }
            return;
        }
        String now = piece.words.substring(0, from) + words + piece.words.substring(to);
        if (piece.run() == null) {
            piece.words = now.replaceAll("[\t\n]", " ");
        } else {
            int head = 0;
            while (head < now.length() && now.charAt(head) != '\t' && now.charAt(head) != '\n') {
                head++;
            }
            Node behind = piece.element.getNextSibling();
            for (Element each : content(piece.element, now.substring(head))) {
                parent.insertBefore(each, behind);
            }
            piece.words = now.substring(0, head);
        }
        set(piece.element, piece.words);
    }

    /** Takes away elements that hold nothing any more. */
    static void tidy(Piece piece) {
        Element run = piece.run();
        if (run == null || !piece.isText() || !piece.words.isEmpty()) {
            return;
        }
        run.removeChild(piece.element);
        Node first = run.getFirstChild();
        boolean isEmpty = first == null || (same(first, properties(run)) && first.getNextSibling() == null);
        // a content control keeps a run, which says how what is put into it looks
        if (isEmpty && !name(run.getParentNode()).equals("sdtContent")) {
            run.getParentNode().removeChild(run);
        }
    }

    /** Elements that hold some words: text, tabs and breaks. */
    static List<Element> content(Element like, String words) {
        List<Element> content = new ArrayList<>();
        int start = 0;
        for (int at = 0; at <= words.length(); at++) {
            char c = at < words.length() ? words.charAt(at) : '\n';
            if (c == '\t' || c == '\n') {
                if (at > start) {
                    Element text = create(like, "t");
                    set(text, words.substring(start, at));
                    content.add(text);
                }
                if (at < words.length()) {
                    content.add(create(like, c == '\t' ? "tab" : "br"));
                }
                start = at + 1;
            }
        }
        return content;
    }

    /** A new element of Word's vocabulary, as another one is of it. */
    static Element create(Element like, String name) {
        String prefix = like.getPrefix();
        return like.getOwnerDocument()
                .createElementNS(like.getNamespaceURI(), prefix == null ? name : prefix + ":" + name);
    }

    /** Sets an attribute of Word's vocabulary. */
    static void attribute(Element element, String name, String value) {
        String prefix = element.getPrefix();
        element.setAttributeNS(element.getNamespaceURI(), (prefix == null ? "w" : prefix) + ":" + name, value);
    }

    /** An attribute of Word's vocabulary; empty where it is not set. */
    static String attribute(Element element, String name) {
        return element.getAttributeNS(element.getNamespaceURI(), name);
    }

    /** The name of an element of Word's vocabulary; empty for others. */
    static String name(Node node) {
        String namespace = node.getNamespaceURI();
        return namespace == null ? "" : DocxWalk.name(namespace, node.getLocalName());
    }

    /** The nearest element of a name around a node; null where there is none. */
    static @Nullable Element around(Node node, String name) {
        for (Node at = node.getParentNode(); at instanceof Element element; at = at.getParentNode()) {
            if (name(at).equals(name)) {
                return element;
            }
        }
        return null;
    }

    /** The properties of a run or paragraph; null where it has none. */
    static @Nullable Element properties(Element element) {
        String wanted = name(element) + "Pr";
        for (Node at = element.getFirstChild(); at != null; at = at.getNextSibling()) {
            if (at instanceof Element child && name(child).equals(wanted)) {
                return child;
            }
        }
        return null;
    }

    /** Moves a child of an element, and all behind it, to a second element of the same kind and properties. */
    static Element splitBefore(Element element, Node child) {
        Element rest = (Element) element.cloneNode(false);
        Element properties = properties(element);
        if (properties != null) {
            rest.appendChild(properties.cloneNode(true));
        }
        for (Node at = child; at != null; ) {
            Node next = at.getNextSibling();
            rest.appendChild(at);
            at = next;
        }
        element.getParentNode().insertBefore(rest, element.getNextSibling());
        return rest;
    }

    private static void set(Element text, String words) {
        text.setTextContent(words.codePoints()
                .filter(DocxPieces::isXml)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString());
        text.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
    }

    private static boolean isXml(int point) {
        return point == '\t'
                || (point >= 0x20 && point < 0xD800)
                || (point > 0xDFFF && point < 0xFFFE)
                || point > 0xFFFF;
    }

    /** The index of the first piece that ends behind a place. */
    private int from(int place) {
        int low = 0;
        int high = pieces.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pieces.get(middle).end() <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Goes through a tree without calling itself, since trees from outside may be deep. */
    private void walk(Element root) {
        var walk = new DocxWalk<>(this);
        Node at = root;
        while (true) {
            if (at instanceof Element element) {
                walk.open(name(at), element, attributes(element));
            } else if (at.getNodeValue() != null
                    && at.getParentNode() instanceof Element parent
                    && (at.getNodeType() == Node.TEXT_NODE || at.getNodeType() == Node.CDATA_SECTION_NODE)) {
                walk.text(at.getNodeValue(), parent);
            }
            Node next = at.getFirstChild();
            while (next == null) {
                if (at instanceof Element element) {
                    walk.close(name(at), element);
                }
                if (at.isSameNode(root)) {
                    walk.end(root);
                    return;
                }
                next = at.getNextSibling();
                if (next == null) {
                    at = at.getParentNode();
                }
            }
            at = next;
        }
    }

    private static UnaryOperator<String> attributes(Element element) {
        return wanted -> {
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                if (element.getAttributes().item(i) instanceof Attr each && wanted.equals(each.getLocalName())) {
                    return each.getValue();
                }
            }
            return "";
        };
    }

    @Override
    public void words(String words, Element element, DocxWalk.Look look) {
        boolean isEnd = words.equals("\n");
        if (!isEnd && !pieces.isEmpty() && pieces.getLast().element.isSameNode(element)) {
            pieces.getLast().words += words;
        } else {
            pieces.add(new Piece(element, isEnd, points, words, look));
        }
        points += words.codePointCount(0, words.length());
    }

    @Override
    public void open(Element control) {}

    @Override
    public void close(Element control) {}
}
