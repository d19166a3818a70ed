package vn.solang.cli;

import java.util.List;

/** A benchmark: what it measured, beside a limit measured in the same run. */
interface Bench {

    String name();

    List<Result> run();

    /**
     * One line of the table.
     *
     * @param measured with its unit
     * @param limit what it is measured against, with its unit; empty for none
     * @param ratio measured against the limit; empty for none
     */
    record Result(String what, String measured, String limit, String ratio, String goal, boolean reached) {}

    /** The middle value; of an even number, the upper of the two. */
    static long median(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    /** The value that nineteen of twenty do not exceed. */
    static long p95(List<Long> values) {
        return values.stream().sorted().toList().get(Math.min(values.size() - 1, values.size() * 95 / 100));
    }

    static String milliseconds(long nanoseconds) {
        return "%.1f ms".formatted(nanoseconds / 1e6);
    }
}
