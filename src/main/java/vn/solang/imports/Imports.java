package vn.solang.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import vn.solang.identity.Change;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Entry;
import vn.solang.identity.Grant;
import vn.solang.identity.Journal;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.shared.Message;
import vn.solang.shared.Rejected;
import vn.solang.shared.UnitId;

/** Loads files and folders as one act: one transaction, one entry of the journal, every refused row named. */
@Service
@Needs(Permission.IMPORT)
public class Imports {

    /**
     * What to load.
     *
     * @param dryRun check everything, keep nothing
     * @param acceptValid take the good rows of a file that has bad ones; otherwise such a file is left out whole
     */
    public record Request(List<Path> paths, boolean dryRun, boolean acceptValid) {
        public Request {
            paths = List.copyOf(paths);
        }
    }

    /** So many codes, taken here and there, tell most tables of a whole country from those of one province. */
    private static final int SAMPLE = 20;

    private final List<TableFormat> formats;
    private final List<YamlFormat> yamlFormats;
    private final List<ImportWatcher> watchers;
    private final List<RefusalWatcher> refusalWatchers;
    private final Provinces provinces;
    private final CurrentActor actor;
    private final Journal journal;
    private final ImportRepository repository;
    private final TransactionTemplate transaction;

    Imports(
            List<TableFormat> formats,
            List<YamlFormat> yamlFormats,
            List<ImportWatcher> watchers,
            List<RefusalWatcher> refusalWatchers,
            Provinces provinces,
            CurrentActor actor,
            Journal journal,
            ImportRepository repository,
            TransactionTemplate transaction) {
        this.formats = formats;
        this.yamlFormats = yamlFormats;
        this.watchers = watchers;
        this.refusalWatchers = refusalWatchers;
        this.provinces = provinces;
        this.actor = actor;
        this.journal = journal;
        this.repository = repository;
        this.transaction = transaction;
    }

    /**
     * Loads what was asked, telling the progress file by file. A file of books that are not the actor's to load, or of no
     * one province's, is refused to whoever may not load everywhere.
     */
    @Needs(Permission.IMPORT)
    public List<FileOutcome> run(Request request, Consumer<String> progress) {
        List<FileOutcome> outcomes = new ArrayList<>();
        List<Chosen> chosen = new ArrayList<>();
        for (Path path : files(request.paths())) {
            try {
                chosen.add(choose(path));
            } catch (Rejected why) {
                outcomes.add(refused(path, "", why));
            } catch (BadCell why) {
                String file = String.valueOf(path.getFileName());
                outcomes.add(new FileOutcome(file, "", 0, 0, List.of(Refusal.of(why.row(), why))));
            }
        }
        chosen.sort(Comparator.comparingInt(Chosen::order));
        if (!chosen.isEmpty()) {
            transaction.executeWithoutResult(status -> load(request, chosen, outcomes, progress, status));
        }
        if (outcomes.stream().anyMatch(outcome -> !outcome.rejected().isEmpty())) {
            refusalWatchers.forEach(watcher -> watcher.refused(outcomes));
        }
        return outcomes;
    }

    /** The provinces whose books are kept here: those that files were loaded for. */
    @Needs(Permission.PUBLIC)
    public List<UnitId> owners() {
        return repository.owners();
    }

    private void load(
            Request request,
            List<Chosen> chosen,
            List<FileOutcome> outcomes,
            Consumer<String> progress,
            TransactionStatus status) {
        Entry entry = journal.open(
                "import", String.join(", ", chosen.stream().map(Chosen::file).toList()));
        Set<String> codes = new HashSet<>();
        chosen.forEach(each -> codes.addAll(each.unitCodes()));
        int accepted = 0;
        for (Chosen each : chosen) {
            progress.accept(each.file());
            FileOutcome outcome = loadOne(request, each, entry, owner(codes, entry.at()), status);
            outcomes.add(outcome);
            accepted += outcome.accepted();
        }
        if (request.dryRun() || accepted == 0) {
            status.setRollbackOnly();
            return;
        }
        watchers.forEach(watcher -> watcher.loaded(entry));
    }

    private FileOutcome loadOne(
            Request request, Chosen chosen, Entry entry, Optional<UnitId> owner, TransactionStatus status) {
        if (!actor.may(Permission.IMPORT, owner.orElse(Grant.EVERYWHERE))) {
            return refused(chosen.given(), chosen.format(), new Rejected("imports.elsewhere"));
        }
        Object before = status.createSavepoint();
        try {
            int accepted = chosen.load(entry, owner);
            int rows = accepted + chosen.refused();
            if (chosen.refused() > 0 && !(request.acceptValid() && chosen.divisible())) {
                status.rollbackToSavepoint(before);
                accepted = 0;
            } else if (accepted > 0) {
                String hash = Hash.of(chosen.given());
                repository.record(entry, chosen.file(), chosen.format(), hash, owner, accepted);
                journal.tell(entry, List.of(new Change(owner.orElse(null), "file", chosen.file(), null, hash)));
            }
            return new FileOutcome(chosen.file(), chosen.format(), rows, accepted, chosen.refusals());
        } catch (Rejected why) {
            status.rollbackToSavepoint(before);
            return refused(chosen.given(), chosen.format(), why);
        } catch (BadCell why) {
            status.rollbackToSavepoint(before);
            return new FileOutcome(chosen.file(), chosen.format(), 0, 0, List.of(Refusal.of(why.row(), why)));
        }
    }

    /**
     * Whose books tables without unit codes belong to: the one province that the codes of all the files name. Asked anew
     * for each file, since the files before it may have brought the units.
     */
    private Optional<UnitId> owner(Set<String> codes, Instant knownAt) {
        if (codes.isEmpty()) {
            return repository.onlyOwner();
        }
        List<String> all = codes.stream().sorted().toList();
        Set<String> some = IntStream.range(0, Math.min(SAMPLE, all.size()))
                .mapToObj(i -> all.get(i * (all.size() - 1) / SAMPLE))
                .collect(Collectors.toSet());
        if (provinces.of(some, knownAt).size() > 1) {
            return Optional.empty();
        }
        Set<UnitId> found = provinces.of(codes, knownAt);
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    private Chosen choose(Path path) {
        String name = String.valueOf(path.getFileName());
        if (!Files.exists(path)) {
            throw new Rejected("import.file.missing", path.toString());
        }
        if (isYaml(name)) {
            YamlFile file = YamlFile.open(path, name);
            return new ChosenYaml(path, file, yamlFormat(file));
        }
        Path csv = name.toLowerCase(Locale.ROOT).endsWith(".geojson")
                ? GeoJsonTable.asCsv(path, name)
                : SheetTable.isOne(name) ? SheetTable.asCsv(path, name) : path;
        TableFile table = TableFile.open(csv, name);
        return new ChosenTable(path, table, FormatChoice.choose(name, table.columns(), formats));
    }

    private YamlFormat yamlFormat(YamlFile file) {
        return yamlFormats.stream()
                .filter(format -> file.root().isMap()
                        && file.root().find(format.shape().head()).isPresent())
                .findFirst()
                .orElseThrow(() -> new Rejected(
                        "import.yaml.format",
                        file.file(),
                        yamlFormats.stream()
                                .map(format -> format.shape().head() + ":")
                                .sorted()
                                .collect(Collectors.joining(", "))));
    }

    private static FileOutcome refused(Path path, String format, Rejected why) {
        String file = String.valueOf(path.getFileName());
        Message told = why.told();
        return new FileOutcome(file, format, 0, 0, List.of(new Refusal(0, "", "", told)));
    }

    private static List<Path> files(List<Path> paths) {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (!Files.isDirectory(path)) {
                files.add(path);
                continue;
            }
            try {
                var tables = new Tables();
                Files.walkFileTree(path, tables);
                files.addAll(tables.found);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return files;
    }

    /** Collects the tables below a folder; what cannot be looked into stands among them, to be refused by name. */
    private static final class Tables extends SimpleFileVisitor<Path> {

        private final SortedSet<Path> found = new TreeSet<>();

        @Override
        public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
            if (Files.isRegularFile(path) && isTable(path)) {
                found.add(path);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path path, IOException failure) {
            found.add(path);
            return FileVisitResult.CONTINUE;
        }
    }

    private static boolean isTable(Path path) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".csv") || name.endsWith(".geojson") || SheetTable.isOne(name) || isYaml(name);
    }

    private static boolean isYaml(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".yaml") || lower.endsWith(".yml");
    }

    /** A file with the format it has. */
    private sealed interface Chosen {

        /** The file as it was given. */
        Path given();

        String file();

        String format();

        int order();

        /** True where a part of it can be kept without the rest. */
        boolean divisible();

        /** The codes of units that say whose books the import belongs to. */
        Set<String> unitCodes();

        int load(Entry entry, Optional<UnitId> owner);

        int refused();

        List<Refusal> refusals();
    }

    private record ChosenTable(Path given, TableFile table, TableFormat shaped) implements Chosen {

        @Override
        public String file() {
            return table.file();
        }

        @Override
        public String format() {
            return shaped.shape().name();
        }

        @Override
        public int order() {
            return shaped.shape().order();
        }

        @Override
        public boolean divisible() {
            return true;
        }

        @Override
        public Set<String> unitCodes() {
            return table.unitCodes();
        }

        @Override
        public int load(Entry entry, Optional<UnitId> owner) {
            return shaped.load(new OwnedTable(table, owner), entry);
        }

        @Override
        public int refused() {
            return table.refused();
        }

        @Override
        public List<Refusal> refusals() {
            return table.refusals();
        }
    }

    private record ChosenYaml(Path given, YamlFile yaml, YamlFormat shaped) implements Chosen {

        @Override
        public String file() {
            return yaml.file();
        }

        @Override
        public String format() {
            return shaped.shape().name();
        }

        @Override
        public int order() {
            return shaped.order(yaml);
        }

        @Override
        public boolean divisible() {
            return false;
        }

        @Override
        public Set<String> unitCodes() {
            return Set.of();
        }

        @Override
        public int load(Entry entry, Optional<UnitId> owner) {
            return shaped.load(yaml, entry);
        }

        @Override
        public int refused() {
            return yaml.refusals().size();
        }

        @Override
        public List<Refusal> refusals() {
            return yaml.refusals();
        }
    }

    /** A table with the province it belongs to. */
    private record OwnedTable(TableFile table, Optional<UnitId> owner) implements Table {

        @Override
        public String file() {
            return table.file();
        }

        @Override
        public void each(Consumer<Row> reader) {
            table.each(reader);
        }

        @Override
        public void refuse(int row, BadCell why) {
            table.refuse(row, why);
        }

        @Override
        public int refused() {
            return table.refused();
        }
    }
}
