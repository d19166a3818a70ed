package vn.solang.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.solang.shared.Messages;

/** Files an office hands in, and what it is told about them. */
public final class Folder {

    private final Path folder;
    private final List<Path> files = new ArrayList<>();

    private Folder(Path folder) {
        this.folder = folder;
    }

    /** An empty folder at a path. */
    public static Folder in(Path folder) {
        return new Folder(folder);
    }

    /** Puts in a file with these lines. */
    public Folder file(String name, String... lines) {
        return file(name, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Puts in a catalogue of percentages that provinces record. */
    public Folder measures(String... codes) {
        List<String> lines = new ArrayList<>(List.of("indicators:"));
        for (String code : codes) {
            lines.add("  - {code: %s, name: Thử, type: percent, unit: \"%%\", levels: [province], rollup: mean}"
                    .formatted(code));
        }
        return file("catalogue.yaml", lines.toArray(String[]::new));
    }

    public Folder file(String name, byte[] content) {
        try {
            files.add(Files.write(folder.resolve(name), content));
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Hands in all files; one with a bad row is left out whole. */
    public List<FileOutcome> into(Imports imports) {
        return imports.run(new Imports.Request(files, false, false), file -> {});
    }

    public List<FileOutcome> acceptingValid(Imports imports) {
        return imports.run(new Imports.Request(files, false, true), file -> {});
    }

    public List<FileOutcome> dry(Imports imports) {
        return imports.run(new Imports.Request(files, true, false), file -> {});
    }

    /** The first sentence said about the first file; empty where all is well. */
    public static String told(List<FileOutcome> outcomes) {
        return outcomes.stream()
                .flatMap(outcome -> outcome.rejected().stream())
                .map(refusal -> Messages.vietnamese().say(refusal.reason()))
                .findFirst()
                .orElse("");
    }
}
