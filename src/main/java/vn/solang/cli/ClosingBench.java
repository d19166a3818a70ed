package vn.solang.cli;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import vn.solang.accounts.Account;
import vn.solang.accounts.Accounts;
import vn.solang.appraisal.Dossiers;
import vn.solang.appraisal.NewDossiers;
import vn.solang.appraisal.Scoring;
import vn.solang.appraisal.Session;
import vn.solang.appraisal.Sessions;
import vn.solang.appraisal.Whole;
import vn.solang.identity.Actor;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Grant;
import vn.solang.identity.Role;
import vn.solang.ocop.Framework;
import vn.solang.ocop.Sheet;
import vn.solang.ocop.SheetCriterion;
import vn.solang.shared.UnitId;
import vn.solang.units.Unit;
import vn.solang.units.UnitLevel;
import vn.solang.units.Units;

/** A session of a province with all sheets in, closed: every product is counted and told. */
final class ClosingBench implements Bench {

    private static final int PRODUCTS = 30;
    private static final int MEMBERS = 11;
    private static final int WARM_UP = 1;
    private static final int RUNS = 5;
    private static final long GOAL = 500_000_000;
    private static final long SEED = 20220630;
    private static final LocalDate DAY = LocalDate.of(2022, 6, 15);
    private static final String PROVINCE = "42";
    private static final String SET = "ruou-trang";
    private static final byte[] PAPER =
            "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.UTF_8);

    @Override
    public String name() {
        return "closing";
    }

    @Override
    public List<Result> run() {
        try (var database = ScratchDatabase.open()) {
            return Running.on(database, context -> List.of(measure(context)));
        }
    }

    private static Result measure(ApplicationContext context) {
        Sessions sessions = context.getBean(Sessions.class);
        UnitId seat = context.getBean(Units.class)
                .getByCode(PROVINCE, NationalFacts.now(context))
                .id();
        List<Actor> members = members(context, seat);
        var random = new Random(SEED);
        List<Long> taken = new ArrayList<>();
        for (int i = 0; i < WARM_UP + RUNS; i++) {
            int session = scored(context, seat, members, random, i);
            long start = System.nanoTime();
            var outcomes = sessions.close(session);
            long took = System.nanoTime() - start;
            if (outcomes.size() != PRODUCTS) {
                throw new IllegalStateException("closed " + outcomes.size());
            }
            if (i >= WARM_UP) {
                taken.add(took);
            }
        }
        long slowest = Bench.p95(taken);
        return new Result(
                "closing: a session of %d products × %d members".formatted(PRODUCTS, MEMBERS),
                "%s (slowest of %d: %s)"
                        .formatted(Bench.milliseconds(Bench.median(taken)), RUNS, Bench.milliseconds(slowest)),
                "",
                "",
                "≤ 500 ms",
                slowest <= GOAL);
    }

    private static List<Actor> members(ApplicationContext context, UnitId seat) {
        Accounts accounts = context.getBean(Accounts.class);
        List<Grant> grants = List.of(new Grant(Role.COUNCIL, seat, Set.of()));
        List<Actor> members = new ArrayList<>();
        for (int i = 0; i < MEMBERS; i++) {
            Account account = accounts.create(new Accounts.Form("hoi-dong-" + i, "Thành viên " + i, "", grants))
                    .account();
            members.add(new Actor(account.id(), account.name(), grants, "bench"));
        }
        return members;
    }

    /** A session that only waits to be closed. */
    private static int scored(ApplicationContext context, UnitId seat, List<Actor> members, Random random, int run) {
        Sessions sessions = context.getBean(Sessions.class);
        Scoring scoring = context.getBean(Scoring.class);
        CurrentActor current = context.getBean(CurrentActor.class);
        List<Unit> communes = context.getBean(Units.class).below(seat, UnitLevel.COMMUNE, NationalFacts.now(context));
        int session = sessions.open(seat, "Phiên " + run, DAY);
        for (Actor member : members) {
            sessions.addMember(
                    session,
                    member.account(),
                    member.name(),
                    member.equals(members.getFirst()) ? Session.Post.CHAIR : Session.Post.MEMBER);
        }
        List<Integer> dossiers = new ArrayList<>();
        for (int i = 0; i < PRODUCTS; i++) {
            int dossier = ready(context, communes.get(i).id(), run * PRODUCTS + i);
            sessions.addDossier(session, dossier);
            dossiers.add(dossier);
        }
        sessions.begin(session);
        for (int dossier : dossiers) {
            Sheet sheet = context.getBean(Dossiers.class).get(dossier).sheet();
            Map<String, Boolean> gates = sheet.gates().collect(Collectors.toMap(SheetCriterion::code, _ -> false));
            for (Actor member : members) {
                current.as(member, () -> {
                    scoring.declare(session, dossier, false, "");
                    return scoring.handIn(session, dossier, marks(sheet, random), gates);
                });
            }
        }
        return session;
    }

    private static int ready(ApplicationContext context, UnitId commune, int n) {
        NewDossiers beginnings = context.getBean(NewDossiers.class);
        Dossiers dossiers = context.getBean(Dossiers.class);
        int dossier = beginnings.begin(commune, "Rượu gạo " + n, "Cơ sở " + n, "household", SET, DAY);
        Whole whole = dossiers.get(dossier);
        dossiers.answer(dossier, marks(whole.sheet(), new Random(SEED + n)));
        for (Framework.DossierItem item : whole.missing()) {
            dossiers.addPaper(
                    dossier,
                    item.code(),
                    "giay.pdf",
                    item.sample() ? null : new ByteArrayInputStream(PAPER),
                    "",
                    null,
                    null,
                    "");
        }
        dossiers.submit(dossier, 1);
        dossiers.forward(dossier, 2, List.of(), "");
        dossiers.accept(dossier, 3, "");
        return dossier;
    }

    /** The best option of each criterion, but of one the first, so that members lie a little apart. */
    private static Map<String, Integer> marks(Sheet sheet, Random random) {
        Map<String, Integer> marks = new HashMap<>();
        List<SheetCriterion> criteria = sheet.answered().toList();
        criteria.forEach(criterion -> marks.put(criterion.code(), best(criterion)));
        marks.put(criteria.get(random.nextInt(criteria.size())).code(), 1);
        return marks;
    }

    private static int best(SheetCriterion criterion) {
        int best = 0;
        for (int i = 1; i < criterion.options().size(); i++) {
            if (criterion
                            .options()
                            .get(i)
                            .points()
                            .compareTo(criterion.options().get(best).points())
                    > 0) {
                best = i;
            }
        }
        return best + 1;
    }
}
