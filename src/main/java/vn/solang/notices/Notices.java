package vn.solang.notices;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Entry;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.shared.Message;
import vn.solang.shared.NotFound;

/** What people are told. Nothing is told of an act that did not happen: both stand in one transaction. */
@Service
@Needs(Permission.OWN_ACCOUNT)
public class Notices {

    private static final int MOST = 200;

    private final NoticeRepository repository;
    private final CurrentActor actor;
    private final Clock clock;

    Notices(NoticeRepository repository, CurrentActor actor, Clock clock) {
        this.repository = repository;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Tells people of an act, on their page and, where mail is set up and they have an address, by e-mail.
     *
     * @param entry the act's entry, of this transaction
     * @param accounts each told once
     * @param said a sentence whose arguments are texts
     * @param href the page it leads to, beginning with a slash; empty for none
     */
    @Needs(Permission.PUBLIC)
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Entry entry, Collection<Long> accounts, Message said, String href) {
        new LinkedHashSet<>(accounts).forEach(account -> repository.add(entry, account, said, href));
    }

    /** What whoever acts was told, the newest first, at most 200. */
    public List<Notice> mine() {
        return repository.of(actor.get().account(), MOST);
    }

    /** How much of it they have not read. */
    public int unread() {
        return repository.unread(actor.get().account());
    }

    /**
     * Marks one of one's own as read.
     *
     * @throws NotFound where it is not one's own
     */
    @Transactional
    public void read(long notice) {
        if (repository.read(actor.get().account(), notice, clock.instant()) == 0) {
            throw new NotFound("notices.unknown", Long.toString(notice));
        }
    }

    /** Marks all one's own as read. */
    @Transactional
    public void readAll() {
        repository.read(actor.get().account(), null, clock.instant());
    }
}
