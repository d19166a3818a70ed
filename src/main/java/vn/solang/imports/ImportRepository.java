package vn.solang.imports;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.solang.identity.Entry;
import vn.solang.shared.UnitId;

@Repository
class ImportRepository {

    private final JdbcClient jdbc;

    ImportRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void record(Entry entry, String file, String format, String sha256, Optional<UnitId> owner, int rows) {
        jdbc.sql("""
                insert into imports.file (entry, file, format, sha256, owner, rows)
                values (:entry, :file, :format, :sha256, :owner, :rows)
                """)
                .param("entry", entry.id())
                .param("file", file)
                .param("format", format)
                .param("sha256", sha256)
                .param("owner", owner.map(UnitId::value).orElse(null))
                .param("rows", rows)
                .update();
    }

    List<UnitId> owners() {
        return jdbc.sql("select owner from imports.file where owner is not null group by owner order by min(id)")
                .query((row, n) -> new UnitId(row.getInt("owner")))
                .list();
    }

    /** The province every owned file so far belongs to, where it is one. */
    Optional<UnitId> onlyOwner() {
        List<UnitId> owners = owners();
        return owners.size() == 1 ? Optional.of(owners.getFirst()) : Optional.empty();
    }

    boolean loaded(String sha256) {
        return jdbc.sql("select exists (select from imports.file where sha256 = :sha256)")
                .param("sha256", sha256)
                .query(Boolean.class)
                .single();
    }

    /** True where a file of the name was taken. */
    boolean loadedAs(String file) {
        return jdbc.sql("select exists (select from imports.file where file = :file)")
                .param("file", file)
                .query(Boolean.class)
                .single();
    }
}
