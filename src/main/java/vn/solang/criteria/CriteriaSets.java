package vn.solang.criteria;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.solang.identity.Entry;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.imports.BadCell;
import vn.solang.imports.Refusal;
import vn.solang.imports.YamlFile;
import vn.solang.imports.YamlNode;
import vn.solang.shared.Messages;
import vn.solang.shared.Rejected;
import vn.solang.shared.Remembered;

/** The criteria sets over known time. Permission: anyone may read them; only imports write them. */
@Service
@Needs(Permission.PUBLIC)
public class CriteriaSets {

    private static final int KEPT = 8;

    private final CriteriaRepository repository;
    private final Catalogues catalogues;
    private final KnownStandards standards;
    private final Remembered<Long, Rulebook> kept = new Remembered<>(KEPT);

    CriteriaSets(CriteriaRepository repository, Catalogues catalogues, KnownStandards standards) {
        this.repository = repository;
        this.catalogues = catalogues;
        this.standards = standards;
    }

    /** The rules as they were known at a moment. */
    public Rulebook at(Instant knownAt) {
        return kept.of(repository.newestEntry(knownAt), _ -> read(knownAt, catalogues.at(knownAt)));
    }

    /** The rules as they stand within a write that is under way; not kept, since the write may go on or fail. */
    public Rulebook during(Entry entry) {
        return read(entry.at(), catalogues.during(entry));
    }

    /**
     * Sees to it that a change made within a write leaves no kept set that can no longer be read.
     *
     * @throws BadCell {@code import.criteria.breaks} at the place that was changed, with the set and its line
     */
    void requireReadable(Entry entry, YamlNode changed) {
        var kept = new Kept(repository.sets(entry.at()), catalogues.during(entry), standards);
        kept.unreadable().ifPresent(file -> {
            throw changed.bad(
                    "import.criteria.breaks",
                    file.file(),
                    Integer.toString(file.refusals().getFirst().row()));
        });
    }

    /**
     * Sees to it that what a write took back leaves no kept set that can no longer be read.
     *
     * @throws Rejected naming the set
     */
    void requireReadable(Entry entry) {
        var kept = new Kept(repository.sets(entry.at()), catalogues.during(entry), standards);
        kept.unreadable().ifPresent(file -> {
            throw new Rejected("imports.undo.rules-break", file.file());
        });
    }

    private Rulebook read(Instant knownAt, Catalogue catalogue) {
        var kept = new Kept(repository.sets(knownAt), catalogue, standards);
        kept.unreadable().ifPresent(file -> {
            Refusal first = file.refusals().getFirst();
            throw new IllegalStateException("a kept set can no longer be read: %s line %d: %s"
                    .formatted(file.file(), first.row(), Messages.vietnamese().say(first.reason())));
        });
        return new Rulebook(
                catalogue,
                kept.national,
                kept.own,
                repository.confirmations(knownAt),
                repository.classifications(knownAt));
    }

    /** The sets the ledger keeps, read again by the rules they were taken by. */
    private static final class Kept {

        private final List<YamlFile> files;
        private final List<CriteriaSet> national = new ArrayList<>();
        private final List<ProvinceSet> own = new ArrayList<>();

        Kept(List<YamlFile> files, Catalogue catalogue, KnownStandards standards) {
            this.files = files;
            var reader = new SetReader(catalogue, standards.codes());
            files.stream()
                    .filter(file -> !SetReader.isOverlay(file))
                    .forEach(file -> file.attempt(() -> national.add(reader.read(file))));
            files.stream()
                    .filter(SetReader::isOverlay)
                    .forEach(file -> file.attempt(() -> own.add(reader.readOverlay(
                            file, national(file.root().get("over").text())))));
        }

        private @Nullable CriteriaSet national(String code) {
            return national.stream()
                    .filter(set -> set.code().equals(code))
                    .findFirst()
                    .orElse(null);
        }

        /** The first file of which something is refused. */
        Optional<YamlFile> unreadable() {
            return files.stream().filter(file -> !file.refusals().isEmpty()).findFirst();
        }
    }
}
