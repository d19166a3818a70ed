package vn.solang.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A place in a YAML file: a text, a list or a map, with the line it stands on. Every text is taken as written; what
 * {@code yes} or {@code 01} means is for the reader to say.
 */
public final class YamlNode {

    private final String whole;
    private final Node node;
    private final String path;

    YamlNode(String whole, Node node, String path) {
        this.whole = whole;
        this.node = node;
        this.path = path;
    }

    /** The line of the file, the first being 1. */
    public int line() {
        return node.getStartMark().getLine() + 1;
    }

    public boolean isText() {
        return node instanceof ScalarNode;
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /** True for a list without entries. */
    public boolean isEmptyList() {
        return node instanceof SequenceNode sequence && sequence.getValue().isEmpty();
    }

    public boolean isMap() {
        return node instanceof MappingNode;
    }

    /** The text. @throws BadCell where it is a list, a map or nothing */
    public String text() {
        String text = isText() ? ((ScalarNode) node).getValue().strip() : "";
        if (text.isEmpty()) {
            throw bad("import.yaml.text");
        }
        return text;
    }

    /** The text, which may be none. @throws BadCell where it is a list or a map */
    public String textOrEmpty() {
        return isText() ? ((ScalarNode) node).getValue().strip() : text();
    }

    /** The text as a number. @throws BadCell where it is none */
    public BigDecimal number() {
        return Numbers.decimal(cell(text()));
    }

    /** The text as a whole number. @throws BadCell where it is none */
    public int integer() {
        return Numbers.integer(cell(text()));
    }

    /** The text as an ISO date. @throws BadCell where it is none */
    public LocalDate date() {
        return Dates.read(cell(text()));
    }

    /** The entries of a list. @throws BadCell where it is none */
    public List<YamlNode> list() {
        if (!(node instanceof SequenceNode sequence)) {
            throw bad("import.yaml.list");
        }
        List<YamlNode> items = new ArrayList<>();
        for (Node each : sequence.getValue()) {
            items.add(new YamlNode(whole, each, "%s[%d]".formatted(path, items.size() + 1)));
        }
        return items;
    }

    /** The entries of a map, in the order of the file. @throws BadCell where it is none */
    public Map<String, YamlNode> map() {
        if (!(node instanceof MappingNode mapping)) {
            throw bad("import.yaml.map");
        }
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        for (NodeTuple each : mapping.getValue()) {
            String key = each.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            var value = new YamlNode(whole, each.getValueNode(), path.isEmpty() ? key : path + "." + key);
            if (entries.put(key, value) != null) {
                throw value.bad("import.yaml.twice", key);
            }
        }
        return entries;
    }

    /** What a map holds under a key. */
    public Optional<YamlNode> find(String key) {
        return Optional.ofNullable(map().get(key));
    }

    /** What a map holds under a key. @throws BadCell where it holds nothing */
    public YamlNode get(String key) {
        return find(key).orElseThrow(() -> bad("import.yaml.missing", key));
    }

    /** The text under a key; the empty text where there is none. */
    public String textOr(String key, String otherwise) {
        return find(key).map(YamlNode::text).orElse(otherwise);
    }

    /** The texts of a list under a key; empty where there is none. */
    public List<String> texts(String key) {
        return find(key)
                .map(found -> found.list().stream().map(YamlNode::text).toList())
                .orElse(List.of());
    }

    /** Sees to it that a misspelt key is never silently lost. @throws BadCell where the map has a key that is none of these */
    public void requireOnly(String... keys) {
        List<String> known = Arrays.asList(keys);
        map().forEach((key, value) -> {
            if (!known.contains(key)) {
                throw new Cell(value.line(), value.path, key).bad("import.yaml.unknown", key, String.join(", ", known));
            }
        });
    }

    /** This part of the file as a YAML text of its own. */
    public String source() {
        return " ".repeat(node.getStartMark().getColumn())
                + whole.substring(
                        whole.offsetByCodePoints(0, node.getStartMark().getIndex()),
                        whole.offsetByCodePoints(0, node.getEndMark().getIndex()));
    }

    /**
     * Refuses this place with a sentence. Its first three arguments are the line, the path and the text; those given
     * follow from {@code {3}} on.
     */
    public BadCell bad(String key, Object... arguments) {
        return cell(node instanceof ScalarNode scalar ? scalar.getValue() : "").bad(key, arguments);
    }

    private Cell cell(String text) {
        return new Cell(line(), path, text);
    }
}
