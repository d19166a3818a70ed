package vn.solang.appraisal.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.solang.accounts.Accounts;
import vn.solang.appraisal.Listed;
import vn.solang.appraisal.Scoring;
import vn.solang.appraisal.Sequel;
import vn.solang.appraisal.Session;
import vn.solang.appraisal.Sessions;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Permission;
import vn.solang.ocop.CouncilRules;
import vn.solang.shared.Message;
import vn.solang.shared.Messages;
import vn.solang.shared.UnitId;
import vn.solang.shared.VietnameseFormat;
import vn.solang.units.Unit;
import vn.solang.units.Units;
import vn.solang.web.Badge;
import vn.solang.web.Choice;
import vn.solang.web.Fact;
import vn.solang.web.Link;
import vn.solang.web.Sources;

/** Makes the list of sessions and the board of one. */
@Component
class SessionPages {

    private final Sessions sessions;
    private final Scoring scoring;
    private final SessionItems items;
    private final Accounts accounts;
    private final Units units;
    private final CurrentActor actor;

    SessionPages(
            Sessions sessions,
            Scoring scoring,
            SessionItems items,
            Accounts accounts,
            Units units,
            CurrentActor actor) {
        this.sessions = sessions;
        this.scoring = scoring;
        this.items = items;
        this.accounts = accounts;
        this.units = units;
        this.actor = actor;
    }

    /** What was sent to open a session. */
    record Sent(
            String seat, String name, String held, @Nullable Message problem) {
        static final Sent NOTHING = new Sent("", "", "", null);
    }

    SessionListPage list(Sent sent, Messages words) {
        List<Session> all = sessions.all();
        Map<UnitId, Unit> seats = units.newest(all.stream().map(Session::seat).collect(Collectors.toSet()));
        long reader = actor.get().account();
        return new SessionListPage(
                sent.problem() == null ? "" : words.say(sent.problem()),
                actor.may(Permission.HOLD_SESSIONS) ? seats(sent) : List.of(),
                sent.name(),
                sent.held(),
                all.stream()
                        .map(session -> new SessionListPage.Row(
                                new Link(session.name(), SessionWords.href(session.number())),
                                name(seats.get(session.seat())),
                                VietnameseFormat.tableDate(session.held()),
                                SessionWords.stage(session, words),
                                words.say(
                                        "session.numbers",
                                        session.items().size(),
                                        session.members().size()),
                                session.member(reader)
                                        .map(member -> SessionWords.post(member.post(), words))
                                        .orElse("")))
                        .toList());
    }

    private List<Choice> seats(Sent sent) {
        return sessions.seats().stream()
                .map(unit -> {
                    String value = Integer.toString(unit.id().value());
                    return new Choice(value, unit.fullName(), value.equals(sent.seat()));
                })
                .toList();
    }

    private static String name(@Nullable Unit unit) {
        return unit == null ? "" : unit.fullName();
    }

    SessionPage one(int number, @Nullable Message problem, SessionPage.Decision sent, Messages words) {
        Session session = sessions.get(number);
        Sessions.Order order = sessions.order(session);
        boolean holds = sessions.holds(session);
        boolean scores = session.member(actor.get().account()).isPresent() && actor.may(Permission.SCORE);
        boolean changes = holds && session.stage() == Session.Stage.PREPARING;
        Map<Integer, Scoring.Todo> todo = scores ? scoring.todo(number) : Map.of();
        Map<Integer, Listed> listed = sessions.listed(session);
        Map<Integer, Sessions.Progress> progress = sessions.progress(session);
        return new SessionPage(
                List.of(new Link(words.say("session.list.title"), SessionWords.SESSIONS)),
                SessionWords.href(number),
                session.version(),
                session.name(),
                words.say(
                        "session.about",
                        name(units.newest(List.of(session.seat())).get(session.seat())),
                        VietnameseFormat.tableDate(session.held())),
                SessionWords.stage(session, words),
                problem == null ? "" : words.say(problem),
                rules(order, words),
                badges(order, words),
                next(session, holds, scores, todo, progress, words),
                holds ? act(session) : null,
                changes,
                holds && (session.stage() == Session.Stage.SCORING || session.stage() == Session.Stage.CLOSED),
                session.members().stream()
                        .map(member -> new SessionPage.MemberRow(
                                member.account(),
                                member.name(),
                                SessionWords.post(member.post(), words),
                                member.present() == null ? "" : member.present() ? "yes" : "no"))
                        .toList(),
                changes ? candidates(session) : List.of(),
                changes ? posts(session, words) : List.of(),
                items.of(session, order, listed, progress, todo, words),
                changes ? offered(session, words) : List.of(),
                papers(session, order, words),
                decision(session, sent));
    }

    private static List<Fact> rules(Sessions.Order order, Messages words) {
        CouncilRules council = order.council();
        Integer decimals = council.decimals();
        List<Link> held = new ArrayList<>();
        held.add(Link.plain(words.say("ocop.council.quorum", council.quorumPercent())));
        held.add(Link.plain(words.say("ocop.council.spread", SheetWords.points(council.greatestSpread()))));
        held.add(Link.plain(
                decimals == null ? words.say("ocop.council.unrounded") : words.say("ocop.council.rounded", decimals)));
        return List.of(
                Fact.of(
                        words.say("session.rule.framework"),
                        new Link(
                                order.framework().name(),
                                "/ocop/frameworks/" + order.framework().code())),
                Fact.of(
                        words.say("session.rule.regime"),
                        words.say(
                                "session.rule.confident",
                                order.regime().document(),
                                words.say("ocop.confidence." + order.regime().confidence()))),
                new Fact(words.say("session.rule.council"), held),
                Fact.of(
                        words.say("session.rule.source"),
                        words.say(
                                "session.rule.confident",
                                Sources.links(council.source()).stream()
                                        .map(Link::text)
                                        .collect(Collectors.joining()),
                                words.say("ocop.confidence." + council.confidence()))));
    }

    private static List<Badge> badges(Sessions.Order order, Messages words) {
        boolean recalled = Stream.of(
                        order.framework().confidence(),
                        order.regime().confidence(),
                        order.council().confidence())
                .anyMatch(confidence -> !confidence.equals("read"));
        return recalled ? List.of(new Badge(Badge.Kind.PROVISIONAL, words.say("session.rule.recalled"))) : List.of();
    }

    private static SessionPage.@Nullable Act act(Session session) {
        return switch (session.stage()) {
            case PREPARING -> session.items().isEmpty() || session.chair().isEmpty() ? null : SessionPage.Act.BEGIN;
            case SCORING -> SessionPage.Act.CLOSE;
            case CLOSED -> SessionPage.Act.DECIDE;
            case DECIDED -> null;
        };
    }

    private static String next(
            Session session,
            boolean holds,
            boolean scores,
            Map<Integer, Scoring.Todo> todo,
            Map<Integer, Sessions.Progress> progress,
            Messages words) {
        if (scores && session.stage() == Session.Stage.SCORING) {
            long left = session.items().stream()
                    .filter(item -> !item.done())
                    .map(item -> todo.get(item.dossier()))
                    .filter(each -> each != null && !each.handedIn() && !Boolean.TRUE.equals(each.conflict()))
                    .count();
            if (left > 0) {
                return words.say("session.next.score", left);
            }
            if (!holds) {
                return words.say("session.next.scored");
            }
        }
        return switch (session.stage()) {
            case PREPARING ->
                !holds
                        ? words.say("session.next.prepared")
                        : session.chair().isEmpty()
                                ? words.say("session.next.members")
                                : session.items().isEmpty()
                                        ? words.say("session.next.dossiers")
                                        : words.say("session.next.begin");
            case SCORING -> {
                long expected = 0;
                long handedIn = 0;
                for (Session.Item item : session.items()) {
                    Sessions.Progress far = progress.get(item.dossier());
                    if (!item.done() && far != null) {
                        Set<Long> free = new LinkedHashSet<>(session.accounts());
                        free.removeAll(far.biased().keySet());
                        expected += free.size();
                        free.retainAll(far.handedIn());
                        handedIn += free.size();
                    }
                }
                yield words.say(
                        handedIn < expected ? "session.next.waiting" : "session.next.close", handedIn, expected);
            }
            case CLOSED -> words.say(holds ? "session.next.decide" : "session.next.deciding");
            case DECIDED ->
                words.say(
                        "session.next.decided",
                        session.decision(),
                        session.decided() == null ? "" : VietnameseFormat.tableDate(session.decided()));
        };
    }

    private List<Choice> candidates(Session session) {
        return sessions.candidates(session).stream()
                .filter(account -> session.member(account).isEmpty())
                .flatMap(account ->
                        accounts.nameOf(account).stream().map(name -> new Choice(Long.toString(account), name, false)))
                .toList();
    }

    private static List<Choice> posts(Session session, Messages words) {
        Session.Post first = session.chair().isEmpty() ? Session.Post.CHAIR : Session.Post.MEMBER;
        return Arrays.stream(Session.Post.values())
                .filter(post -> post != Session.Post.CHAIR || session.chair().isEmpty())
                .map(post -> new Choice(post.code(), SessionWords.post(post, words), post == first))
                .toList();
    }

    private List<Choice> offered(Session session, Messages words) {
        return sessions.offered(session).stream()
                .map(each -> new Choice(
                        Integer.toString(each.dossier().number()),
                        words.say(
                                "session.dossier.offered",
                                each.dossier().number(),
                                each.product().name(),
                                each.product().producerName()),
                        false))
                .toList();
    }

    private List<Link> papers(Session session, Sessions.Order order, Messages words) {
        if (session.stage() != Session.Stage.CLOSED && session.stage() != Session.Stage.DECIDED) {
            return List.of();
        }
        List<Link> papers = new ArrayList<>();
        papers.add(new Link(words.say("session.paper.minutes"), SessionWords.href(session.number()) + "/minutes.docx"));
        boolean recognises = sessions.outcomes(session).values().stream()
                .anyMatch(outcome -> sessions.sequel(order, session, outcome) == Sequel.RECOGNISED);
        if (recognises) {
            papers.add(new Link(
                    words.say("session.paper.decision"), SessionWords.href(session.number()) + "/decision.docx"));
        }
        return papers;
    }

    private static SessionPage.Decision decision(Session session, SessionPage.Decision sent) {
        return session.decided() == null
                ? sent
                : new SessionPage.Decision(session.decision(), session.decided().toString());
    }
}
