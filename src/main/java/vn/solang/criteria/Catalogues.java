package vn.solang.criteria;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import vn.solang.identity.Entry;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.shared.Remembered;

/** The catalogue of indicators over known time. */
@Service
@Needs(Permission.PUBLIC)
public class Catalogues {

    private static final int KEPT = 8;

    private final CatalogueRepository repository;
    private final Remembered<Long, Catalogue> kept = new Remembered<>(KEPT);

    private final Map<Integer, String> codes = new ConcurrentHashMap<>();

    Catalogues(CatalogueRepository repository) {
        this.repository = repository;
    }

    /** The catalogue as it was known at a moment; empty before the first load. */
    public Catalogue at(Instant knownAt) {
        return kept.of(repository.newestEntry(knownAt), _ -> new Catalogue(repository.indicators(knownAt)));
    }

    /** The catalogue as it stands within a write that is under way; not kept, since the write may go on or fail. */
    public Catalogue during(Entry entry) {
        return new Catalogue(repository.indicators(entry.at()));
    }

    /** The code of a measure by the number facts are kept under, whether or not a catalogue still has it. */
    public String code(int key) {
        return codes.computeIfAbsent(key, repository::code);
    }
}
