package vn.solang.appraisal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solang.web.Badge;
import vn.solang.web.Choice;
import vn.solang.web.Fact;
import vn.solang.web.Link;

/**
 * A session of a council.
 *
 * @param action the address of the session, below which its forms are sent
 * @param version rises with each change, so that two do not change it at once unseen
 * @param problem what was wrong with what was sent; empty where nothing was
 * @param badges warnings about the rules it goes by
 * @param next what is to be done next, in a sentence
 * @param act the one act that is next for whoever reads; null where there is none
 * @param changes true where the reader may put members and dossiers in and take them out
 * @param attends true where the reader may say who was there
 * @param candidates accounts that may become members
 * @param offered dossiers that may come before it
 * @param papers documents to be saved
 * @param decision the decision as it was sent, or as it was taken
 */
public record SessionPage(
        List<Link> parents,
        String action,
        int version,
        String title,
        String about,
        String stage,
        String problem,
        List<Fact> rules,
        List<Badge> badges,
        String next,
        @Nullable Act act,
        boolean changes,
        boolean attends,
        List<MemberRow> members,
        List<Choice> candidates,
        List<Choice> posts,
        List<Item> items,
        List<Choice> offered,
        List<Link> papers,
        Decision decision) {

    /** What may be done with the whole session. */
    public enum Act {
        BEGIN,
        CLOSE,
        DECIDE
    }

    /**
     * A member.
     *
     * @param present {@code yes}, {@code no}, or empty while nothing was said of it
     */
    public record MemberRow(long account, String name, String post, String present) {}

    /**
     * A dossier before the session.
     *
     * @param own the reader's sheet for it and how far it is; null for whoever does not score
     * @param progress how many sheets are handed in; empty while nothing is scored
     * @param waiting the members whose sheet is missing; empty where nobody's is
     * @param interests who declared an interest, and which
     * @param again why it is scored again; empty where it is not
     * @param result null before its outcome is final
     */
    public record Item(
            int dossier,
            Link product,
            String producer,
            String sheet,
            @Nullable Link own,
            String progress,
            String waiting,
            List<String> interests,
            String again,
            @Nullable Result result) {
        public Item {
            interests = List.copyOf(interests);
        }
    }

    /**
     * What a product came to.
     *
     * @param spread the lowest and the highest of the members' totals
     * @param stars in words; of a product that is struck, that it is
     * @param struck the criteria whose knock-out condition holds
     * @param follows what follows from it
     */
    public record Result(
            String average, String spread, String stars, List<String> struck, String follows, List<Round> rounds) {
        public Result {
            struck = List.copyOf(struck);
            rounds = List.copyOf(rounds);
        }
    }

    /** A closed round: what each member gave. */
    public record Round(String title, List<Total> totals) {
        public Round {
            totals = List.copyOf(totals);
        }
    }

    /** What a member gave. */
    public record Total(String member, String points) {}

    /** A decision: its number and symbol, and its day as an input takes it. */
    public record Decision(String symbol, String day) {}

    public SessionPage {
        parents = List.copyOf(parents);
        rules = List.copyOf(rules);
        badges = List.copyOf(badges);
        members = List.copyOf(members);
        candidates = List.copyOf(candidates);
        posts = List.copyOf(posts);
        items = List.copyOf(items);
        offered = List.copyOf(offered);
        papers = List.copyOf(papers);
    }

    /** True where a member may be added. */
    public boolean takesMembers() {
        return changes && !candidates.isEmpty();
    }

    /** True where a dossier may be added. */
    public boolean takesDossiers() {
        return changes && !offered.isEmpty();
    }

    /** True on the act. */
    public boolean does(String name) {
        return act != null && act.name().equals(name);
    }
}
