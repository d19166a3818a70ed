package vn.solang.appraisal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.solang.accounts.Holders;
import vn.solang.identity.Change;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Entry;
import vn.solang.identity.InScope;
import vn.solang.identity.Journal;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.identity.Role;
import vn.solang.notices.Notices;
import vn.solang.ocop.Authority;
import vn.solang.ocop.CouncilRules;
import vn.solang.ocop.Framework;
import vn.solang.ocop.OcopRules;
import vn.solang.ocop.Regime;
import vn.solang.ocop.Register;
import vn.solang.ocop.Rules;
import vn.solang.shared.AsOf;
import vn.solang.shared.Conflict;
import vn.solang.shared.Message;
import vn.solang.shared.NotFound;
import vn.solang.shared.Rejected;
import vn.solang.shared.UnitId;
import vn.solang.shared.VietnameseFormat;
import vn.solang.shared.VietnameseText;
import vn.solang.units.Unit;
import vn.solang.units.UnitLevel;
import vn.solang.units.Units;

/**
 * Sessions of councils, as those who hold them see them: members, dossiers, closing, the decision. Which level may hold
 * one, by which framework it scores and who decides on how many stars follow from its day.
 */
@Service
public class Sessions {

    private static final int LONGEST_NAME = 200;

    private final CouncilRepository repository;
    private final BallotRepository ballots;
    private final DossierRepository dossierRows;
    private final Dossiers dossiers;
    private final OcopRules rules;
    private final Register register;
    private final Units units;
    private final Journal journal;
    private final CurrentActor actor;
    private final Holders holders;
    private final Notices notices;

    Sessions(
            CouncilRepository repository,
            BallotRepository ballots,
            DossierRepository dossierRows,
            Dossiers dossiers,
            OcopRules rules,
            Register register,
            Units units,
            Journal journal,
            CurrentActor actor,
            Holders holders,
            Notices notices) {
        this.repository = repository;
        this.ballots = ballots;
        this.dossierRows = dossierRows;
        this.dossiers = dossiers;
        this.rules = rules;
        this.register = register;
        this.units = units;
        this.journal = journal;
        this.actor = actor;
        this.holders = holders;
        this.notices = notices;
    }

    /** The sessions of the places the reader sees, and those they are a member of, the newest first. */
    @Needs(Permission.READ)
    public List<Session> all() {
        long account = actor.get().account();
        List<Session> all = repository.all();
        Set<UnitId> seen =
                actor.among(Permission.READ, all.stream().map(Session::seat).collect(Collectors.toSet()));
        return all.stream()
                .filter(session -> session.member(account).isPresent() || seen.contains(session.seat()))
                .toList();
    }

    /** A session. @throws NotFound where there is none with that number */
    @Needs(Permission.READ)
    public Session get(int number) {
        Session session = repository.find(number).orElseThrow(() -> none(number));
        if (session.member(actor.get().account()).isEmpty()) {
            actor.require(Permission.READ, session.seat());
        }
        return session;
    }

    /**
     * The rules a session goes by.
     *
     * @param council of the province, or the general ones
     */
    public record Order(Framework framework, Regime regime, CouncilRules council) {}

    /** The rules of a session, as they were known when it was opened. */
    @Needs(Permission.READ)
    public Order order(Session session) {
        Rules known = rules.at(session.known());
        String province = units.get(session.owner(), new AsOf(session.held(), session.known()))
                .code();
        return new Order(
                known.framework(session.framework()).orElseThrow(() -> InForce.none(session.held())),
                InForce.regime(known, session.held()),
                known.council(province).orElseThrow(() -> InForce.none(session.held())));
    }

    /**
     * Opens a session.
     *
     * @throws Rejected where no rules are in force on the day, or the level of the seat scores nothing under them
     */
    @Needs(Permission.HOLD_SESSIONS)
    @Transactional
    public int open(@InScope UnitId seat, String name, LocalDate held) {
        String said = VietnameseText.line(name);
        if (said.isEmpty() || said.length() > LONGEST_NAME) {
            throw new Rejected("appraisal.session.name", said.length());
        }
        Entry entry = journal.openAside("open-session", said);
        Unit unit = units.find(seat, new AsOf(held, entry.at()))
                .orElseThrow(() -> new Rejected("appraisal.session.no-seat", VietnameseFormat.tableDate(held)));
        Rules known = rules.at(entry.at());
        Regime regime = InForce.regime(known, held);
        Framework framework = InForce.framework(known, held);
        Authority authority = authority(unit);
        if (!scores(regime, authority)) {
            throw new Rejected(
                    "appraisal.session.authority",
                    unit.fullName(),
                    VietnameseFormat.tableDate(held),
                    regime.document());
        }
        UnitId owner = units.path(seat, new AsOf(held, entry.at())).getFirst().id();
        int number = repository.create(
                new Session(
                        0,
                        said,
                        seat,
                        owner,
                        authority,
                        held,
                        framework.code(),
                        Session.Stage.PREPARING,
                        "",
                        null,
                        entry.at(),
                        1,
                        List.of(),
                        List.of()),
                entry);
        tell(entry, seat, "session", number, null, "%s, %s".formatted(said, VietnameseFormat.tableDate(held)));
        return number;
    }

    /** The units whose councils the reader may hold sessions of, as they are or last were: provinces, then districts. */
    @Needs(Permission.HOLD_SESSIONS)
    public List<Unit> seats() {
        return actor.get().grants().stream()
                .filter(grant -> grant.role().gives(Permission.HOLD_SESSIONS))
                .flatMap(grant -> units.everBelow(grant.unit()).stream())
                .filter(unit -> unit.level() == UnitLevel.PROVINCE || unit.level() == UnitLevel.DISTRICT)
                .distinct()
                .sorted(Comparator.comparing(Unit::level).thenComparing(Unit::name, VietnameseText.order()))
                .toList();
    }

    /** True where the reader holds the session: puts it together, closes it, enters the decision. */
    @Needs(Permission.READ)
    public boolean holds(Session session) {
        return actor.may(Permission.HOLD_SESSIONS, session.seat());
    }

    /** The dossiers before a session with their products, by the dossier's number. */
    @Needs(Permission.READ)
    public Map<Integer, Listed> listed(Session session) {
        return dossiers.listed(dossierRows.ofSession(session.number())).stream()
                .collect(Collectors.toMap(each -> each.dossier().number(), each -> each));
    }

    /** The dossiers that were found whole, fit a session's framework and place and stand before no other. */
    @Needs(Permission.HOLD_SESSIONS)
    public List<Listed> offered(Session session) {
        Set<UnitId> below =
                units.everBelow(session.seat()).stream().map(Unit::id).collect(Collectors.toSet());
        return dossiers.listed(dossierRows.awaiting(session.framework()).stream()
                .filter(dossier -> below.contains(dossier.unit()))
                .toList());
    }

    /** The accounts that may become members: council members of the seat's place. */
    @Needs(Permission.HOLD_SESSIONS)
    public Set<Long> candidates(Session session) {
        return holders.having(Role.COUNCIL, session.seat());
    }

    /**
     * Makes somebody a member.
     *
     * @param account of a council member whose place covers the seat
     * @throws Rejected where they are one already, may not be, or there is a chair
     */
    @Needs(Permission.HOLD_SESSIONS)
    @Transactional
    public void addMember(int number, long account, String name, Session.Post post) {
        Work work = open("add-member", number, Session.Stage.PREPARING);
        Session session = work.session();
        if (session.member(account).isPresent()) {
            throw new Rejected("appraisal.session.member-there", name);
        }
        if (!candidates(session).contains(account)) {
            throw new Rejected("appraisal.session.no-candidate", name);
        }
        if (post == Session.Post.CHAIR && session.chair().isPresent()) {
            throw new Rejected(
                    "appraisal.session.chair-there", session.chair().get().name());
        }
        repository.add(session, new Session.Member(account, name, post, null), work.entry());
        tell(work.entry(), session.seat(), "session-member", number, null, name + ", " + post.code());
    }

    /** Takes a member out again. */
    @Needs(Permission.HOLD_SESSIONS)
    @Transactional
    public void dropMember(int number, long account) {
        Work work = open("drop-member", number, Session.Stage.PREPARING);
        Session session = work.session();
        Session.Member member = session.member(account)
                .orElseThrow(() -> new Rejected("appraisal.session.no-member", String.valueOf(account)));
        repository.drop(session, member, work.entry());
        tell(work.entry(), session.seat(), "session-member", number, member.name(), null);
    }

    /**
     * Says who was there when the session was held, from the day members score until the decision. What changes nothing
     * is not kept.
     *
     * @param version the version of the session that was seen
     * @param present by account; members it does not name stay as they were said to be
     * @throws Rejected where an account is no member's
     * @throws Conflict where the session is not held yet, or decided, or somebody else changed it
     */
    @Needs(Permission.HOLD_SESSIONS)
    @Transactional
    public void attend(int number, int version, Map<Long, Boolean> present) {
        Session seen = mine(number);
        requireAttending(seen, version);
        List<Session.Member> changed = changed(seen, present);
        if (changed.isEmpty()) {
            return;
        }
        Entry entry = journal.openAside("attend-session", seen.name());
        Session session = repository.lock(number).orElseThrow(() -> none(number));
        requireAttending(session, version);
        List<Change> changes = new ArrayList<>();
        for (Session.Member after : changed) {
            Session.Member before = session.member(after.account()).orElseThrow();
            repository.drop(session, before, entry);
            repository.add(session, after, entry);
            changes.add(new Change(
                    session.seat(), "session-member", String.valueOf(number), attending(before), attending(after)));
        }
        repository.changed(session);
        journal.tell(entry, changes);
    }

    private static void requireAttending(Session session, int version) {
        boolean held = session.stage() == Session.Stage.SCORING || session.stage() == Session.Stage.CLOSED;
        if (!held || session.version() != version) {
            throw new Conflict("appraisal.session.changed", session.name());
        }
    }

    /** The members of whom something else is said now, as it is said. */
    private static List<Session.Member> changed(Session session, Map<Long, Boolean> present) {
        List<Session.Member> changed = new ArrayList<>();
        present.forEach((account, there) -> {
            Session.Member before = session.member(account)
                    .orElseThrow(() -> new Rejected("appraisal.session.no-member", String.valueOf(account)));
            if (!there.equals(before.present())) {
                changed.add(new Session.Member(account, before.name(), before.post(), there));
            }
        });
        return changed;
    }

    private static String attending(Session.Member member) {
        Boolean present = member.present();
        String said = present == null ? "chưa ghi có mặt" : present ? "có mặt" : "vắng mặt";
        return member.name() + ", " + said;
    }

    /**
     * Puts a dossier before a session, as it was handed in last.
     *
     * @throws Rejected where it was not found whole, stands before another session, was made for another framework, comes
     *     from elsewhere, or a document of it runs out before the day
     */
    @Needs(Permission.HOLD_SESSIONS)
    @Transactional
    public void addDossier(int number, int dossier) {
        Work work = open("add-dossier", number, Session.Stage.PREPARING);
        Session session = work.session();
        Whole whole = dossiers.get(dossier);
        String product = whole.product().name();
        if (whole.dossier().stage() != Stage.READY) {
            throw new Rejected("appraisal.session.not-ready", product, String.valueOf(dossier));
        }
        repository.pending(dossier).ifPresent(other -> {
            throw new Rejected("appraisal.session.elsewhere", product, String.valueOf(other));
        });
        if (!whole.framework().code().equals(session.framework())) {
            throw new Rejected(
                    "appraisal.session.framework",
                    product,
                    whole.framework().code(),
                    VietnameseFormat.tableDate(session.held()),
                    session.framework());
        }
        boolean below = units.everBelow(session.seat()).stream()
                .anyMatch(unit -> unit.id().equals(whole.dossier().unit()));
        if (!below && !session.seat().equals(whole.dossier().unit())) {
            throw new Rejected("appraisal.session.outside", product);
        }
        Dossiers.requireInForce(whole, session.held());
        repository.add(session, dossier, whole.sealed().getFirst().version(), work.entry());
        tell(work.entry(), session.seat(), "session-dossier", number, null, product + ", hồ sơ " + dossier);
    }

    /** Takes a dossier out again. */
    @Needs(Permission.HOLD_SESSIONS)
    @Transactional
    public void dropDossier(int number, int dossier) {
        Work work = open("drop-dossier", number, Session.Stage.PREPARING);
        Session session = work.session();
        if (session.item(dossier).isEmpty()) {
            throw new Rejected("appraisal.session.no-dossier", String.valueOf(dossier));
        }
        repository.drop(session, dossier);
        tell(work.entry(), session.seat(), "session-dossier", number, "hồ sơ " + dossier, null);
    }

    /**
     * Lets members score.
     *
     * @throws Rejected without dossiers, members or a chair
     */
    @Needs(Permission.HOLD_SESSIONS)
    @Transactional
    public void begin(int number) {
        Work work = open("begin-session", number, Session.Stage.PREPARING);
        Session session = work.session();
        if (session.items().isEmpty() || session.chair().isEmpty()) {
            throw new Rejected("appraisal.session.not-whole");
        }
        repository.stage(session, Session.Stage.SCORING, work.entry());
        tell(
                work.entry(),
                session.seat(),
                "session-stage",
                number,
                session.stage().code(),
                Session.Stage.SCORING.code());
        notices.tell(
                work.entry(),
                session.accounts(),
                Message.of("appraisal.told.score", session.name(), VietnameseFormat.tableDate(session.held())),
                "/ocop/sessions/" + number);
    }

    /**
     * Closes what is being scored: every dossier of the round is counted. Those whose members lie too far apart are scored
     * again; once none is left, the session is closed.
     *
     * @return what each counted dossier came to, by its number
     * @throws Rejected where some dossier has not been scored by enough members, or it was said who was there and they are
     *     too few, or without the chair
     */
    @Needs(Permission.HOLD_SESSIONS)
    @Transactional
    public Map<Integer, Outcome> close(int number) {
        Work work = open("close-session", number, Session.Stage.SCORING);
        Session session = work.session();
        Order order = order(session);
        var tally = new Tally(order.council(), order.framework().stars());
        requireAttended(session, order);
        var declared = ballots.declarations(number);
        Map<Integer, List<BallotRepository.Cast>> cast =
                ballots.ballots(number).stream().collect(Collectors.groupingBy(BallotRepository.Cast::dossier));
        Map<Integer, Outcome> outcomes = new LinkedHashMap<>();
        List<String> lacking = new ArrayList<>();
        for (Session.Item item : session.items()) {
            if (item.done()) {
                continue;
            }
            var said = declared.getOrDefault(item.dossier(), Map.of());
            List<Long> free = session.accounts().stream()
                    .filter(account -> !isBiased(said.get(account)))
                    .toList();
            List<Ballot> valid = cast.getOrDefault(item.dossier(), List.of()).stream()
                    .filter(each -> each.round() == item.round())
                    .map(BallotRepository.Cast::ballot)
                    .filter(ballot -> free.contains(ballot.account()))
                    .toList();
            List<Long> chair = session.chair().stream()
                    .map(Session.Member::account)
                    .filter(free::contains)
                    .toList();
            if (!tally.isQuorate(
                    free, chair, valid.stream().map(Ballot::account).toList())) {
                lacking.add("hồ sơ %d (%d/%d)".formatted(item.dossier(), valid.size(), free.size()));
            } else {
                outcomes.put(item.dossier(), tally.count(item.round(), valid));
            }
        }
        if (!lacking.isEmpty()) {
            throw new Rejected(
                    "appraisal.session.no-quorum", order.council().quorumPercent(), String.join("; ", lacking));
        }
        repository.conclude(session, outcomes, work.entry());
        boolean all = outcomes.values().stream().allMatch(Outcome::isFinal);
        if (all) {
            repository.stage(session, Session.Stage.CLOSED, work.entry());
            dossierRows.scored(session.number(), work.entry());
        }
        journal.tell(
                work.entry(),
                outcomes.entrySet().stream()
                        .map(each -> new Change(
                                session.seat(),
                                "session-outcome",
                                number + "/" + each.getKey(),
                                null,
                                told(each.getValue())))
                        .toList());
        if (!all) {
            notices.tell(
                    work.entry(),
                    session.accounts(),
                    Message.of("appraisal.told.again", session.name()),
                    "/ocop/sessions/" + number);
        }
        return outcomes;
    }

    /** What the newest closed round of each dossier came to. */
    @Needs(Permission.READ)
    public Map<Integer, Outcome> outcomes(Session session) {
        return repository.outcomes(session.number());
    }

    /**
     * The sheets handed in for a dossier in rounds that are closed, the newest round first: what is being scored is
     * nobody's to see.
     */
    @Needs(Permission.READ)
    public Map<Integer, List<Ballot>> opened(Session session, int dossier) {
        if (session.item(dossier).isEmpty()) {
            throw new NotFound("appraisal.session.no-dossier", String.valueOf(dossier));
        }
        return opened(session).getOrDefault(dossier, Map.of());
    }

    /** The same for all dossiers of a session, by the dossier's number. */
    @Needs(Permission.READ)
    public Map<Integer, Map<Integer, List<Ballot>>> opened(Session session) {
        Map<Integer, Map<Integer, List<Ballot>>> opened = new HashMap<>();
        for (BallotRepository.Cast cast : ballots.ballots(session.number())) {
            if (session.item(cast.dossier())
                    .filter(item -> isClosed(item, cast))
                    .isPresent()) {
                opened.computeIfAbsent(cast.dossier(), _ -> new TreeMap<>(Comparator.reverseOrder()))
                        .computeIfAbsent(cast.round(), _ -> new ArrayList<>())
                        .add(cast.ballot());
            }
        }
        return opened;
    }

    private static boolean isClosed(Session.Item item, BallotRepository.Cast cast) {
        return item.done() || cast.round() < item.round();
    }

    /**
     * How far members are, by dossier: who handed in a sheet in the round that is being scored, and who may not score.
     *
     * @param handedIn accounts, without what they marked
     */
    public record Progress(Set<Long> handedIn, Map<Long, String> biased) {
        public Progress {
            handedIn = Set.copyOf(handedIn);
            biased = Map.copyOf(biased);
        }
    }

    /** How far members are, by dossier. */
    @Needs(Permission.READ)
    public Map<Integer, Progress> progress(Session session) {
        var declared = ballots.declarations(session.number());
        List<BallotRepository.Cast> cast = ballots.ballots(session.number());
        return session.items().stream()
                .collect(Collectors.toMap(
                        Session.Item::dossier,
                        item -> new Progress(
                                cast.stream()
                                        .filter(each ->
                                                each.dossier() == item.dossier() && each.round() == item.round())
                                        .map(each -> each.ballot().account())
                                        .collect(Collectors.toSet()),
                                declared.getOrDefault(item.dossier(), Map.of()).entrySet().stream()
                                        .filter(each -> each.getValue().conflict())
                                        .collect(Collectors.toMap(
                                                Map.Entry::getKey,
                                                each -> each.getValue().said())))));
    }

    /**
     * Enters the decision that follows a closed session: what this level decides on is recognised, with its certificate;
     * what a district scores for the province is ready for a session there.
     *
     * @param decision number and symbol, such as {@code 173/QĐ-UBND}
     * @return the numbers of the dossiers whose products were recognised
     * @throws Rejected where it is not closed, the day is before the session, it was said since that too few were there,
     *     or a product has a certificate already
     */
    @Needs(Permission.HOLD_SESSIONS)
    @Transactional
    public List<Integer> decide(int number, String decision, LocalDate day) {
        String symbol = VietnameseText.line(decision);
        Session seen = mine(number);
        if (symbol.isEmpty() || symbol.length() > LONGEST_NAME) {
            throw new Rejected("appraisal.session.decision");
        }
        if (day.isBefore(seen.held())) {
            throw new Rejected(
                    "appraisal.session.decided-before",
                    VietnameseFormat.tableDate(day),
                    VietnameseFormat.tableDate(seen.held()));
        }
        Entry entry = journal.open("decide-session", seen.name());
        Session session = locked(number, Session.Stage.CLOSED);
        Order order = order(session);
        requireAttended(session, order);
        Map<Integer, Outcome> outcomes = repository.outcomes(number);
        Map<Integer, Listed> listed = listed(session);
        List<Register.Recognition> recognitions = new ArrayList<>();
        List<Integer> recognised = new ArrayList<>();
        Set<Integer> upward = new HashSet<>();
        for (Session.Item item : session.items()) {
            Outcome outcome = outcomes.get(item.dossier());
            Listed before = listed.get(item.dossier());
            if (outcome == null || before == null) {
                continue;
            }
            switch (sequel(order, session, outcome)) {
                case UPWARD -> upward.add(item.dossier());
                case RECOGNISED -> {
                    recognised.add(item.dossier());
                    recognitions.add(new Register.Recognition(
                            before.product().number(),
                            before.product().name(),
                            day,
                            outcome.stars(),
                            before.dossier().occasion().code(),
                            symbol,
                            order.regime().lastDay(day),
                            session.authority(),
                            "%s, hồ sơ %d".formatted(session.name(), item.dossier())));
                }
                case COUNTRY, NONE -> {}
            }
        }
        register.recognise(entry, recognitions);
        repository.decide(session, symbol, day, entry);
        dossierRows.decided(number, new HashSet<>(recognised), upward, symbol, entry);
        tell(entry, session.seat(), "session-stage", number, session.stage().code(), symbol);
        return recognised;
    }

    /** True where the province's council gave the product of a dossier so many stars that the country decides on them. */
    @Needs(Permission.READ)
    public boolean isBeforeCountry(Dossier dossier) {
        actor.require(Permission.READ, dossier.unit());
        return repository
                .proposed(dossier.number())
                .filter(each -> InForce.isTheCountrys(rules.at(each.known()), each))
                .isPresent();
    }

    /** What follows for a product from an outcome of a session, by the regime of its day. */
    @Needs(Permission.READ)
    public Sequel sequel(Order order, Session session, Outcome outcome) {
        if (outcome.kind() != Outcome.Kind.STARS) {
            return Sequel.NONE;
        }
        return order.regime()
                .decides(outcome.stars())
                .map(authority -> authority == session.authority()
                        ? Sequel.RECOGNISED
                        : session.authority() == Authority.DISTRICT ? Sequel.UPWARD : Sequel.COUNTRY)
                .orElse(Sequel.NONE);
    }

    /** Where nothing was said of who was there, the sheets alone tell. */
    private static void requireAttended(Session session, Order order) {
        var tally = new Tally(order.council(), order.framework().stars());
        List<Long> there = session.members().stream()
                .filter(member -> Boolean.TRUE.equals(member.present()))
                .map(Session.Member::account)
                .toList();
        boolean said = session.members().stream().anyMatch(member -> member.present() != null);
        List<Long> chair = session.chair().map(Session.Member::account).stream().toList();
        if (said && !tally.isQuorate(session.accounts(), chair, there)) {
            throw new Rejected(
                    "appraisal.session.too-few",
                    there.size(),
                    session.members().size(),
                    order.council().quorumPercent());
        }
    }

    private static boolean isBiased(BallotRepository.@Nullable Declaration declaration) {
        return declaration != null && declaration.conflict();
    }

    private static boolean scores(Regime regime, Authority authority) {
        return regime.decidedBy().containsValue(authority)
                || (authority == Authority.DISTRICT && regime.checkedBy() == Authority.DISTRICT);
    }

    private static Authority authority(Unit unit) {
        if (unit.level() == UnitLevel.PROVINCE) {
            return Authority.PROVINCE;
        }
        if (unit.level() == UnitLevel.DISTRICT) {
            return Authority.DISTRICT;
        }
        throw new Rejected("appraisal.session.seat", unit.fullName());
    }

    /** An act on a session, which stays as it is seen until the transaction ends. */
    private record Work(Entry entry, Session session) {}

    /** @throws Conflict where the session is at another step by now */
    private Work open(String act, int number, Session.Stage stage) {
        Session seen = mine(number);
        Entry entry = journal.openAside(act, seen.name());
        return new Work(entry, locked(number, stage));
    }

    private Session mine(int number) {
        Session session = repository.find(number).orElseThrow(() -> none(number));
        actor.require(Permission.HOLD_SESSIONS, session.seat());
        return session;
    }

    private Session locked(int number, Session.Stage stage) {
        Session session = repository.lock(number).orElseThrow(() -> none(number));
        if (session.stage() != stage) {
            throw new Conflict("appraisal.session.changed", session.name());
        }
        return session;
    }

    private static String told(Outcome outcome) {
        return "%s: trung bình %s, thấp nhất %s, cao nhất %s, %d phiếu"
                .formatted(
                        outcome.kind().code(),
                        VietnameseFormat.number(outcome.average()),
                        VietnameseFormat.number(outcome.least()),
                        VietnameseFormat.number(outcome.most()),
                        outcome.ballots());
    }

    private void tell(Entry entry, UnitId seat, String kind, int key, @Nullable String before, @Nullable String after) {
        journal.tell(entry, List.of(new Change(seat, kind, String.valueOf(key), before, after)));
    }

    private static NotFound none(int number) {
        return new NotFound("appraisal.no-session", String.valueOf(number));
    }
}
