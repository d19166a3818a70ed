package vn.solang.imports;

import vn.solang.identity.Kept;
import vn.solang.shared.Messages;

/** Tells what undoing an import leaves as it is. */
public final class KeptWords {

    private KeptWords() {}

    /** What kind of thing it is; a ledger table by its name. */
    public static String kind(Kept kept, Messages words) {
        return switch (kept.kind()) {
            case "value" -> words.say("imports.page.value");
            case "unit" -> words.say("imports.page.unit");
            default -> kept.kind();
        };
    }
}
