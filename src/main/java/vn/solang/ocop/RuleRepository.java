package vn.solang.ocop;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.solang.imports.YamlFile;

/** The files of rules, as they were known. */
@Repository
class RuleRepository {

    private final JdbcClient jdbc;

    RuleRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest entry known at a moment that changed a rule or took one back; 0 where none did. */
    long newestEntry(Instant knownAt) {
        return jdbc.sql("""
                select greatest(
                         (select max(entry) from ocop.rule_file where lower(known) <= :known),
                         (select max(u.by) from identity.undone u join identity.journal j on j.id = u.by
                           where j.at <= :known),
                         0) as entry
                """)
                .param("known", knownAt.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** The files of a kind, by the key at their head. */
    List<YamlFile> files(String kind, Instant knownAt) {
        return jdbc.sql("select body, file from ocop.rule_file where kind = :kind and known @> :known order by code")
                .param("kind", kind)
                .param("known", knownAt.atOffset(ZoneOffset.UTC))
                .query((row, n) -> YamlFile.of(row.getString("file"), row.getString("body")))
                .list();
    }
}
