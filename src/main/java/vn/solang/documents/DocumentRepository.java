package vn.solang.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.solang.shared.AsOf;
import vn.solang.shared.UnitId;

@Repository
class DocumentRepository {

    private static final Pattern PLACE =
            Pattern.compile("(?<![\\p{L}.])(?:[IVX]+(?:\\.\\d+)*|opening)(?![\\p{L}\\d.])");

    private final JdbcClient jdbc;

    DocumentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The identity of a document, given on first sight and kept for ever. */
    int identity(String key) {
        jdbc.sql("insert into documents.document (key) values (:key) on conflict do nothing")
                .param("key", key)
                .update();
        return jdbc.sql("select id from documents.document where key = :key")
                .param("key", key)
                .query(Integer.class)
                .single();
    }

    Optional<LegalDocument> find(int document, AsOf asOf) {
        return jdbc.sql("""
                select v.document, v.type, v.number, v.symbol, v.issued_on, v.issuer, v.subject, v.status, v.relation,
                       coalesce((select string_agg(b.cited_in, '; ' order by b.owner) from documents.book_entry b
                                  where b.document = v.document and b.known @> :known), '') as cited_in
                  from documents.document_version v
                 where v.document = :document and v.known @> :known
                """)
                .param("document", document)
                .param("known", asOf.knownAt().atOffset(ZoneOffset.UTC))
                .query((row, n) -> document(row))
                .optional();
    }

    /** Documents in a province's books, newest first, issued on or before a day. */
    List<LegalDocument> of(UnitId owner, LocalDate until, AsOf asOf) {
        return jdbc.sql("""
                select v.document, v.type, v.number, v.symbol, v.issued_on, v.issuer, v.subject, v.status, v.relation,
                       b.cited_in
                  from documents.book_entry b
                  join documents.document_version v on v.document = b.document and v.known @> :known
                 where b.owner = :owner and b.known @> :known and v.issued_on <= :until
                 order by v.issued_on desc, v.symbol
                """)
                .param("owner", owner.value())
                .param("until", until)
                .param("known", asOf.knownAt().atOffset(ZoneOffset.UTC))
                .query((row, n) -> document(row))
                .list();
    }

    List<LegalDocument> bySymbol(String symbolKey, AsOf asOf) {
        return jdbc.sql("""
                select document, type, number, symbol, issued_on, issuer, subject, status, relation, '' as cited_in
                  from documents.document_version
                 where symbol_key = :key and known @> :known
                 order by issued_on
                """)
                .param("key", symbolKey)
                .param("known", asOf.knownAt().atOffset(ZoneOffset.UTC))
                .query((row, n) -> document(row))
                .list();
    }

    List<Draft> drafts(UnitId owner, LocalDate until, AsOf asOf) {
        return jdbc.sql("""
                select distinct on (first_entered, title) id, kind, title, level, lead, state, state_on
                  from (select d.*, min(id) over (partition by title) as first_entered
                          from documents.draft d
                         where owner = :owner and state_on <= :until and known @> :known) d
                 order by first_entered, title, state_on desc
                """)
                .param("owner", owner.value())
                .param("until", until)
                .param("known", asOf.knownAt().atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Draft(
                        row.getLong("id"),
                        row.getString("kind"),
                        row.getString("title"),
                        row.getString("level"),
                        row.getString("lead"),
                        row.getString("state"),
                        row.getObject("state_on", LocalDate.class)))
                .list();
    }

    private static LegalDocument document(ResultSet row) throws SQLException {
        return new LegalDocument(
                row.getInt("document"),
                row.getString("type"),
                row.getString("number"),
                row.getString("symbol"),
                row.getObject("issued_on", LocalDate.class),
                row.getString("issuer"),
                row.getString("subject"),
                row.getString("status"),
                row.getString("relation"),
                PLACE.matcher(row.getString("cited_in"))
                        .results()
                        .map(java.util.regex.MatchResult::group)
                        .toList());
    }

    /** Of some versions of documents, those whose document stands in somebody's books. */
    Set<Long> inBooks(Set<Long> versions) {
        return new HashSet<>(jdbc.sql("""
                select v.id from documents.document_version v
                 where v.id = any(:versions)
                   and exists (select from documents.book_entry b where b.document = v.document and upper_inf(b.known))
                """)
                .param("versions", versions.toArray(Long[]::new))
                .query((row, n) -> row.getLong("id"))
                .list());
    }
}
