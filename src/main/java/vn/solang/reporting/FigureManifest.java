package vn.solang.reporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.docx4j.XmlUtils;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The custom XML that travels inside a Word file: every figure with what it takes to compute it again, and the text each
 * content control was printed with, so that an edited file can be checked.
 */
final class FigureManifest {

    static final String NAMESPACE = "urn:solang:figures:1";

    /** Word keeps tags and labels of at most this many characters. */
    static final int TAG_LIMIT = 64;

    private static final String TAG = "solang:";

    private final Map<Figure, Integer> figures = new LinkedHashMap<>();
    private final List<Inline> controls = new ArrayList<>();

    FigureManifest(List<Figure> reported) {
        reported.forEach(this::number);
    }

    /** Takes a control up; its number is its place among the controls of the document, from 1. */
    int add(Inline.Bound bound) {
        number(bound.figure());
        controls.add(bound);
        return controls.size();
    }

    int add(Inline.Cited cited) {
        controls.add(cited);
        return controls.size();
    }

    /** The tag of the control that prints a figure; the manifest says the rest under this number. */
    static String tag(int control) {
        return TAG + control;
    }

    /** What Word shows above a control: its part, its figure and its number. */
    static String label(String part, String key, int control) {
        String start = XmlText.clean(part + " (" + key + ")");
        String end = " #" + control;
        int room = TAG_LIMIT - end.length();
        return (start.length() <= room ? start : start.substring(0, room - 1) + "…") + end;
    }

    /** The number behind a label of {@link #label}, for files whose tags a word processor dropped; 0 for any other label. */
    static int labelled(@Nullable String label) {
        return label != null && label.contains(" #") ? number(label.substring(label.lastIndexOf(" #") + 2)) : 0;
    }

    /** The number behind a tag of {@link #tag}; 0 for any other tag. */
    static int control(@Nullable String tag) {
        return tag != null && tag.startsWith(TAG) ? number(tag.substring(TAG.length())) : 0;
    }

    /** A number of a control as a file tells it; 0 where it is none. */
    static int number(String text) {
        return text.matches("[1-9]\\d{0,8}") ? Integer.parseInt(text) : 0;
    }

    /** The tag of what stands so in the ledger and is no figure. */
    static final String RECORDED = TAG + "t";

    static String documentTag(long document) {
        return TAG + "d" + document;
    }

    Document document(Report report) {
        Document document = XmlUtils.neww3cDomDocument();
        Element root = document.createElementNS(NAMESPACE, "figures");
        document.appendChild(root);
        root.setAttribute("kind", XmlText.clean(report.kind()));
        root.setAttribute("unit", XmlText.clean(report.unitCode()));
        root.setAttribute("period", report.period().code());
        root.setAttribute("validAt", report.asOf().validAt().toString());
        root.setAttribute("knownAt", report.asOf().knownAt().toString());
        root.setAttribute("rule", XmlText.clean(report.rule()));
        figures.forEach((figure, number) -> describe(child(root, "figure"), figure, number));
        for (int i = 0; i < controls.size(); i++) {
            switch (controls.get(i)) {
                case Inline.Bound bound -> {
                    Element element = child(root, "bound");
                    element.setAttribute("id", Integer.toString(i + 1));
                    element.setAttribute("figure", Integer.toString(number(bound.figure())));
                    element.setAttribute("part", bound.part().name());
                    element.setTextContent(XmlText.clean(bound.shown()));
                }
                case Inline.Cited cited -> {
                    Element element = child(root, "cited");
                    element.setAttribute("id", Integer.toString(i + 1));
                    element.setAttribute("document", Long.toString(cited.document()));
                    element.setTextContent(XmlText.clean(cited.shown()));
                }
                case Inline.Words words -> throw new IllegalStateException("no control for " + words);
                case Inline.Recorded words -> throw new IllegalStateException("no figure in " + words);
            }
        }
        return document;
    }

    private int number(Figure figure) {
        return figures.computeIfAbsent(figure, unseen -> figures.size() + 1);
    }

    private static void describe(Element element, Figure figure, int number) {
        element.setAttribute("id", Integer.toString(number));
        element.setAttribute("key", XmlText.clean(figure.key()));
        if (figure.value() != null) {
            element.setAttribute("value", PlainNumbers.plain(figure.value()).toPlainString());
        }
        element.setAttribute("unit", XmlText.clean(figure.unit()));
        if (figure.numerator() != null) {
            element.setAttribute("numerator", figure.numerator().toString());
        }
        if (figure.denominator() != null) {
            element.setAttribute("denominator", figure.denominator().toString());
        }
        element.setAttribute("validAt", figure.asOf().validAt().toString());
        element.setAttribute("knownAt", figure.asOf().knownAt().toString());
        element.setAttribute("rule", XmlText.clean(figure.rule()));
        element.setAttribute("state", figure.state().name());
        new TreeMap<>(figure.parameters()).forEach((name, value) -> {
            Element parameter = child(element, "parameter");
            parameter.setAttribute("name", XmlText.clean(name));
            parameter.setTextContent(XmlText.clean(value));
        });
        child(element, "units").setTextContent(XmlText.clean(String.join(" ", figure.units())));
        child(element, "facts")
                .setTextContent(figure.facts().stream().map(String::valueOf).collect(Collectors.joining(" ")));
    }

    private static Element child(Element parent, String name) {
        Element child = parent.getOwnerDocument().createElementNS(NAMESPACE, name);
        parent.appendChild(child);
        return child;
    }
}
