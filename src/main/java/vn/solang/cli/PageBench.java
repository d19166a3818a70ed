package vn.solang.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import vn.solang.shared.Rejected;

/** The home page and a commune's page under 32 connections, beside static files of the same bytes from the same server. */
final class PageBench implements Bench {

    private static final int CONNECTIONS = 32;
    private static final long WARM_UP_SECONDS = 4;
    private static final long SECONDS = 6;
    private static final long P95_GOAL = 50_000_000;

    @Override
    public String name() {
        return "page";
    }

    @Override
    public List<Result> run() {
        try {
            Path folder = Files.createTempDirectory("solang-bench");
            int port;
            try (var socket = new ServerSocket(0)) {
                port = socket.getLocalPort();
            }
            System.setProperty("solang.bench.files", folder.toUri().toString());
            try (ConfigurableApplicationContext context = Running.server(port, false)) {
                String root = "http://127.0.0.1:" + port;
                List<Result> results = new ArrayList<>();
                results.add(measured("page: home (cached by ledger version)", root, "/", folder, 0.25));
                results.add(measured("page: a commune, uncached", root, "/units/18514?at=2022-06-30", folder, 0.10));
                return results;
            } finally {
                System.clearProperty("solang.bench.files");
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Result measured(String what, String root, String path, Path folder, double goal) throws IOException {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpResponse<String> page = client.send(
                    HttpRequest.newBuilder(URI.create(root + path)).build(), HttpResponse.BodyHandlers.ofString());
            if (page.statusCode() != HttpURLConnection.HTTP_OK) {
                throw new Rejected("cli.bench.no-page", path, page.statusCode());
            }
            Files.writeString(folder.resolve("page.html"), page.body());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
        Load file = load(root + "/bench-files/page.html");
        Load ours = load(root + path);
        double ratio = ours.perSecond() / file.perSecond();
        long p95 = Bench.p95(ours.times());
        return new Result(
                what + ", " + CONNECTIONS + " connections (p95 " + Bench.milliseconds(p95) + ")",
                String.format(Locale.ROOT, "%.0f/s", ours.perSecond()),
                String.format(
                        Locale.ROOT,
                        "static file of the same bytes %.0f/s (p95 %s)",
                        file.perSecond(),
                        Bench.milliseconds(Bench.p95(file.times()))),
                String.format(Locale.ROOT, "%.2f", ratio),
                String.format(Locale.ROOT, "≥ %.2f and p95 ≤ 50 ms", goal),
                ratio >= goal && p95 <= P95_GOAL);
    }

    /** What a load did: every answer's nanoseconds, and answers a second. */
    private record Load(List<Long> times, double perSecond) {}

    private static Load load(String address) {
        drive(address, WARM_UP_SECONDS);
        long start = System.nanoTime();
        List<Long> times = drive(address, SECONDS);
        return new Load(times, times.size() / ((System.nanoTime() - start) / 1e9));
    }

    private static List<Long> drive(String address, long seconds) {
        List<Long> times = Collections.synchronizedList(new ArrayList<>());
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Accept-Encoding", "gzip")
                .build();
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
            List<Thread> connections = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                connections.add(Thread.ofPlatform().start(() -> ask(client, request, end, times)));
            }
            for (Thread connection : connections) {
                connection.join();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
        return List.copyOf(times);
    }

    private static void ask(HttpClient client, HttpRequest request, long end, List<Long> times) {
        try {
            while (System.nanoTime() < end) {
                long start = System.nanoTime();
                int status = client.send(request, HttpResponse.BodyHandlers.discarding())
                        .statusCode();
                if (status != 200) {
                    throw new IllegalStateException(request.uri() + " answered " + status);
                }
                times.add(System.nanoTime() - start);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
