package vn.solang.appraisal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.solang.ocop.Authority;
import vn.solang.shared.UnitId;

/**
 * A session of a council, which scores products.
 *
 * @param seat the unit whose council it is
 * @param owner the province in whose books it stands
 * @param authority the level of the seat
 * @param held the day of the session, by which framework and regime are chosen
 * @param known the moment as of which rules are read
 * @param decision number and symbol of the decision that followed; empty before
 * @param decided the day of it; null before
 */
public record Session(
        int number,
        String name,
        UnitId seat,
        UnitId owner,
        Authority authority,
        LocalDate held,
        String framework,
        Stage stage,
        String decision,
        @Nullable LocalDate decided,
        Instant known,
        int version,
        List<Member> members,
        List<Item> items) {

    /** Where a session stands. */
    public enum Stage {
        /** Members and dossiers are put together. */
        PREPARING,
        /** Members score. */
        SCORING,
        /** All is scored; the decision is to come. */
        CLOSED,
        /** The decision was taken. */
        DECIDED;

        /** The word in tables and message keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a member is in the council. */
    public enum Post {
        CHAIR,
        DEPUTY,
        MEMBER,
        SECRETARY;

        /** The word in tables and message keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A member, by their account.
     *
     * @param present whether they were there when the session was held; null while nothing was said of it
     */
    public record Member(
            long account, String name, Post post, @Nullable Boolean present) {}

    /**
     * A dossier before the session.
     *
     * @param version the version it was handed in by
     * @param round of scoring, the first being 1
     * @param done true where its outcome is final
     */
    public record Item(int dossier, int version, int round, boolean done) {}

    public Session {
        members = List.copyOf(members);
        items = List.copyOf(items);
    }

    /** A member by their account. */
    public Optional<Member> member(long account) {
        return members.stream().filter(member -> member.account() == account).findFirst();
    }

    /** The accounts of its members. */
    public List<Long> accounts() {
        return members.stream().map(Member::account).toList();
    }

    /** Who leads it; empty before somebody was made chair. */
    public Optional<Member> chair() {
        return members.stream().filter(member -> member.post() == Post.CHAIR).findFirst();
    }

    /** A dossier before it. */
    public Optional<Item> item(int dossier) {
        return items.stream().filter(item -> item.dossier() == dossier).findFirst();
    }
}
