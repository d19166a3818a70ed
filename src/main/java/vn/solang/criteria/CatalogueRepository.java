package vn.solang.criteria;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.solang.imports.YamlFile;

@Repository
class CatalogueRepository {

    private final JdbcClient jdbc;

    CatalogueRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest entry known at a moment that changed an indicator; 0 where none did. */
    long newestEntry(Instant knownAt) {
        return jdbc.sql("""
                select greatest(
                         (select max(entry) from criteria.indicator where lower(known) <= :known),
                         (select max(u.by) from identity.undone u join identity.journal j on j.id = u.by
                           where j.at <= :known),
                         0) as entry
                """)
                .param("known", knownAt.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    List<Indicator> indicators(Instant knownAt) {
        Map<String, Integer> keys = keys();
        var reader = new IndicatorReader(code -> keys.getOrDefault(code, 0));
        return jdbc.sql("""
                select definition, file from criteria.indicator where known @> :known order by file, position
                """)
                .param("known", knownAt.atOffset(ZoneOffset.UTC))
                .query((row, n) -> reader.read(YamlFile.of(row.getString("file"), row.getString("definition"))
                        .root()))
                .list();
    }

    String code(int key) {
        return jdbc.sql("select code from criteria.measure where key = :key")
                .param("key", key)
                .query(String.class)
                .single();
    }

    /** Gives a number to every code that has none yet. */
    void name(Collection<String> codes) {
        jdbc.sql("""
                insert into criteria.measure (code)
                select code from unnest(:codes::text[]) with ordinality named (code, position)
                 where code not in (select code from criteria.measure)
                 order by position
                """).param("codes", codes.toArray(String[]::new)).update();
    }

    private Map<String, Integer> keys() {
        Map<String, Integer> keys = new HashMap<>();
        jdbc.sql("select key, code from criteria.measure")
                .query((row, n) -> keys.put(row.getString("code"), row.getInt("key")))
                .list();
        return keys;
    }
}
