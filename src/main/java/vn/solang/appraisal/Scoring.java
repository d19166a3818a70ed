package vn.solang.appraisal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.solang.identity.Change;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Entry;
import vn.solang.identity.Journal;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.ocop.Framework;
import vn.solang.ocop.Sheet;
import vn.solang.ocop.SheetCriterion;
import vn.solang.shared.Conflict;
import vn.solang.shared.Forbidden;
import vn.solang.shared.Rejected;
import vn.solang.shared.Texts;

/**
 * What a member of a council does: says whether they have an interest in a product, scores it by its sheet, hands the
 * sheet in. A member sees their own marks alone; the journal tells that they scored, not how.
 */
@Service
@Needs(Permission.SCORE)
public class Scoring {

    private final CouncilRepository sessions;
    private final BallotRepository repository;
    private final Sessions face;
    private final Dossiers dossiers;
    private final Journal journal;
    private final CurrentActor actor;

    Scoring(
            CouncilRepository sessions,
            BallotRepository repository,
            Sessions face,
            Dossiers dossiers,
            Journal journal,
            CurrentActor actor) {
        this.sessions = sessions;
        this.repository = repository;
        this.face = face;
        this.dossiers = dossiers;
        this.journal = journal;
        this.actor = actor;
    }

    /**
     * A member's own sheet.
     *
     * @param conflict whether they have an interest in the product; null while they have not said
     * @param options by criterion, the option, counted from 1
     * @param struck by criterion, whether its knock-out condition holds; without those nothing was said of
     * @param handedIn the ballot; null before it is handed in
     */
    public record Own(
            Session session,
            Session.Item item,
            Whole whole,
            Sheet sheet,
            @Nullable Boolean conflict,
            String said,
            Map<String, Integer> options,
            Map<String, Boolean> struck,
            @Nullable Ballot handedIn) {
        public Own {
            options = Map.copyOf(options);
            struck = Map.copyOf(struck);
        }

        private Own with(Map<String, Integer> more, Map<String, Boolean> moreStruck) {
            Map<String, Integer> all = new HashMap<>(options);
            all.putAll(more);
            Map<String, Boolean> allStruck = new HashMap<>(struck);
            allStruck.putAll(moreStruck);
            return new Own(session, item, whole, sheet, conflict, said, all, allStruck, handedIn);
        }
    }

    /** The own sheet for a dossier. @throws Forbidden for whoever is no member of the session */
    public Own own(int number, int dossier) {
        Session session = face.get(number);
        return own(session, member(session), dossier);
    }

    /**
     * How far a member is with a product.
     *
     * @param conflict whether they have an interest in it; null while they have not said
     * @param marked how many criteria they have marked
     */
    public record Todo(@Nullable Boolean conflict, int marked, boolean handedIn) {}

    /** How far one is oneself with each product of a session, by the dossier. @throws Forbidden for no member */
    public Map<Integer, Todo> todo(int number) {
        Session session = face.get(number);
        long account = member(session).account();
        var declared = repository.declarationsOf(number, account);
        Map<Integer, Integer> marked = repository.markedOf(number, account);
        List<BallotRepository.Cast> cast = repository.ballotsOf(number, account);
        Map<Integer, Todo> todo = new HashMap<>();
        for (Session.Item item : session.items()) {
            BallotRepository.@Nullable Declaration said = declared.get(item.dossier());
            todo.put(
                    item.dossier(),
                    new Todo(
                            said == null ? null : said.conflict(),
                            marked.getOrDefault(item.dossier(), 0),
                            cast.stream()
                                    .anyMatch(
                                            each -> each.dossier() == item.dossier() && each.round() == item.round())));
        }
        return todo;
    }

    /**
     * Says whether one has an interest in a product. Whoever has one does not score it; a sheet handed in before is not
     * counted.
     *
     * @throws Rejected without words on what it is
     */
    @Transactional
    public void declare(int number, int dossier, boolean conflict, String said) {
        Session seen = face.get(number);
        long account = member(seen).account();
        String words = Texts.clean(said);
        if (conflict && words.isEmpty()) {
            throw new Rejected("appraisal.conflict-said");
        }
        Entry entry = journal.openAside("declare-interest", seen.name());
        Own own = own(scoring(number), member(seen), dossier);
        if (own.handedIn() != null && !conflict) {
            throw new Rejected(
                    "appraisal.handed-in-already", own.whole().product().name());
        }
        repository.declare(number, dossier, account, new BallotRepository.Declaration(conflict, words), entry);
        tell(entry, own, conflict ? "có xung đột lợi ích: " + words : "không có xung đột lợi ích");
    }

    /**
     * Keeps marks.
     *
     * @param options by criterion, the option, counted from 1
     * @param struck by criterion, whether its knock-out condition holds
     * @throws Rejected where one has an interest in the product or has not said, the sheet has no such criterion or
     *     option, or one's sheet was handed in
     * @throws Conflict where the session takes no marks
     */
    @Transactional
    public void mark(int number, int dossier, Map<String, Integer> options, Map<String, Boolean> struck) {
        Session seen = face.get(number);
        Entry entry = journal.openAside("score", seen.name());
        Own own = open(number, dossier);
        keep(own, options, struck, entry);
        tell(entry, own, "đã ghi điểm (kín đến khi khép chấm)");
    }

    /**
     * Keeps marks and hands the sheet in; from then on it stays as it is.
     *
     * @throws Rejected as for {@link #mark}, or where a criterion or a knock-out condition has no mark
     */
    @Transactional
    public Ballot handIn(int number, int dossier, Map<String, Integer> options, Map<String, Boolean> struck) {
        Session seen = face.get(number);
        Entry entry = journal.openAside("hand-in-sheet", seen.name());
        Own own = keep(open(number, dossier), options, struck, entry);
        List<String> missing = new ArrayList<>();
        BigDecimal total = BigDecimal.ZERO;
        for (SheetCriterion criterion : own.sheet().answered().toList()) {
            Integer option = own.options().get(criterion.code());
            if (option == null) {
                missing.add(criterion.name());
            } else {
                total = total.add(
                        Options.of(own.sheet(), criterion.code(), option).points());
            }
        }
        Set<String> held = new HashSet<>();
        own.sheet().gates().forEach(criterion -> {
            Boolean said = own.struck().get(criterion.code());
            if (said == null) {
                missing.add(criterion.name());
            } else if (said) {
                held.add(criterion.code());
            }
        });
        if (!missing.isEmpty()) {
            throw new Rejected("appraisal.unscored", missing.size(), missing.getFirst());
        }
        var ballot = new Ballot(actor.get().account(), total, held);
        repository.handIn(number, dossier, own.item().round(), ballot, entry);
        tell(entry, own, "đã nộp phiếu chấm (kín đến khi khép chấm)");
        return ballot;
    }

    /** The sheet with these marks beside those it had. */
    private Own keep(Own own, Map<String, Integer> options, Map<String, Boolean> struck, Entry entry) {
        options.forEach((place, option) -> Options.of(own.sheet(), place, option));
        Set<String> gates = own.sheet().gates().map(SheetCriterion::code).collect(Collectors.toSet());
        struck.keySet().stream()
                .filter(place -> !gates.contains(place))
                .findFirst()
                .ifPresent(place -> {
                    throw new Rejected("appraisal.no-gate", place);
                });
        Own kept = own.with(options, struck);
        Set<String> places = new HashSet<>(kept.options().keySet());
        places.addAll(kept.struck().keySet());
        repository.mark(
                own.session().number(),
                own.item().dossier(),
                own.item().round(),
                actor.get().account(),
                places.stream()
                        .map(place -> new BallotRepository.Mark(
                                place, kept.options().get(place), kept.struck().get(place)))
                        .toList(),
                entry);
        return kept;
    }

    private Own open(int number, int dossier) {
        Session session = scoring(number);
        Own own = own(session, member(session), dossier);
        String product = own.whole().product().name();
        if (own.conflict() == null) {
            throw new Rejected("appraisal.undeclared", product);
        }
        if (own.conflict()) {
            throw new Rejected("appraisal.conflicted", product);
        }
        if (own.handedIn() != null) {
            throw new Rejected("appraisal.handed-in-already", product);
        }
        if (own.item().done()) {
            throw new Rejected("appraisal.scored-already", product);
        }
        return own;
    }

    /** Held until the transaction ends, so that nothing is marked while it is being closed. */
    private Session scoring(int number) {
        Session session = sessions.lock(number).orElseThrow();
        if (session.stage() != Session.Stage.SCORING) {
            throw new Conflict("appraisal.session.not-scoring", session.name());
        }
        return session;
    }

    private Own own(Session session, Session.Member member, int dossier) {
        Session.Item item = session.item(dossier)
                .orElseThrow(() -> new Rejected("appraisal.session.no-dossier", String.valueOf(dossier)));
        Whole whole = dossiers.whole(dossier);
        Framework framework = face.order(session).framework();
        Sheet sheet = framework
                .sheet(whole.dossier().sheet())
                .orElseThrow(
                        () -> new Rejected("appraisal.no-sheet", whole.dossier().sheet()));
        BallotRepository.@Nullable Declaration declared =
                repository.declarationsOf(session.number(), member.account()).get(dossier);
        Map<String, Integer> options = new HashMap<>();
        Map<String, Boolean> struck = new HashMap<>();
        for (BallotRepository.Mark mark : marks(session, item, member)) {
            if (mark.option() != null) {
                options.put(mark.criterion(), mark.option());
            }
            if (mark.struck() != null) {
                struck.put(mark.criterion(), mark.struck());
            }
        }
        @Nullable Ballot ballot = repository.ballotsOf(session.number(), member.account()).stream()
                .filter(cast -> cast.dossier() == dossier && cast.round() == item.round())
                .map(BallotRepository.Cast::ballot)
                .findFirst()
                .orElse(null);
        return new Own(
                session,
                item,
                whole,
                sheet,
                declared == null ? null : declared.conflict(),
                declared == null ? "" : declared.said(),
                options,
                struck,
                ballot);
    }

    /** The marks of the round; before there are any, those one gave in the round before, to go on from. */
    private List<BallotRepository.Mark> marks(Session session, Session.Item item, Session.Member member) {
        List<BallotRepository.Mark> marks =
                repository.marks(session.number(), item.dossier(), item.round(), member.account());
        return marks.isEmpty() && item.round() > 1
                ? repository.marks(session.number(), item.dossier(), item.round() - 1, member.account())
                : marks;
    }

    private Session.Member member(Session session) {
        return session.member(actor.get().account()).orElseThrow(() -> new Forbidden("appraisal.no-member"));
    }

    private void tell(Entry entry, Own own, String said) {
        journal.tell(
                entry,
                List.of(new Change(
                        own.session().seat(),
                        "session-mark",
                        own.session().number() + "/" + own.item().dossier(),
                        null,
                        said)));
    }
}
