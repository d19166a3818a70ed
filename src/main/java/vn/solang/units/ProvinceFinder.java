package vn.solang.units;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.solang.imports.Provinces;
import vn.solang.shared.UnitId;

@Repository
class ProvinceFinder implements Provinces {

    private final JdbcClient jdbc;

    ProvinceFinder(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<UnitId> of(Set<String> unitCodes, Instant knownAt) {
        return new HashSet<>(jdbc.sql("""
                select distinct a.ancestor
                  from units.unit_version v
                  join units.unit_ancestor a on a.unit = v.unit and a.during && v.during and a.known @> :known
                  join units.unit_version p on p.unit = a.ancestor and p.level = 1 and p.known @> :known
                 where v.code = any(:codes) and v.known @> :known
                """)
                .param("codes", unitCodes.toArray(String[]::new))
                .param("known", knownAt.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new UnitId(row.getInt("ancestor")))
                .list());
    }
}
