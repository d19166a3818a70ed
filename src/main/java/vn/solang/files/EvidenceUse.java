package vn.solang.files;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.solang.imports.LaterUse;

/** A unit that files were handed in for is built on. */
@Component
class EvidenceUse implements LaterUse {

    private final FileRepository repository;

    EvidenceUse(FileRepository repository) {
        this.repository = repository;
    }

    @Override
    public String table() {
        return "units.unit";
    }

    @Override
    public Set<Long> used(Set<Long> created) {
        return repository.unitsWithFiles(created);
    }
}
