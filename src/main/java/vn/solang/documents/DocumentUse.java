package vn.solang.documents;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.solang.imports.LaterUse;

/** A document that stands in somebody's books is built on. */
@Component
class DocumentUse implements LaterUse {

    private final DocumentRepository repository;

    DocumentUse(DocumentRepository repository) {
        this.repository = repository;
    }

    @Override
    public String table() {
        return "documents.document_version";
    }

    @Override
    public Set<Long> used(Set<Long> created) {
        return repository.inBooks(created);
    }
}
