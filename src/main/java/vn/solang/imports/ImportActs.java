package vn.solang.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.solang.identity.Change;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Entry;
import vn.solang.identity.Grant;
import vn.solang.identity.Journal;
import vn.solang.identity.Kept;
import vn.solang.identity.Ledger;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.identity.Undone;
import vn.solang.shared.Conflict;
import vn.solang.shared.Messages;
import vn.solang.shared.NotFound;
import vn.solang.shared.Rejected;

/**
 * Imports after they were made: what was loaded by whom, and taking one back. An import is undone as one act that leaves
 * the past as it was: what it brought stays known for the time it was believed. Values that were changed, accepted or
 * built on since are kept, and named.
 */
@Service
@Needs(Permission.IMPORT)
public class ImportActs {

    private static final int MOST = 500;
    private static final int MOST_TOLD = 1000;
    private static final int LONGEST_REASON = 500;

    private final ImportRepository repository;
    private final List<Undoing> parts;
    private final List<ImportWatcher> watchers;
    private final CurrentActor actor;
    private final Journal journal;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    ImportActs(
            ImportRepository repository,
            List<Undoing> parts,
            List<ImportWatcher> watchers,
            CurrentActor actor,
            Journal journal,
            Ledger ledger,
            TransactionTemplate transaction) {
        this.repository = repository;
        this.parts =
                parts.stream().sorted(Comparator.comparingInt(Undoing::order)).toList();
        this.watchers = List.copyOf(watchers);
        this.actor = actor;
        this.journal = journal;
        this.ledger = ledger;
        this.transaction = transaction;
    }

    /** The newest imports, at most 500; of the places the actor may load for, and what the program ships. */
    public List<ImportAct> all() {
        return repository.acts(null, MOST).stream().filter(this::isInScope).toList();
    }

    /** One import. @throws NotFound where there is none, or it is of other places than the actor's */
    public ImportAct get(long entry) {
        return repository.acts(entry, 1).stream()
                .filter(this::isInScope)
                .findFirst()
                .orElseThrow(() -> new NotFound("imports.unknown", Long.toString(entry)));
    }

    private boolean isInScope(ImportAct act) {
        return act.shipped()
                || act.files().stream()
                        .allMatch(file -> actor.may(
                                Permission.IMPORT, Objects.requireNonNullElse(file.owner(), Grant.EVERYWHERE)));
    }

    /** What undoing an import would do now; nothing is changed. */
    public UndoOutcome preview(long imported) {
        requireUndoable(get(imported));
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            return takeBack(imported, "");
        }));
    }

    /**
     * Undoes an import.
     *
     * @param reason why, in the words of whoever undoes it
     * @throws Rejected without a reason, for what the program ships, or where the ledger would contradict itself
     * @throws Conflict where it was undone already
     */
    public UndoOutcome undo(long imported, String reason) {
        String said = reason.strip();
        if (said.isEmpty() || said.length() > LONGEST_REASON) {
            throw new Rejected("imports.undo.reason", Integer.toString(LONGEST_REASON));
        }
        requireUndoable(get(imported));
        return Objects.requireNonNull(transaction.execute(status -> takeBack(imported, said)));
    }

    private static void requireUndoable(ImportAct act) {
        if (act.shipped()) {
            throw new Rejected("imports.undo.shipped", Long.toString(act.entry()));
        }
        if (act.undoing() != null) {
            throw new Conflict("imports.undo.twice", Long.toString(act.entry()));
        }
    }

    private UndoOutcome takeBack(long imported, String reason) {
        String files = String.join(
                ", ", get(imported).files().stream().map(ImportAct.Taken::file).toList());
        Entry entry = journal.open("undo-import", files);
        int restored = 0;
        int removed = 0;
        List<Kept> kept = new ArrayList<>();
        for (Undoing part : parts) {
            Undone undone = part.undo(imported, entry);
            restored += undone.restored();
            removed += undone.removed();
            kept.addAll(undone.kept());
        }
        if (!ledger.markUndone(imported, entry)) {
            throw new Conflict("imports.undo.twice", Long.toString(imported));
        }
        watchers.forEach(watcher -> watcher.loaded(entry));
        journal.tell(entry, told(imported, files, reason, kept));
        return new UndoOutcome(restored, removed, kept);
    }

    private static List<Change> told(long imported, String files, String reason, List<Kept> kept) {
        Messages words = Messages.vietnamese();
        List<Change> changes = new ArrayList<>();
        changes.add(new Change(null, "import", Long.toString(imported), files, reason));
        for (Kept each : kept.subList(0, Math.min(MOST_TOLD, kept.size()))) {
            String why = words.say("imports.kept." + each.reason().name().toLowerCase(Locale.ROOT));
            changes.add(new Change(each.unit(), "kept", KeptWords.kind(each, words) + " " + each.key(), null, why));
        }
        if (kept.size() > MOST_TOLD) {
            changes.add(new Change(
                    null, "kept", words.say("imports.kept.more", Integer.toString(kept.size() - MOST_TOLD)), null, ""));
        }
        return changes;
    }
}
