package vn.solang.identity;

import java.util.List;
import org.springframework.stereotype.Service;
import vn.solang.shared.UnitId;

/** The journal as people read it, newest first. */
@Service
@Needs(Permission.READ_JOURNAL)
public class JournalReader {

    /** How many entries make a page. */
    public static final int PAGE = 50;

    private final JournalRepository repository;
    private final CurrentActor actor;

    JournalReader(JournalRepository repository, CurrentActor actor) {
        this.repository = repository;
        this.actor = actor;
    }

    /** All entries before a number. */
    public List<JournalLine> before(long entry) {
        return repository.lines(entry, null, null, null, null, PAGE);
    }

    /** What was done about a unit; other units' changes are left out. */
    @Needs(Permission.READ)
    public List<JournalLine> ofUnit(@InScope UnitId unit, long before) {
        return repository.lines(before, unit, null, null, null, PAGE);
    }

    /** What was done about one thing of a unit, such as one value. */
    @Needs(Permission.READ)
    public List<JournalLine> ofThing(@InScope UnitId unit, String kind, String key, long before) {
        return repository.lines(before, unit, null, kind, key, PAGE);
    }

    /** What one account did. */
    public List<JournalLine> ofAccount(long account, long before) {
        return repository.lines(before, null, account, null, null, PAGE);
    }

    /** What the reader's own account did. */
    @Needs(Permission.OWN_ACCOUNT)
    public List<JournalLine> own(long before) {
        return repository.lines(before, null, actor.get().account(), null, null, PAGE);
    }
}
