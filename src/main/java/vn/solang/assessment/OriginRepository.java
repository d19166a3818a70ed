package vn.solang.assessment;

import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OriginRepository {

    private final JdbcClient jdbc;

    OriginRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The origins of facts made up for demonstration. */
    Set<Integer> demo() {
        return new HashSet<>(jdbc.sql("select id from assessment.origin where demo")
                .query(Integer.class)
                .list());
    }
}
