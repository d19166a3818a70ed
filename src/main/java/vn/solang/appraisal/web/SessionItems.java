package vn.solang.appraisal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.solang.appraisal.Ballot;
import vn.solang.appraisal.Listed;
import vn.solang.appraisal.Outcome;
import vn.solang.appraisal.Scoring;
import vn.solang.appraisal.Session;
import vn.solang.appraisal.Sessions;
import vn.solang.ocop.Sheet;
import vn.solang.shared.Messages;
import vn.solang.web.Link;

/** Tells of each dossier before a session: how far members are, and what it came to. */
@Component
class SessionItems {

    private final Sessions sessions;

    SessionItems(Sessions sessions) {
        this.sessions = sessions;
    }

    /** What is the same for all dossiers of a page. */
    private record Told(
            Session session,
            Sessions.Order order,
            Map<Integer, Outcome> outcomes,
            Map<Integer, Map<Integer, List<Ballot>>> opened,
            Messages words) {}

    List<SessionPage.Item> of(
            Session session,
            Sessions.Order order,
            Map<Integer, Listed> listed,
            Map<Integer, Sessions.Progress> progress,
            Map<Integer, Scoring.Todo> todo,
            Messages words) {
        var told = new Told(session, order, sessions.outcomes(session), sessions.opened(session), words);
        List<SessionPage.Item> items = new ArrayList<>();
        for (Session.Item item : session.items()) {
            Listed each = listed.get(item.dossier());
            Sessions.Progress far = progress.get(item.dossier());
            if (each != null && far != null) {
                items.add(item(told, item, each, far, todo.get(item.dossier())));
            }
        }
        return items;
    }

    private SessionPage.Item item(
            Told told, Session.Item item, Listed listed, Sessions.Progress far, Scoring.@Nullable Todo todo) {
        Session session = told.session();
        Messages words = told.words();
        boolean scored = session.stage() == Session.Stage.SCORING && !item.done();
        @Nullable Sheet sheet = told.order().framework().sheet(listed.dossier().sheet()).orElse(null);
        @Nullable Outcome outcome = told.outcomes().get(item.dossier());
        List<Session.Member> missing = session.members().stream()
                .filter(member -> !far.handedIn().contains(member.account())
                        && !far.biased().containsKey(member.account()))
                .toList();
        int free = session.members().size() - far.biased().size();
        return new SessionPage.Item(
                item.dossier(),
                new Link(listed.product().name(), "/ocop/dossiers/" + item.dossier()),
                listed.product().producerName(),
                sheet == null ? listed.dossier().sheet() : sheet.name(),
                todo == null || session.stage() == Session.Stage.PREPARING
                        ? null
                        : new Link(own(session, item, todo, words), ScorePages.href(session.number(), item.dossier())),
                scored
                        ? words.say(
                                item.round() == 1 ? "session.progress" : "session.progress.round",
                                free - missing.size(),
                                free,
                                item.round())
                        : "",
                scored && !missing.isEmpty()
                        ? words.say(
                                "session.progress.missing",
                                missing.stream().map(Session.Member::name).collect(Collectors.joining(", ")))
                        : "",
                session.members().stream()
                        .filter(member -> far.biased().containsKey(member.account()))
                        .map(member -> words.say(
                                "session.interest", member.name(), far.biased().getOrDefault(member.account(), "")))
                        .toList(),
                scored && sheet != null && outcome != null
                        ? SessionWords.again(told.order(), sheet, outcome, words)
                        : "",
                item.done() && sheet != null && outcome != null ? result(told, item, sheet, outcome) : null);
    }

    private static String own(Session session, Session.Item item, Scoring.Todo todo, Messages words) {
        if (Boolean.TRUE.equals(todo.conflict())) {
            return words.say("session.own.biased");
        }
        if (todo.handedIn()) {
            return words.say("session.own.handed-in");
        }
        if (session.stage() != Session.Stage.SCORING || item.done()) {
            return words.say("session.own.not-scored");
        }
        if (todo.conflict() == null) {
            return words.say("session.own.undeclared");
        }
        return words.say("session.own.marked", todo.marked());
    }

    private SessionPage.Result result(Told told, Session.Item item, Sheet sheet, Outcome outcome) {
        Messages words = told.words();
        Set<String> struck = outcome.kind() == Outcome.Kind.STRUCK ? outcome.struck() : Set.of();
        return new SessionPage.Result(
                SessionWords.average(told.order(), outcome),
                words.say(
                        "session.result.spread",
                        SheetWords.points(outcome.least()),
                        SheetWords.points(outcome.most()),
                        outcome.ballots()),
                struck.isEmpty() ? words.say("ocop.stars", outcome.stars()) : words.say("session.result.struck"),
                SessionWords.criteria(sheet, struck),
                SessionWords.sequel(sessions.sequel(told.order(), told.session(), outcome), words),
                told.opened().getOrDefault(item.dossier(), Map.of()).entrySet().stream()
                        .map(round -> new SessionPage.Round(
                                words.say("session.result.round", round.getKey()),
                                round.getValue().stream()
                                        .map(ballot -> total(told, ballot))
                                        .toList()))
                        .toList());
    }

    private static SessionPage.Total total(Told told, Ballot ballot) {
        String points = SheetWords.points(ballot.total());
        return new SessionPage.Total(
                told.session()
                        .member(ballot.account())
                        .map(Session.Member::name)
                        .orElse(""),
                ballot.struck().isEmpty() ? points : told.words().say("session.result.strikes", points));
    }
}
