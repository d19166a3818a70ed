package vn.solang.ideas.web;

import java.util.List;
import java.util.stream.Collectors;
import vn.solang.ideas.Act;
import vn.solang.ideas.Stage;
import vn.solang.shared.Messages;
import vn.solang.shared.VietnameseFormat;
import vn.solang.web.Chip;
import vn.solang.web.Tone;

/** How an idea stands, in words. */
final class IdeaWords {

    private IdeaWords() {}

    static String href(int number) {
        return "/ocop/ideas/" + number;
    }

    static Chip stage(Stage stage, Messages words) {
        Tone tone = switch (stage) {
            case DISTRICT, PROVINCE, PLAN_SENT -> Tone.NEUTRAL;
            case RETURNED, PLAN_RETURNED -> Tone.NOT_MET;
            case ACCEPTED -> Tone.BASE;
            case PLAN_APPROVED -> Tone.ADVANCED;
        };
        return new Chip(tone, words.say("idea.stage." + stage.code()));
    }

    /** Something that was done with it. */
    static String act(Act act, Messages words) {
        String done = words.say(
                "idea.act." + act.kind().code(),
                VietnameseFormat.tableDate(act.day()),
                act.by(),
                VietnameseFormat.moment(act.at()));
        return List.of(done, act.document(), act.said()).stream()
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" – "));
    }
}
