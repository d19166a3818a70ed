package vn.solang.factcheck;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The way through the XML of a part of a Word file: what of it is read, in which order, and where a paragraph ends.
 * Whoever reads a file and whoever writes into it goes this one way, so that their places agree.
 *
 * <p>Left out is what was struck out while changes were tracked, the codes of fields and a picture's second rendering.
 * A paragraph whose mark was struck out goes on in the next one. A text box comes behind the paragraph it hangs on.
 *
 * @param <T> what stands for an element
 */
final class DocxWalk<T> {

    /**
     * What says which font words are in.
     *
     * @param font of the run itself; empty where its styles say it
     * @param style of the run; empty where it has none
     * @param paragraphStyle empty where the paragraph has none
     */
    record Look(String font, String style, String paragraphStyle) {

        private static final Look NONE = new Look("", "", "");
    }

    /** Is told what is read. */
    interface Listener<T> {

        /** Words of an element, or the end of a paragraph as a line break of the paragraph. */
        void words(String words, T element, Look look);

        /** A content control begins. */
        void open(T control);

        /** A content control ends. */
        void close(T control);
    }

    private static final Set<String> UNREAD = Set.of(
            "del",
            "moveFrom",
            "instrText",
            "delText",
            "delInstrText",
            "Fallback",
            "pPr",
            "rPr",
            "tblPr",
            "trPr",
            "tcPr",
            "sectPr",
            "sdtPr",
            "sdtEndPr");

    private static final Set<String> WORDS = Set.of(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main");
    private static final Set<String> MATHS = Set.of(
            "http://schemas.openxmlformats.org/officeDocument/2006/math",
            "http://purl.oclc.org/ooxml/officeDocument/math");
    private static final String CHOICES = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    /** A stream of lines: the part itself, or a text box. What is told in a box waits for the end of its paragraph. */
    private static final class Stream {
        private final List<Runnable> waiting = new ArrayList<>();
        private final Deque<List<Runnable>> boxes = new ArrayDeque<>();
        private List<Runnable> held = new ArrayList<>();
        private boolean inLine;
    }

    private final Listener<T> listener;
    private final Deque<Stream> streams = new ArrayDeque<>();
    private final Deque<Boolean> fields = new ArrayDeque<>();
    private final Deque<Boolean> joining = new ArrayDeque<>();
    private final Deque<Look> looks = new ArrayDeque<>(List.of(Look.NONE));
    private String unread = "";
    private int depth;
    private int texts;

    DocxWalk(Listener<T> listener) {
        this.listener = listener;
        streams.push(new Stream());
    }

    /** The name the way goes by: that of Word's own vocabulary; empty for what is not read. */
    static String name(String namespace, String local) {
        if (WORDS.contains(namespace)) {
            return local;
        }
        boolean read = (MATHS.contains(namespace) && local.equals("t"))
                || (CHOICES.equals(namespace) && local.equals("Fallback"));
        return read ? local : "";
    }

    /** An element begins. */
    void open(String name, T element, UnaryOperator<String> attribute) {
        if (depth > 0 || UNREAD.contains(name)) {
            if (depth == 0) {
                unread = name;
            } else if (depth <= 2) {
                unread += "/" + name;
                look(attribute);
                // the mark of the paragraph itself
                if (!joining.isEmpty() && (unread.equals("pPr/rPr/del") || unread.equals("pPr/rPr/moveFrom"))) {
                    joining.pop();
                    joining.push(true);
                }
            }
            depth++;
            return;
        }
        switch (name) {
            case "t" -> texts++;
            case "r" -> looks.push(new Look("", "", look().paragraphStyle()));
            case "p" -> {
                looks.push(Look.NONE);
                joining.push(false);
                stream().boxes.push(new ArrayList<>());
            }
            case "txbxContent" -> streams.push(new Stream());
            case "sdtContent" -> tell(() -> listener.open(element));
            case "tab", "ptab" -> words("\t", element);
            case "br", "cr" -> words(" ", element);
            case "noBreakHyphen" -> words("-", element);
            case "fldChar" -> field(attribute.apply("fldCharType"));
            default -> {}
        }
    }

    /** Characters, of the element that began last. */
    void text(String characters, T element) {
        if (texts > 0 && depth == 0 && !characters.isEmpty()) {
            words(characters.replaceAll("[\\r\\n\\t]", " "), element);
        }
    }

    /** An element ends. */
    void close(String name, T element) {
        if (depth > 0) {
            depth--;
            int slash = unread.lastIndexOf('/');
            if (depth > 0 && depth <= 2 && slash >= 0) {
                unread = unread.substring(0, slash);
            }
            return;
        }
        switch (name) {
            case "t" -> texts--;
            case "r" -> looks.pop();
            case "p" -> {
                endParagraph(element);
                looks.pop();
            }
            case "txbxContent" -> endBox(element);
            case "sdtContent" -> tell(() -> listener.close(element));
            default -> {}
        }
    }

    /** The part ends: no line goes on in the next part. */
    void end(T element) {
        if (stream().inLine) {
            endLine(element);
        }
        fields.clear();
    }

    private void endParagraph(T element) {
        List<Runnable> boxes = stream().boxes.pop();
        stream().held.addAll(boxes);
        if (!joining.pop()) {
            endLine(element);
        }
        // a field whose code never ended is none
        fields.removeIf(code -> code);
    }

    private void endLine(T element) {
        Stream stream = stream();
        stream.inLine = false;
        tell(() -> listener.words("\n", element, Look.NONE));
        List<Runnable> held = stream.held;
        stream.held = new ArrayList<>();
        held.forEach(this::tell);
    }

    private void endBox(T element) {
        if (stream().inLine) {
            endLine(element);
        }
        Stream box = streams.pop();
        if (stream().boxes.isEmpty()) {
            box.waiting.forEach(this::tell);
        } else {
            stream().boxes.element().addAll(box.waiting);
        }
    }

    private Look look() {
        return looks.element();
    }

    private void look(UnaryOperator<String> attribute) {
        Look was = look();
        switch (unread) {
            case "rPr/rFonts" -> {
                String font = attribute.apply("ascii");
                looks.pop();
                looks.push(
                        new Look(font.isEmpty() ? attribute.apply("hAnsi") : font, was.style(), was.paragraphStyle()));
            }
            case "rPr/rStyle" -> {
                looks.pop();
                looks.push(new Look(was.font(), attribute.apply("val"), was.paragraphStyle()));
            }
            case "pPr/pStyle" -> {
                looks.pop();
                looks.push(new Look("", "", attribute.apply("val")));
            }
            default -> {}
        }
    }

    private void field(String type) {
        switch (type) {
            case "begin" -> fields.push(true);
            case "separate" -> {
                if (!fields.isEmpty()) {
                    fields.pop();
                    fields.push(false);
                }
            }
            default -> fields.poll();
        }
    }

    private void words(String words, T element) {
        if (!fields.contains(true)) {
            stream().inLine = true;
            Look look = look();
            tell(() -> listener.words(words, element, look));
        }
    }

    private void tell(Runnable what) {
        if (streams.size() > 1) {
            stream().waiting.add(what);
        } else {
            what.run();
        }
    }

    private Stream stream() {
        return streams.element();
    }
}
