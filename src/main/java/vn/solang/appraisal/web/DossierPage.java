package vn.solang.appraisal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solang.web.Chip;
import vn.solang.web.Fact;
import vn.solang.web.Link;

/**
 * A dossier as a whole.
 *
 * @param problem why what was sent was not done; empty where nothing was sent
 * @param next what is to be done now, by whom
 * @param left what is missing before it may be handed in, each leading to its place
 * @param leftOut documents of the last dossier that were not copied since they had run out
 * @param open true where the reader may change it
 * @param acts what the reader may do with it
 * @param checks what the commune is to look at; empty where it is not its turn
 */
public record DossierPage(
        int number,
        String title,
        Chip stage,
        List<Link> parents,
        String problem,
        List<Fact> facts,
        String next,
        List<Link> left,
        List<String> leftOut,
        List<Part> parts,
        List<Item> items,
        boolean open,
        int version,
        Acts acts,
        List<Check> checks,
        String typed,
        List<String> history,
        List<Seal> sealed) {

    /**
     * A part of the score sheet.
     *
     * @param answered how many of its criteria are answered
     * @param points of the answers, of how many
     * @param proofs how many proofs there are
     */
    public record Part(Link name, String answered, String points, String proofs) {}

    /**
     * An item of the framework's list of documents.
     *
     * @param id of its place on the page
     * @param state what is missing or held; null where it may be left out and was
     * @param sample true where it is samples, without a file
     * @param typed what was sent for it and not taken
     */
    public record Item(
            String id,
            String code,
            String title,
            String what,
            @Nullable Chip state,
            boolean sample,
            List<Paper> papers,
            Typed typed) {}

    /**
     * A document.
     *
     * @param about symbol, days, what it proves
     * @param expired true where it has run out on the expected day
     */
    public record Paper(int number, Link name, String about, String sha256, boolean expired) {}

    /** What was typed about a document; the browser keeps no file. */
    public record Typed(String symbol, String issued, String expires, String note) {
        static final Typed NOTHING = new Typed("", "", "", "");
    }

    /** Which acts are the reader's. */
    public record Acts(boolean submit, boolean check, boolean advise, boolean giveBack) {
        /** True where there is any. */
        public boolean any() {
            return submit || check || advise || giveBack;
        }
    }

    /** Something the commune looks at, as it was sent. */
    public record Check(String content, String met, String said) {}

    /**
     * A version that was handed in.
     *
     * @param whole true where it is the one it was sealed with
     */
    public record Seal(String version, String at, String sha256, boolean whole) {}
}
