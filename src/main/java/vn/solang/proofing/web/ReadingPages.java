package vn.solang.proofing.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.solang.factcheck.Finding;
import vn.solang.proofing.Answer;
import vn.solang.proofing.Edition;
import vn.solang.proofing.Format;
import vn.solang.proofing.Marked;
import vn.solang.proofing.Proofreading;
import vn.solang.proofing.Read;
import vn.solang.reconciliation.Backing;
import vn.solang.shared.Message;
import vn.solang.shared.Messages;
import vn.solang.shared.VietnameseFormat;
import vn.solang.units.Unit;
import vn.solang.units.Units;
import vn.solang.web.Asking;
import vn.solang.web.Choice;
import vn.solang.web.Link;

/** Makes the page on which a text is read. */
@Component
class ReadingPages {

    private final Proofreading proofreading;
    private final Units units;

    ReadingPages(Proofreading proofreading, Units units) {
        this.proofreading = proofreading;
        this.units = units;
    }

    ReadingPage page(int number, int version, Filter filter, @Nullable Message problem, Messages words) {
        Read read = proofreading.read(number, version);
        Edition edition = read.edition();
        List<Marked> shown = read.findings().stream().filter(filter::keeps).toList();
        boolean writable = read.isNewest() && edition.format().isWritable();
        return new ReadingPage(
                number,
                edition.version(),
                read.manuscript().title(),
                List.of(new Link(words.say("proofing.nav"), "/proofing")),
                problem == null ? "" : words.say(problem),
                facts(read, words),
                told(read.findings(), words),
                read.text().unread(words),
                held(read, words),
                asking(read, filter, words),
                words.say("proofing.shown", shown.size(), read.findings().size()),
                older(read, words),
                acts(read, words),
                new Rows(
                                read.text().original(),
                                shown,
                                words,
                                notes(read, shown, filter, words),
                                filter.leavesOut(),
                                line -> writable ? "/proofing/%d/edit?line=%d#l%d".formatted(number, line, line) : "")
                        .rows(),
                read.editions().stream()
                        .map(each -> version(number, each, edition, words))
                        .toList(),
                read.isNewest() ? edition.version() : 0,
                Proofreading.LARGEST >> 20);
    }

    private String facts(Read read, Messages words) {
        Unit unit = units.newest(List.of(read.manuscript().unit()))
                .get(read.manuscript().unit());
        return words.say(
                "proofing.facts",
                unit == null ? "" : unit.titleName(),
                read.edition().name(),
                read.edition().version(),
                words.say(
                        "proofing.by",
                        read.edition().by(),
                        VietnameseFormat.moment(read.edition().at())));
    }

    private static String told(List<Marked> findings, Messages words) {
        if (findings.isEmpty()) {
            return words.say("proofing.counts.none");
        }
        long open = findings.stream()
                .filter(each -> each.state() == Marked.State.OPEN)
                .count();
        return words.say(
                "proofing.told",
                words.say(
                        "proofing.counts",
                        count(findings, Finding.Severity.ERROR),
                        count(findings, Finding.Severity.WARNING),
                        count(findings, Finding.Severity.NOTE)),
                open);
    }

    private static ReadingPage.Held held(Read read, Messages words) {
        LocalDate day = read.manuscript().heldOn();
        return new ReadingPage.Held(
                day == null ? "" : words.say("proofing.held", VietnameseFormat.tableDate(day), read.confirmed()),
                read.isNewest());
    }

    /** The page of the figure that a sentence names. */
    private static String figure(Message sentence) {
        return sentence.arguments().stream()
                .map(String::valueOf)
                .filter(each -> each.startsWith("/figures/"))
                .findFirst()
                .orElse("");
    }

    private static long count(List<Marked> findings, Finding.Severity severity) {
        return findings.stream()
                .filter(each -> each.finding().severity() == severity)
                .count();
    }

    private static Link older(Read read, Messages words) {
        return read.isNewest()
                ? Link.plain("")
                : new Link(
                        words.say(
                                "proofing.older",
                                read.edition().version(),
                                read.manuscript().newest().version()),
                        "/proofing/" + read.manuscript().number());
    }

    private static List<Link> acts(Read read, Messages words) {
        String address = "/proofing/" + read.manuscript().number();
        List<Link> acts = new ArrayList<>();
        acts.add(new Link(
                words.say("proofing.original", read.edition().name()),
                "%s/versions/%d/file".formatted(address, read.edition().version())));
        if (read.isNewest() && read.edition().format() == Format.DOCX) {
            acts.add(new Link(words.say("proofing.corrected"), address + "/corrected.docx"));
        }
        if (read.isNewest() && read.edition().format().isWritable()) {
            acts.add(new Link(words.say("proofing.edit.here"), address + "/edit"));
        }
        return acts;
    }

    private static Asking asking(Read read, Filter filter, Messages words) {
        List<Marked> all = read.findings();
        return new Asking(
                "/proofing/" + read.manuscript().number(),
                List.of(
                        select(
                                "kind",
                                filter.kind(),
                                all,
                                each -> each.finding().kind().code(),
                                kinds(words),
                                words),
                        select(
                                "severity",
                                filter.severity(),
                                all,
                                each -> each.finding().severity().code(),
                                severities(words),
                                words),
                        select("state", filter.state(), all, each -> Filter.code(each.state()), states(words), words),
                        new Asking.Select(
                                "only",
                                words.say("proofing.asking.only"),
                                List.of(
                                        new Choice("", words.say("proofing.asking.whole"), !filter.leavesOut()),
                                        new Choice("found", words.say("proofing.asking.found"), filter.leavesOut())))),
                List.of(),
                read.isNewest()
                        ? Map.of()
                        : Map.of("version", String.valueOf(read.edition().version())));
    }

    private static Asking.Select select(
            String name,
            String chosen,
            List<Marked> all,
            Function<Marked, String> code,
            Map<String, String> named,
            Messages words) {
        Map<String, Long> counts = all.stream().collect(Collectors.groupingBy(code, Collectors.counting()));
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", words.say("proofing.asking.any", all.size()), chosen.isEmpty()));
        named.forEach((each, word) -> {
            if (counts.containsKey(each) || each.equals(chosen)) {
                choices.add(new Choice(
                        each,
                        words.say("proofing.asking.counted", word, counts.getOrDefault(each, 0L)),
                        each.equals(chosen)));
            }
        });
        return new Asking.Select(name, words.say("proofing.asking." + name), choices);
    }

    private static Map<String, String> kinds(Messages words) {
        return named(
                Arrays.stream(Finding.Kind.values()).map(Finding.Kind::code).toList(), each -> kind(each, words));
    }

    private static Map<String, String> severities(Messages words) {
        return named(
                Arrays.stream(Finding.Severity.values())
                        .map(Finding.Severity::code)
                        .toList(),
                each -> words.say("factcheck.severity." + each));
    }

    private static Map<String, String> states(Messages words) {
        return named(
                Arrays.stream(Marked.State.values()).map(Filter::code).toList(),
                each -> words.say("proofing.state." + each));
    }

    private static Map<String, String> named(List<String> codes, Function<String, String> word) {
        Map<String, String> named = new LinkedHashMap<>();
        codes.forEach(each -> named.put(each, word.apply(each)));
        return named;
    }

    /** Severity and kind, in words. */
    static String head(Marked each, Messages words) {
        return words.say(
                "proofing.note.head",
                words.say("factcheck.severity." + each.finding().severity().code()),
                kind(each.finding().kind().code(), words));
    }

    private static String kind(String code, Messages words) {
        return words.sayOr("factcheck.kind." + code, code);
    }

    private static Function<Marked, ReadingPage.Note> notes(
            Read read, List<Marked> shown, Filter filter, Messages words) {
        Map<Integer, Integer> next = new HashMap<>();
        for (int i = 0; i + 1 < shown.size(); i++) {
            next.put(shown.get(i).number(), shown.get(i + 1).number());
        }
        return each -> {
            Integer after = next.get(each.number());
            return new ReadingPage.Note(
                    each.number(),
                    each.finding().severity().code(),
                    head(each, words),
                    words.say(each.finding().message()),
                    figure(each.finding().message()),
                    each.finding().suggestion().isEmpty()
                            ? ""
                            : words.say("factcheck.suggestion", each.finding().suggestion()),
                    Backing.told(each.behind(), words),
                    Filter.code(each.state()),
                    state(each, read.edition(), words),
                    how(each, read, words),
                    form(each, read, filter),
                    after == null ? "" : "#f" + after);
        };
    }

    private static String state(Marked each, Edition shown, Messages words) {
        Answer answer = each.answer();
        if (answer == null || each.state() == Marked.State.OPEN) {
            return "";
        }
        String by = words.say("proofing.by", answer.by(), VietnameseFormat.moment(answer.at()));
        String state = words.say("proofing.state." + Filter.code(each.state()));
        String said = answer.edition() == shown.version()
                ? words.say("proofing.note.here", state, by)
                : words.say("proofing.note.there", state, answer.edition(), by);
        return answer.reason().isEmpty() ? said : words.say("proofing.note.why", said, answer.reason());
    }

    private static String how(Marked each, Read read, Messages words) {
        if (read.edition().format() != Format.DOCX || each.state() != Marked.State.ACCEPTED) {
            return "";
        }
        return words.say(each.replaced() == null ? "proofing.note.comment" : "proofing.note.change");
    }

    private static ReadingPage.Form form(Marked each, Read read, Filter filter) {
        boolean open = each.state() == Marked.State.OPEN;
        return new ReadingPage.Form(
                read.isNewest()
                        ? "/proofing/%d/findings/%s%s"
                                .formatted(read.manuscript().number(), each.fingerprint(), filter.query())
                        : "",
                each.answers(),
                open,
                open,
                !open);
    }

    private static ReadingPage.Version version(int number, Edition each, Edition shown, Messages words) {
        boolean current = each.version() == shown.version();
        return new ReadingPage.Version(
                new Link(
                        words.say("proofing.version", each.version()),
                        "/proofing/%d?version=%d".formatted(number, each.version())),
                current,
                words.say(
                        "proofing.version.told",
                        each.name(),
                        DeskPages.counts(each, words),
                        words.say("proofing.by", each.by(), VietnameseFormat.moment(each.at()))));
    }

    /** The place in the page that a finding is answered from, so that whoever answered goes on there. */
    String place(int number, String fingerprint) {
        Read read = proofreading.read(number, 0);
        return read.findings().stream()
                .filter(each -> each.fingerprint().equals(fingerprint))
                .findFirst()
                .map(each -> "#p" + line(read.text().original(), each))
                .orElse("");
    }

    private static int line(String text, Marked each) {
        int end = text.offsetByCodePoints(0, each.place().start());
        return (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
    }
}
