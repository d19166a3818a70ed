package vn.solang.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.solang.identity.Entry;
import vn.solang.identity.Ledger;
import vn.solang.imports.Duplicates;
import vn.solang.imports.Row;
import vn.solang.imports.Table;
import vn.solang.imports.TableFormat;
import vn.solang.shared.UnitId;
import vn.solang.shared.VietnameseText;

/** Documents with number, symbol, date and issuer; a symbol that contradicts the type is refused. */
@Component
class DocumentsFormat implements TableFormat {

    private final DocumentRepository repository;
    private final DocumentTypes types;
    private final Ledger ledger;

    DocumentsFormat(DocumentRepository repository, DocumentTypes types, Ledger ledger) {
        this.repository = repository;
        this.types = types;
        this.ledger = ledger;
    }

    @Override
    public Shape shape() {
        return new Shape(
                "documents",
                20,
                List.of("type", "symbol", "date", "issuer", "subject"),
                List.of("number", "status", "relation", "cited_in"));
    }

    @Override
    public int load(Table table, Entry entry) {
        UnitId owner = table.requireOwner();
        var duplicates = new Duplicates();
        List<Object[]> versions = new ArrayList<>();
        List<Object[]> bookEntries = new ArrayList<>();
        table.each(row -> {
            DocumentNumber number = number(row);
            LocalDate date = row.date("date");
            String issuer = row.text("issuer");
            String key = String.join(
                    "|",
                    DocumentNumber.key(number.written()),
                    VietnameseText.fold(issuer),
                    Integer.toString(date.getYear()));
            duplicates.require(row, "symbol", key);
            int document = repository.identity(key);
            versions.add(new Object[] {
                document,
                row.text("type"),
                number.number(),
                number.written(),
                DocumentNumber.key(number.written()),
                date,
                issuer,
                row.text("subject"),
                row.optionalText("status").orElse("issued"),
                row.optionalText("relation").orElse("")
            });
            bookEntries.add(new Object[] {
                owner.value(), document, row.optionalText("cited_in").orElse("")
            });
        });
        ledger.record(
                entry,
                "documents.document_version",
                List.of("document"),
                List.of(
                        "document",
                        "type",
                        "number",
                        "symbol",
                        "symbol_key",
                        "issued_on",
                        "issuer",
                        "subject",
                        "status",
                        "relation"),
                versions);
        ledger.record(
                entry,
                "documents.book_entry",
                List.of("owner", "document"),
                List.of("owner", "document", "cited_in"),
                bookEntries);
        return versions.size();
    }

    private DocumentNumber number(Row row) {
        DocumentNumber number = DocumentNumber.parse(row.text("symbol"), types)
                .orElseThrow(() -> row.bad("symbol", "import.documents.symbol"));
        String type = row.text("type");
        String expected = types.codeOf(type).orElse(null);
        String found = number.typeCode().orElse(null);
        if (expected != null && found != null && !expected.equals(found)) {
            throw row.bad(
                    "symbol",
                    "import.documents.type-contradicts",
                    type,
                    types.nameOf(found).orElse(found));
        }
        String written = row.optionalText("number").orElse(number.number());
        if (!VietnameseText.fold(written)
                .replaceFirst("^0+", "")
                .equals(number.number().replaceFirst("^0+", ""))) {
            throw row.bad("number", "import.documents.number-contradicts", number.written());
        }
        return number;
    }
}
