package vn.solang.appraisal;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import vn.solang.accounts.People;
import vn.solang.identity.Actor;
import vn.solang.identity.CurrentActor;
import vn.solang.ocop.Framework;
import vn.solang.ocop.SheetCriterion;
import vn.solang.shared.UnitId;

/** Dossiers and sessions that tests of pages begin with, made by the program itself. */
public final class Cases {

    /** The day of their sessions. */
    public static final LocalDate DAY = LocalDate.of(2022, 6, 15);

    private static final String PDF = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n";
    private static final String SET = "ruou-trang";

    private static int made;

    private final NewDossiers beginnings;
    private final Dossiers dossiers;
    private final Sessions sessions;
    private final Scoring scoring;
    private final CurrentActor current;
    private final People people;

    public Cases(ApplicationContext context) {
        this.beginnings = context.getBean(NewDossiers.class);
        this.dossiers = context.getBean(Dossiers.class);
        this.sessions = context.getBean(Sessions.class);
        this.scoring = context.getBean(Scoring.class);
        this.current = context.getBean(CurrentActor.class);
        this.people = new People(context);
    }

    /** A dossier of a commune that was just begun. */
    public int begun(String commune) {
        int n = ++made;
        return beginnings.begin(people.unit(commune), "Rượu nếp xem " + n, "Cơ sở xem " + n, "household", SET, DAY);
    }

    /** A dossier of a commune that was found whole, with a proof of its first criterion on page 2. */
    public int ready(String commune) {
        int dossier = begun(commune);
        dossiers.answer(dossier, marks(dossier, 1));
        for (Framework.DossierItem item : dossiers.get(dossier).missing()) {
            dossiers.addPaper(
                    dossier,
                    item.code(),
                    "giay.pdf",
                    item.sample() ? null : new ByteArrayInputStream(PDF.getBytes(StandardCharsets.UTF_8)),
                    "",
                    null,
                    DAY.plusYears(2),
                    "");
        }
        Whole whole = dossiers.get(dossier);
        dossiers.addProof(
                dossier,
                whole.sheet().answered().findFirst().orElseThrow().code(),
                whole.contents().papers().getFirst().number(),
                2,
                "bảng kê");
        dossiers.submit(dossier, 1);
        dossiers.forward(dossier, 2, List.of(), "");
        dossiers.accept(dossier, 3, "");
        return dossier;
    }

    /** A dossier of a commune whose product the province recognised, as one member of its council scored it. */
    public int recognised(String commune, Actor member) {
        int dossier = ready(commune);
        int session = scoring(people.unit("42"), dossier, member);
        handIn(member, session, dossier, 4);
        close(session);
        sessions.decide(session, "173/QĐ-UBND", DAY.plusDays(10));
        return dossier;
    }

    /** A session in preparation. */
    public int session(UnitId seat) {
        return sessions.open(seat, "Phiên xem", DAY);
    }

    /** A session in which some members score a dossier, the first of them being the chair. */
    public int scoring(UnitId seat, int dossier, Actor... members) {
        int session = session(seat);
        for (Actor member : members) {
            sessions.addMember(
                    session,
                    member.account(),
                    member.name(),
                    member.equals(members[0]) ? Session.Post.CHAIR : Session.Post.MEMBER);
        }
        sessions.addDossier(session, dossier);
        sessions.begin(session);
        return session;
    }

    /** Declares no interest, marks and hands in. */
    public void handIn(Actor member, int session, int dossier, int rank) {
        current.as(member, () -> {
            scoring.declare(session, dossier, false, "");
            return scoring.handIn(session, dossier, marks(dossier, rank), gates(dossier));
        });
    }

    /** Declares no interest, so that the sheet may be marked. */
    public void declare(Actor member, int session, int dossier) {
        current.as(member, () -> {
            scoring.declare(session, dossier, false, "");
            return true;
        });
    }

    /** Closes what is being scored. */
    public void close(int session) {
        sessions.close(session);
    }

    /** The best options, every so many criteria the worst: for 1, never. */
    public Map<String, Integer> marks(int dossier, int rank) {
        Map<String, Integer> marks = new HashMap<>();
        int[] n = {0};
        whole(dossier).sheet().answered().forEach(criterion -> {
            boolean best = rank == 1 || ++n[0] % rank != 0;
            marks.put(criterion.code(), option(criterion, best));
        });
        return marks;
    }

    /** That no knock-out condition holds. */
    public Map<String, Boolean> gates(int dossier) {
        return whole(dossier).sheet().gates().collect(Collectors.toMap(SheetCriterion::code, _ -> false));
    }

    private Whole whole(int dossier) {
        return current.as(Actor.PROGRAM, () -> dossiers.get(dossier));
    }

    /** The option with the most points, or with the least. */
    static int option(SheetCriterion criterion, boolean best) {
        int chosen = 0;
        for (int i = 1; i < criterion.options().size(); i++) {
            int compared = criterion
                    .options()
                    .get(i)
                    .points()
                    .compareTo(criterion.options().get(chosen).points());
            if (best ? compared > 0 : compared < 0) {
                chosen = i;
            }
        }
        return chosen + 1;
    }
}
