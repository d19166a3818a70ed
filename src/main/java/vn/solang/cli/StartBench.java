package vn.solang.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** {@code serve} on existing data to its first 200, beside a bare Spring Boot web application. */
final class StartBench implements Bench {

    private static final int RUNS = 5;
    private static final double GOAL = 2.0;
    private static final int GIVE_UP_SECONDS = 120;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Result> run() {
        started(List.of("vn.solang.cli.Solang", "serve", "--port"), "/health");
        List<Long> ours = new ArrayList<>();
        List<Long> bare = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            bare.add(started(List.of("vn.solang.cli.BareHello"), "/hello"));
            ours.add(started(List.of("vn.solang.cli.Solang", "serve", "--port"), "/health"));
        }
        double ratio = (double) Bench.median(ours) / Bench.median(bare);
        return List.of(new Result(
                "start: serve on existing data to the first 200, median of " + RUNS,
                Bench.milliseconds(Bench.median(ours)),
                "bare Spring Boot hello " + Bench.milliseconds(Bench.median(bare)),
                String.format(Locale.ROOT, "%.2f ×", ratio),
                "≤ 2 ×",
                ratio <= GOAL));
    }

    /** Starts a program in a process of its own, waits for its first 200, stops it, and tells the nanoseconds between. */
    private static long started(List<String> program, String path) {
        try {
            int port = freePort();
            List<String> command = new ArrayList<>();
            command.add(ProcessHandle.current().info().command().orElse("java"));
            command.addAll(List.of(
                    "-Dsolang.home=" + Home.folder().toAbsolutePath(), "-cp", System.getProperty("java.class.path")));
            for (String option : List.of("java.io.tmpdir")) {
                command.add("-D" + option + "=" + System.getProperty(option));
            }
            command.addAll(options());
            command.addAll(program);
            command.add(Integer.toString(port));
            long start = System.nanoTime();
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                long end = start + TimeUnit.SECONDS.toNanos(GIVE_UP_SECONDS);
                while (!answers(port, path)) {
                    if (System.nanoTime() > end || !process.isAlive()) {
                        throw new IllegalStateException("no answer from " + String.join(" ", command));
                    }
                    TimeUnit.MILLISECONDS.sleep(5);
                }
                return System.nanoTime() - start;
            } finally {
                process.destroy();
                process.waitFor(30, TimeUnit.SECONDS);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The options this process was started with, so that both programs run as the launcher runs them. */
    private static List<String> options() {
        return java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("-X") || option.startsWith("--enable"))
                .toList();
    }

    private static boolean answers(int port, String path) {
        try {
            var connection = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
            connection.setConnectTimeout(200);
            connection.setReadTimeout(2000);
            int status = connection.getResponseCode();
            connection.disconnect();
            return status == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
