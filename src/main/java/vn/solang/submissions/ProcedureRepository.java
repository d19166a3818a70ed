package vn.solang.submissions;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.solang.imports.YamlFile;

@Repository
class ProcedureRepository {

    /**
     * A procedure as the ledger keeps it.
     *
     * @param id the number of this version of it
     */
    record Kept(long id, Procedure procedure) {}

    private final JdbcClient jdbc;
    private final Map<Long, Procedure> read = new ConcurrentHashMap<>();

    ProcedureRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The procedures as they are now. */
    List<Kept> current() {
        return jdbc.sql("select id, file, body from submissions.procedure where upper_inf(known) order by code")
                .query((row, n) -> kept(row.getLong("id"), row.getString("file"), row.getString("body")))
                .list();
    }

    /** A version of a procedure. */
    Procedure version(long id) {
        Procedure known = read.get(id);
        return known != null
                ? known
                : jdbc.sql("select id, file, body from submissions.procedure where id = :id")
                        .param("id", id)
                        .query((row, n) -> kept(row.getLong("id"), row.getString("file"), row.getString("body")))
                        .single()
                        .procedure();
    }

    /** A version never changes, so it is read once. */
    private Kept kept(long id, String file, String body) {
        return new Kept(
                id,
                read.computeIfAbsent(
                        id, _ -> ProcedureReader.read(YamlFile.of(file, body).root())));
    }
}
