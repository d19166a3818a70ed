package vn.solang.submissions.web;

import java.time.LocalDate;
import java.util.Locale;
import vn.solang.assessment.ValueWords;
import vn.solang.criteria.Catalogue;
import vn.solang.shared.Messages;
import vn.solang.shared.VietnameseFormat;
import vn.solang.submissions.Form;
import vn.solang.submissions.Line;
import vn.solang.submissions.Procedure;
import vn.solang.submissions.Round;
import vn.solang.submissions.Stage;
import vn.solang.submissions.Step;
import vn.solang.web.Chip;
import vn.solang.web.Tone;

/** What the pages of entry say of rounds, stages and days, in one language. */
record Sayings(Messages words, ValueWords values) {

    static Sayings of(Locale language, Catalogue catalogue) {
        Messages words = Messages.in(language);
        return new Sayings(words, new ValueWords(catalogue, words));
    }

    static String day(LocalDate day) {
        return VietnameseFormat.tableDate(day);
    }

    String period(Round round) {
        return values.period(round.period());
    }

    String stage(Stage stage, Procedure procedure) {
        return switch (stage) {
            case Stage.Draft _ -> words.say("submissions.stage.draft");
            case Stage.Waiting(int step) -> step(procedure.step(step));
            case Stage.Returned _ -> words.say("submissions.stage.returned");
            case Stage.Accepted _ -> words.say("submissions.stage.accepted");
        };
    }

    String step(Step step) {
        return words.say("submissions.step." + step.kind().word());
    }

    /** Where a line stands, with the tone of its urgency. */
    Chip chip(Line line) {
        String said = switch (line.stage()) {
            case Stage.Draft _ when line.submission() == null -> words.say("submissions.stage.none");
            case Stage.Draft _ -> words.say("submissions.stage.draft");
            case Stage.Returned _ -> words.say("submissions.stage.returned");
            case Stage.Waiting _ -> line.step().map(this::step).orElse("");
            case Stage.Accepted _ -> words.say("submissions.stage.accepted");
        };
        Tone tone = switch (line.stage()) {
            case Stage.Accepted _ -> Tone.BASE;
            case Stage.Returned _ -> Tone.NOT_MET;
            case Stage.Waiting _ -> Tone.PLANNED;
            case Stage.Draft _ -> Tone.UNKNOWN;
        };
        return new Chip(tone, said);
    }

    /** How long something waits, and how late it is. */
    String age(Line line) {
        String waits = words.say("submissions.age", String.valueOf(line.age()));
        return line.late() > 0 ? waits + " · " + words.say("submissions.late", String.valueOf(line.late())) : waits;
    }

    /** The name of a group of the form. */
    String group(String no, String name) {
        return switch (no) {
            case "conditions" -> words.say("submissions.group.conditions");
            case "besides" -> words.say("submissions.group.besides");
            default -> words.say("submissions.group", no, name);
        };
    }

    Chip chip(Form.Group group) {
        return switch (group.state()) {
            case NOTHING -> new Chip(Tone.NOT_APPLICABLE, words.say("submissions.state.nothing"));
            case NOT_STARTED -> new Chip(Tone.UNKNOWN, words.say("submissions.state.not-started"));
            case STARTED ->
                new Chip(
                        Tone.PLANNED,
                        words.say(
                                "submissions.state.started",
                                String.valueOf(group.missing().size())));
            case FILLED -> new Chip(Tone.BASE, words.say("submissions.state.filled"));
            case RETURNED -> new Chip(Tone.NOT_MET, words.say("submissions.state.returned"));
            case WAITING -> new Chip(Tone.PLANNED, words.say("submissions.state.waiting"));
            case CONFIRMED -> new Chip(Tone.BASE, words.say("submissions.state.confirmed"));
            case ACCEPTED -> new Chip(Tone.BASE, words.say("submissions.state.accepted"));
        };
    }
}
