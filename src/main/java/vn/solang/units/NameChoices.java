package vn.solang.units;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.solang.identity.Change;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Entry;
import vn.solang.identity.InScope;
import vn.solang.identity.Journal;
import vn.solang.identity.Ledger;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.imports.FileOutcome;
import vn.solang.imports.Refusal;
import vn.solang.imports.RefusalWatcher;
import vn.solang.shared.AsOf;
import vn.solang.shared.Rejected;
import vn.solang.shared.UnitId;
import vn.solang.shared.VietnameseText;

/**
 * What names that may be several units mean in the books of a province. An import that meets one refuses its row; whoever
 * decides chooses, and the next import of the same text takes the unit that was chosen.
 */
@Service
@Needs(Permission.DECIDE)
public class NameChoices implements RefusalWatcher {

    /**
     * A name nobody has chosen for, where an import met it last.
     *
     * @param owner the province whose books the file belongs to
     * @param written its key, by which it is chosen for
     * @param shown as it stood in the file
     * @param day the day the row speaks of
     * @param candidates the units it may be on that day
     */
    public record Undecided(
            UnitId owner, String written, String shown, LocalDate day, String file, int line, List<Unit> candidates) {
        public Undecided {
            candidates = List.copyOf(candidates);
        }
    }

    /** What was chosen for a name, by whom and when. */
    public record Chosen(UnitId owner, String written, Unit unit, String who, Instant at) {}

    /** The refusal that a choice helps against; its last arguments are the day and the owner. */
    static final String SEVERAL = "import.unit.several";

    private static final int DAY = 4;
    private static final int OWNER = 5;

    private final NameChoiceRepository repository;
    private final Units units;
    private final Journal journal;
    private final Ledger ledger;
    private final CurrentActor actor;
    private final Clock clock;

    NameChoices(
            NameChoiceRepository repository,
            Units units,
            Journal journal,
            Ledger ledger,
            CurrentActor actor,
            Clock clock) {
        this.repository = repository;
        this.units = units;
        this.journal = journal;
        this.ledger = ledger;
        this.actor = actor;
        this.clock = clock;
    }

    /** The key a written name is chosen for by: case and the place of tones do not matter. */
    static String key(String written) {
        return VietnameseText.sameKey(written);
    }

    /** The names that wait for a choice, in the provinces whoever acts decides for. */
    @Transactional(readOnly = true)
    public List<Undecided> undecided() {
        List<Undecided> undecided = new ArrayList<>();
        for (NameChoiceRepository.Met met : repository.undecided()) {
            if (actor.may(Permission.DECIDE, met.owner())) {
                undecided.add(new Undecided(
                        met.owner(), met.written(), met.shown(), met.day(), met.file(), met.line(), candidates(met)));
            }
        }
        return undecided;
    }

    /** What was chosen, in the provinces whoever acts decides for. */
    @Transactional(readOnly = true)
    public List<Chosen> chosen() {
        List<NameChoiceRepository.Kept> kept = repository.kept().stream()
                .filter(each -> actor.may(Permission.DECIDE, each.owner()))
                .toList();
        Map<UnitId, Unit> known =
                units.newest(kept.stream().map(NameChoiceRepository.Kept::unit).toList());
        return kept.stream()
                .flatMap(each -> Optional.ofNullable(known.get(each.unit())).stream()
                        .map(unit -> new Chosen(each.owner(), each.written(), unit, each.who(), each.at())))
                .toList();
    }

    /**
     * Chooses what a name means.
     *
     * @param owner the province in whose books it means that
     * @throws Rejected where the unit is none of those it may be
     */
    @Transactional
    public void choose(@InScope UnitId owner, String written, UnitId unit) {
        NameChoiceRepository.Met met = repository.undecided().stream()
                .filter(each -> each.owner().equals(owner) && each.written().equals(written))
                .findFirst()
                .orElseThrow(() -> new Rejected("units.names.unknown", written));
        Unit chosen = candidates(met).stream()
                .filter(each -> each.id().equals(unit))
                .findFirst()
                .orElseThrow(() -> new Rejected("units.names.no-candidate", met.shown()));
        write(journal.open("choose-name", met.shown()), owner, written, chosen, null);
    }

    /** Takes a choice back: the name is ambiguous again. */
    @Transactional
    public void forget(@InScope UnitId owner, String written) {
        Chosen before = chosen().stream()
                .filter(each -> each.owner().equals(owner) && each.written().equals(written))
                .findFirst()
                .orElseThrow(() -> new Rejected("units.names.unknown", written));
        write(journal.open("forget-name", written), owner, written, null, before.unit());
    }

    @Override
    @Needs(Permission.IMPORT)
    @Transactional
    public void refused(Collection<FileOutcome> outcomes) {
        Map<String, NameChoiceRepository.Met> met = new LinkedHashMap<>();
        for (FileOutcome outcome : outcomes) {
            for (Refusal refusal : outcome.rejected()) {
                met(outcome.file(), refusal).ifPresent(each -> met.put(each.owner() + each.written(), each));
            }
        }
        Set<NameChoiceRepository.Met> known = new HashSet<>(repository.undecided());
        met.values().removeIf(known::contains);
        if (!met.isEmpty()) {
            Entry entry = journal.openAside("meet-names", Integer.toString(met.size()));
            met.values().forEach(each -> repository.meet(each, entry));
        }
    }

    private static Optional<NameChoiceRepository.Met> met(String file, Refusal refusal) {
        List<Object> said = refusal.reason().arguments();
        if (!refusal.reason().key().equals(SEVERAL) || said.size() <= OWNER) {
            return Optional.empty();
        }
        String owner = String.valueOf(said.get(OWNER));
        return owner.isEmpty()
                ? Optional.empty()
                : Optional.of(new NameChoiceRepository.Met(
                        new UnitId(Integer.parseInt(owner)),
                        key(refusal.value()),
                        refusal.value(),
                        LocalDate.parse(String.valueOf(said.get(DAY))),
                        file,
                        refusal.row()));
    }

    private List<Unit> candidates(NameChoiceRepository.Met met) {
        Instant now = journal.lastKnown().orElseGet(clock::instant);
        return units.match(met.shown(), null, new AsOf(met.day(), now)) instanceof NameMatch.Several several
                ? several.candidates()
                : List.of();
    }

    private void write(Entry entry, UnitId owner, String written, @Nullable Unit unit, @Nullable Unit before) {
        ledger.record(
                entry,
                "units.name_choice",
                List.of("owner", "written"),
                List.of("owner", "written", "unit"),
                List.<Object[]>of(new Object[] {
                    owner.value(), written, unit == null ? null : unit.id().value()
                }));
        journal.tell(entry, List.of(new Change(owner, "name", written, told(before), told(unit))));
    }

    private static @Nullable String told(@Nullable Unit unit) {
        return unit == null ? null : "%s (%s)".formatted(unit.fullName(), unit.code());
    }
}
