package vn.solang.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.shared.AsOf;
import vn.solang.shared.NotFound;
import vn.solang.shared.UnitId;

/** What other modules, pages and commands may ask about documents and drafts. */
@Service
@Needs(Permission.PUBLIC)
public class Documents {

    private final DocumentRepository repository;

    Documents(DocumentRepository repository) {
        this.repository = repository;
    }

    /**
     * The document of an identity.
     *
     * @throws NotFound {@code document.unknown} where the register has none
     */
    public LegalDocument get(int document, AsOf asOf) {
        return repository
                .find(document, asOf)
                .orElseThrow(() -> new NotFound("document.unknown", Integer.toString(document)));
    }

    /** Documents in a province's books, newest first, issued on or before a day. */
    public List<LegalDocument> of(UnitId owner, LocalDate until, AsOf asOf) {
        return repository.of(owner, until, asOf);
    }

    /** The document cited by a number and symbol, and where known its date; empty where none or several fit. */
    public Optional<LegalDocument> cited(String symbol, @Nullable LocalDate issuedOn, AsOf asOf) {
        List<LegalDocument> found = repository.bySymbol(DocumentNumber.key(symbol), asOf).stream()
                .filter(document -> issuedOn == null || document.issuedOn().equals(issuedOn))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** What is being drafted in a province, in the order it was entered, with the state reached by a day. */
    public List<Draft> drafts(UnitId owner, LocalDate until, AsOf asOf) {
        return repository.drafts(owner, until, asOf);
    }
}
