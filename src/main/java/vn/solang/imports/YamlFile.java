package vn.solang.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import vn.solang.shared.Rejected;

/** A YAML file of an import: its text in NFC, its nodes with the lines they stand on, and what was refused of it. */
public final class YamlFile {

    /** 4 MiB, a hundred times the longest criteria set. */
    private static final long LARGEST = 4L << 20;

    private final String file;
    private final String text;
    private final YamlNode root;
    private final List<Refusal> refusals = new ArrayList<>();

    private YamlFile(String file, String text) {
        this.file = file;
        this.text = text;
        this.root = new YamlNode(text, parse(file, text), "");
    }

    /** @throws Rejected where the file as a whole cannot be taken, with the line that is at fault */
    static YamlFile open(Path path, String file) {
        try {
            FileKind.requireText(path, file, LARGEST);
            Utf8.require(path, file);
            try (var reader = new BufferedReader(Utf8.open(path))) {
                String text = reader.lines().collect(Collectors.joining("\n", "", "\n"));
                return of(file, Normalizer.normalize(text, Normalizer.Form.NFC));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A file from its text, as it was kept by the ledger. */
    public static YamlFile of(String file, String text) {
        return new YamlFile(file, text);
    }

    /** The file's name as the person knows it. */
    public String file() {
        return file;
    }

    /** The whole text in NFC. */
    public String text() {
        return text;
    }

    public YamlNode root() {
        return root;
    }

    /** Does a step of reading; what it finds wrong is refused and the reading goes on behind it. */
    public void attempt(Runnable step) {
        try {
            step.run();
        } catch (BadCell why) {
            refuse(why);
        }
    }

    /** Refuses a part of the file. */
    public void refuse(BadCell why) {
        refusals.add(Refusal.of(why.row(), why));
    }

    /** What was refused so far. */
    public List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    private static Node parse(String file, String text) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        options.setCodePointLimit((int) LARGEST);
        try (Reader reader = new StringReader(text)) {
            Node root = new Yaml(options).compose(reader);
            if (root == null) {
                throw new Rejected("import.file.empty", file);
            }
            return root;
        } catch (MarkedYAMLException malformed) {
            int line = malformed.getProblemMark() == null
                    ? 1
                    : malformed.getProblemMark().getLine() + 1;
            throw new Rejected(
                    "import.yaml.malformed", file, Integer.toString(line), String.valueOf(malformed.getProblem()));
        } catch (YAMLException malformed) {
            throw new Rejected("import.yaml.malformed", file, "1", String.valueOf(malformed.getMessage()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
