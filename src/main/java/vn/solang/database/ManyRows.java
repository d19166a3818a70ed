package vn.solang.database;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Writing many rows of tables with foreign keys. */
public final class ManyRows {

    /** From how many rows on the two questions more are won back. */
    private static final int MANY = 10;

    private ManyRows() {}

    /**
     * Writes rows within a transaction. Connections plan every query anew ({@link DatabaseConfiguration}), and so does the
     * check of each foreign key of each row, which then takes most of the time; meanwhile it is planned once.
     *
     * @param rows how many there are, at least roughly
     * @param write writes them, and reads nothing
     */
    public static void write(JdbcClient jdbc, int rows, Runnable write) {
        if (rows < MANY) {
            write.run();
            return;
        }
        jdbc.sql("set local plan_cache_mode = auto").update();
        write.run();
        jdbc.sql("set local plan_cache_mode to default").update();
    }
}
