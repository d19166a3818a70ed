package vn.solang.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Service;
import org.springframework.util.FileSystemUtils;
import vn.solang.shared.Messages;

/** The tables the system ships: the reference data of every start, and the demonstration's. */
@Service
public class ReferenceData {

    private final Imports imports;
    private final ImportRepository repository;

    ReferenceData(Imports imports, ImportRepository repository) {
        this.imports = imports;
        this.repository = repository;
    }

    /** Loads the reference tables that changed since they were last loaded; on most starts, none. */
    public void loadReference(Consumer<String> progress) {
        load("reference", "classpath*:reference/ledger/*", progress);
    }

    /** Loads Hà Tĩnh's first half of 2022, unless it is there. */
    public void loadDemonstration(Consumer<String> progress) {
        load("demo", "classpath*:demo/ha-tinh/*", progress);
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
                requireClean(imports.run(new Imports.Request(actor, files, false, false), progress));
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
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
