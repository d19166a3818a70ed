package vn.solang.criteria;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.solang.identity.Change;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Entry;
import vn.solang.identity.Journal;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.imports.BadCell;
import vn.solang.imports.Imports;
import vn.solang.imports.Row;
import vn.solang.imports.Table;
import vn.solang.shared.AsOf;
import vn.solang.shared.UnitId;
import vn.solang.shared.VietnameseFormat;
import vn.solang.units.Units;

/** An officer compares a level with the text of its decision on a page: held to, and kept as, a row of confirmations.csv. */
@Service
@Needs(Permission.DECIDE)
public class LevelDecisions {

    /**
     * What an officer typed, by the columns of confirmations.csv.
     *
     * @param province the code of the province whose own level it is; empty for the decision's
     * @param indicator the requirement, with the number of its bound
     * @param variant the region or group; empty or {@code general} for the general level
     * @param year empty where the level is the same every year
     */
    public record Decided(
            String set,
            String province,
            String indicator,
            String variant,
            String year,
            String threshold,
            String document,
            String page) {}

    /** Who confirmed a level, and when. */
    public record By(String who, Instant at) {}

    private final ConfirmationsFormat format;
    private final CriteriaRepository repository;
    private final Imports imports;
    private final Units units;
    private final Journal journal;
    private final CurrentActor actor;

    LevelDecisions(
            ConfirmationsFormat format,
            CriteriaRepository repository,
            Imports imports,
            Units units,
            Journal journal,
            CurrentActor actor) {
        this.format = format;
        this.repository = repository;
        this.imports = imports;
        this.units = units;
        this.journal = journal;
        this.actor = actor;
    }

    /**
     * Confirms a level, or corrects it.
     *
     * @throws BadCell where the row would be refused in a file, with the same words
     */
    @Transactional
    public void confirm(Decided decided) {
        write("confirm-level", decided, false);
    }

    /**
     * Takes a confirmation back; the level is again the one that the set's file has.
     *
     * @throws BadCell where the row would be refused in a file, with the same words
     */
    @Transactional
    public void withdraw(Decided decided) {
        write("withdraw-level", decided, true);
    }

    /** Who confirmed what, by the ids of confirmations. */
    @Needs(Permission.READ)
    @Transactional(readOnly = true)
    public Map<Long, By> by() {
        return repository.confirmedBy();
    }

    private void write(String act, Decided decided, boolean withdrawn) {
        Entry entry = act.equals("confirm-level")
                ? journal.open("confirm-level", subject(decided))
                : journal.open("withdraw-level", subject(decided));
        requireOwn(decided, entry);
        Map<List<Object>, Confirmation> before = current(entry.at().minusNanos(1000));
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("set", decided.set());
        cells.put("province", decided.province());
        cells.put("indicator", decided.indicator());
        cells.put("variant", decided.variant());
        cells.put("year", decided.year());
        cells.put("threshold", decided.threshold());
        cells.put("document", decided.document());
        cells.put("page", decided.page());
        cells.put("withdrawn", withdrawn ? "yes" : "no");
        List<UnitId> owners = imports.owners();
        format.load(
                new Typed(Row.of(cells), owners.size() == 1 ? Optional.of(owners.getFirst()) : Optional.empty()),
                entry);
        journal.tell(entry, changes(before, current(entry.at())));
    }

    /** Who decides for one province does not set the level of another. */
    private void requireOwn(Decided decided, Entry entry) {
        if (!decided.province().isBlank()) {
            var asOf = new AsOf(VietnameseFormat.dayOf(entry.at()), entry.at());
            units.findByCode(decided.province().strip(), asOf)
                    .ifPresent(province -> actor.require(Permission.DECIDE, province.id()));
        }
    }

    private Map<List<Object>, Confirmation> current(Instant knownAt) {
        Map<List<Object>, Confirmation> current = new LinkedHashMap<>();
        repository
                .confirmations(knownAt)
                .forEach(each -> current.put(
                        List.of(each.province(), each.set(), each.place(), each.variant(), each.year()), each));
        return current;
    }

    private static List<Change> changes(Map<List<Object>, Confirmation> before, Map<List<Object>, Confirmation> after) {
        Set<List<Object>> keys = new HashSet<>(before.keySet());
        keys.addAll(after.keySet());
        List<Change> changes = new ArrayList<>();
        for (List<Object> key : keys) {
            Confirmation was = before.get(key);
            Confirmation is = after.get(key);
            if (!Objects.equals(told(was), told(is))) {
                Confirmation either = is == null ? Objects.requireNonNull(was) : is;
                String name = String.join(
                                " ",
                                either.set(),
                                either.place().toString(),
                                either.variant(),
                                either.year() == 0 ? "" : Integer.toString(either.year()),
                                either.province())
                        .replaceAll(" +", " ")
                        .strip();
                changes.add(new Change(null, "level", name, told(was), told(is)));
            }
        }
        return changes;
    }

    private static @Nullable String told(@Nullable Confirmation each) {
        if (each == null) {
            return null;
        }
        BigDecimal amount = each.amount();
        return "%s (%s, %s)".formatted(amount.toPlainString(), each.document(), each.page());
    }

    private static String subject(Decided decided) {
        return "%s %s".formatted(decided.set(), decided.indicator());
    }

    /** A table of one row that stands in no file; what is wrong with it is thrown. */
    private record Typed(Row row, Optional<UnitId> owner) implements Table {

        @Override
        public String file() {
            return "";
        }

        @Override
        public void each(Consumer<Row> reader) {
            reader.accept(row);
        }

        @Override
        public void refuse(int number, BadCell why) {
            throw why;
        }

        @Override
        public int refused() {
            return 0;
        }
    }
}
