package vn.solang.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Service;
import org.springframework.util.FileSystemUtils;
import vn.solang.identity.Actor;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.shared.Messages;

/** The tables the system ships: the reference data of every start, and the demonstration's. */
@Service
@Needs(Permission.IMPORT)
public class ReferenceData {

    private static final int FINGERPRINT = 12;

    private final Imports imports;
    private final ImportRepository repository;
    private final CurrentActor actor;

    ReferenceData(Imports imports, ImportRepository repository, CurrentActor actor) {
        this.imports = imports;
        this.repository = repository;
        this.actor = actor;
    }

    /** Loads the reference tables that changed since they were last loaded; on most starts, none. */
    public void loadReference(Consumer<String> progress) {
        load("reference", "classpath*:reference/ledger/*", progress);
    }

    /** Loads Hà Tĩnh's first half of 2022, unless it is there. */
    public void loadDemonstration(Consumer<String> progress) {
        load("demo", "classpath*:demo/ha-tinh/*", progress);
    }

    /**
     * Loads a table that the demonstration makes by itself, unless one made from the same data is there.
     *
     * @param stem the beginning of its name; what it is made from gives the rest
     * @param madeFrom patterns of the shipped files that it follows from
     * @param maker writes it
     */
    public void loadMade(String stem, List<String> madeFrom, Consumer<Path> maker, Consumer<String> progress) {
        try {
            String name = "%s-%s.csv".formatted(stem, fingerprint(madeFrom));
            if (repository.loadedAs(name)) {
                return;
            }
            Path folder = Files.createTempDirectory("solang-made");
            try {
                Path file = folder.resolve(name);
                maker.accept(file);
                requireClean(run("demo", List.of(file), progress));
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String fingerprint(List<String> patterns) throws IOException {
        List<InputStream> all = new ArrayList<>();
        for (String pattern : patterns) {
            Resource[] found = new PathMatchingResourcePatternResolver().getResources(pattern);
            Arrays.sort(found, Comparator.comparing(each -> String.valueOf(each.getFilename())));
            for (Resource resource : found) {
                all.add(new ByteArrayInputStream(resource.getContentAsByteArray()));
            }
        }
        return Hash.of(new SequenceInputStream(Collections.enumeration(all))).substring(0, FINGERPRINT);
    }

    private void load(String actor, String pattern, Consumer<String> progress) {
        try {
            Resource[] shipped = new PathMatchingResourcePatternResolver().getResources(pattern);
            if (allLoaded(shipped)) {
                return;
            }
            Path folder = Files.createTempDirectory("solang-reference");
            try {
                List<Path> files = new ArrayList<>();
                for (Resource resource : shipped) {
                    Path copy = folder.resolve(Objects.requireNonNull(resource.getFilename()));
                    try (InputStream in = resource.getInputStream()) {
                        Files.copy(in, copy);
                    }
                    files.add(copy);
                }
                requireClean(run(actor, files, progress));
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<FileOutcome> run(String actor, List<Path> files, Consumer<String> progress) {
        return this.actor.as(
                Actor.program(actor), () -> imports.run(new Imports.Request(files, false, false), progress));
    }

    private boolean allLoaded(Resource[] shipped) throws IOException {
        for (Resource resource : shipped) {
            try (InputStream in = resource.getInputStream()) {
                if (!repository.loaded(Hash.of(in))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static void requireClean(List<FileOutcome> outcomes) {
        outcomes.stream()
                .filter(outcome -> !outcome.rejected().isEmpty())
                .findFirst()
                .ifPresent(bad -> {
                    Refusal first = bad.rejected().getFirst();
                    throw new IllegalStateException("shipped data is wrong: %s row %d %s %s: %s"
                            .formatted(
                                    bad.file(),
                                    first.row(),
                                    first.column(),
                                    first.value(),
                                    Messages.vietnamese().say(first.reason())));
                });
    }
}
