package vn.solang.submissions;

import vn.solang.shared.Messages;

/** Where submissions stand, in the words of the journal. */
final class StageWords {

    private StageWords() {}

    static String told(Stage stage, Procedure procedure) {
        Messages words = Messages.vietnamese();
        return switch (stage) {
            case Stage.Draft _ -> words.say("submissions.stage.draft");
            case Stage.Waiting(int step) ->
                words.say("submissions.step." + procedure.step(step).kind().word());
            case Stage.Returned _ -> words.say("submissions.stage.returned");
            case Stage.Accepted _ -> words.say("submissions.stage.accepted");
        };
    }
}
