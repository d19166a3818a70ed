package vn.solang.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.solang.identity.Entry;
import vn.solang.identity.Kept;
import vn.solang.identity.Ledger;
import vn.solang.identity.Undone;

/** All ledger tables whose versions follow the common rule, found in the database: a new one is undone without a word. */
@Component
class TablesUndone implements Undoing {

    private final Ledger ledger;
    private final List<LaterUse> uses;

    TablesUndone(Ledger ledger, List<LaterUse> uses) {
        this.ledger = ledger;
        this.uses = List.copyOf(uses);
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Undone undo(long imported, Entry entry) {
        int restored = 0;
        int removed = 0;
        List<Kept> kept = new ArrayList<>();
        List<Map.Entry<String, List<String>>> tables =
                new ArrayList<>(ledger.tables().entrySet());
        // what others may rest on comes after what may rest on it
        tables.sort(Comparator.comparing(table -> isUsed(table.getKey())));
        for (Map.Entry<String, List<String>> table : tables) {
            String name = table.getKey();
            Undone undone = ledger.undo(imported, entry, name, table.getValue(), created -> used(name, created));
            restored += undone.restored();
            removed += undone.removed();
            kept.addAll(undone.kept());
        }
        return new Undone(restored, removed, kept);
    }

    private boolean isUsed(String table) {
        return uses.stream().anyMatch(use -> use.table().equals(table));
    }

    private Set<Long> used(String table, Set<Long> created) {
        Set<Long> used = new HashSet<>();
        uses.stream().filter(use -> use.table().equals(table)).forEach(use -> used.addAll(use.used(created)));
        return used;
    }
}
