package vn.solang.submissions.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.solang.assessment.VerdictWords;
import vn.solang.criteria.Measure;
import vn.solang.shared.UnitId;
import vn.solang.shared.VietnameseFormat;
import vn.solang.submissions.CriterionSheet;
import vn.solang.submissions.Rounds;
import vn.solang.submissions.Submissions;
import vn.solang.web.Asking;
import vn.solang.web.Chip;
import vn.solang.web.Choice;
import vn.solang.web.Link;
import vn.solang.web.Tone;

/** Makes the page of one criterion of all units of a round. */
@Component
class ConfirmPages {

    private final Submissions submissions;
    private final Rounds rounds;
    private final EntryPages entries;

    ConfirmPages(Submissions submissions, Rounds rounds, EntryPages entries) {
        this.submissions = submissions;
        this.rounds = rounds;
        this.entries = entries;
    }

    /**
     * The page.
     *
     * @param asked {@code ROUND:NUMBER}; empty for the first that waits
     * @param outcomes what became of some units just now, by their ids
     */
    ConfirmPage of(String asked, Map<UnitId, String> outcomes, Locale language) {
        Sayings say = entries.sayings(language);
        List<Choice> choices = new ArrayList<>();
        Set<String> keys = new LinkedHashSet<>();
        Map<String, Integer> waits = new HashMap<>();
        submissions
                .waiting()
                .forEach(line -> line.criteria().forEach(no -> {
                    String key = line.round().number() + ":" + no;
                    keys.add(key);
                    waits.merge(key, 1, Integer::sum);
                }));
        if (!asked.isEmpty()) {
            keys.add(asked);
        }
        String chosen = asked.isEmpty() ? keys.stream().findFirst().orElse("") : asked;
        for (String key : keys) {
            CriterionSheet.Name name = submissions.criterion(round(key), no(key));
            choices.add(new Choice(
                    key,
                    say.words()
                            .say(
                                    "submissions.confirm.choice",
                                    say.group(name.no(), name.name()),
                                    say.period(rounds.get(round(key))),
                                    String.valueOf(waits.getOrDefault(key, 0))),
                    key.equals(chosen)));
        }
        var asking = new Asking(
                "/confirm",
                choices.isEmpty()
                        ? List.of()
                        : List.of(new Asking.Select(
                                "criterion", say.words().say("submissions.confirm.criterion"), choices)),
                List.of(),
                Map.of());
        if (chosen.isEmpty()) {
            return new ConfirmPage(
                    say.words().say("submissions.confirm.title"),
                    say.words().say("submissions.confirm.none"),
                    asking,
                    "",
                    List.of(),
                    List.of(),
                    false,
                    List.of());
        }
        CriterionSheet sheet = submissions.sheet(round(chosen), no(chosen));
        List<ConfirmPage.Row> rows =
                sheet.rows().stream().map(row -> row(sheet, row, outcomes, say)).toList();
        return new ConfirmPage(
                say.words().say("submissions.confirm.title"),
                say.group(sheet.name().no(), sheet.name().name()),
                asking,
                chosen,
                sheet.measures().stream().map(Measure::name).toList(),
                rows,
                rows.stream().anyMatch(ConfirmPage.Row::open),
                List.copyOf(outcomes.values()));
    }

    private static ConfirmPage.Row row(
            CriterionSheet sheet, CriterionSheet.Row row, Map<UnitId, String> outcomes, Sayings say) {
        return new ConfirmPage.Row(
                new Link(
                        row.line().unit().fullName(),
                        EntryPages.href(
                                        row.line().round().number(),
                                        row.line().unit().code())
                                + "/review"),
                row.line().unit().code() + ":"
                        + (row.line().submission() == null
                                ? 0
                                : row.line().submission().version()),
                row.mayConfirm(),
                row.verdict()
                        .map(new VerdictWords(say.words())::chip)
                        .orElse(new Chip(Tone.UNKNOWN, say.words().say("assess.verdict.unknown"))),
                sheet.measures().stream()
                        .map(measure -> row.values().containsKey(measure.key())
                                ? say.values()
                                        .valueOrNone(
                                                measure,
                                                row.values().get(measure.key()).value())
                                : "")
                        .toList(),
                row.confirmed() == null
                        ? say.chip(row.line()).text()
                        : say.words()
                                .say(
                                        "submissions.confirmed.by",
                                        row.confirmed().who(),
                                        VietnameseFormat.moment(row.confirmed().at())),
                outcomes.getOrDefault(row.line().unit().id(), ""));
    }

    static int round(String key) {
        try {
            return Integer.parseInt(key.substring(0, Math.max(0, key.indexOf(':'))));
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    static String no(String key) {
        return key.substring(key.indexOf(':') + 1);
    }
}
