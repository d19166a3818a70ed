package vn.solang.database;

/** Writing many rows of tables with foreign keys. */
public final class ManyRows {

    /** From how many rows on planning once is won back. */
    private static final int MANY = 10;

    private ManyRows() {}

    /**
     * Statements that write rows within a transaction, to be sent as one. Connections plan every query anew
     * ({@link DatabaseConfiguration}), and so does the check of each foreign key of each row, which then takes most of the
     * time; in these it is planned once.
     *
     * @param rows how many there are, at least roughly
     * @param statements parted by semicolons; they write, and read nothing
     */
    public static String checkedOnce(int rows, String statements) {
        return rows < MANY ? statements : """
                set local plan_cache_mode = auto;
                %s;
                set local plan_cache_mode to default
                """.formatted(statements.strip());
    }
}
