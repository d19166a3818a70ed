package vn.solang.notices;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.solang.shared.Message;

/** Something that knows what is due when, and of whom. */
public interface DueSource {

    /**
     * Something that is due.
     *
     * @param key which one, in the words of its source; with the day, it is reminded of once a stage
     * @param day the last day on which it is in time
     * @param accounts those who are to do it
     * @param what it in a few words, as they continue “Đến hạn: ”
     * @param href the page where it is done
     */
    record Due(String key, LocalDate day, Set<Long> accounts, Message what, String href) {
        public Due {
            accounts = Set.copyOf(accounts);
        }
    }

    /** What kind of things these are: {@code submission}, {@code step}, … */
    String kind();

    /**
     * True where its days are themselves those on which people are told: they are told once, when the day has come, in the
     * words of {@link Due#what()} alone.
     */
    default boolean once() {
        return false;
    }

    /** What is due in some days, both included, and not done yet. */
    List<Due> due(LocalDate from, LocalDate until);
}
