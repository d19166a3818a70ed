package vn.solang.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import vn.solang.accounts.Accounts;
import vn.solang.identity.Grant;
import vn.solang.identity.Role;
import vn.solang.units.Unit;

/**
 * A hundred officials of communes at once, each signed in, who open pages of their form and save a value, some seconds
 * between; beside a static file of the same bytes asked for in the same way. Times are those of the asker on the
 * loopback address, so they hold the waiting for one of the cores that asker, server and database share.
 */
final class EntryBench implements Bench {

    private static final int PEOPLE = 100;
    private static final long WARM_UP_SECONDS = 20;
    private static final long SECONDS = 60;
    private static final int LEAST_THOUGHT = 2000;
    private static final int MOST_THOUGHT = 6000;
    private static final long OPENING_GOAL = 150_000_000;
    private static final long SAVING_GOAL = 50_000_000;
    private static final String VALUE = "income-per-capita";
    private static final String GROUP = "10";
    private static final List<String> OTHERS = List.of("1", "2", "5", "8", "13", "15", "17", "19");
    private static final Pattern VERSION = Pattern.compile("name=\"b\\." + VALUE + "\" value=\"(\\d+)\"");
    private static final Pattern SESSION = Pattern.compile("solang-session=([^;]+)");
    private static final String PASSWORD = "mat khau chi dung de do toc do";

    /** An official: the cookie they show and the form they fill in. */
    private record Official(String session, String form) {}

    /** What was measured, in nanoseconds. */
    private record Times(
            ConcurrentLinkedQueue<Long> opening,
            ConcurrentLinkedQueue<Long> saving,
            ConcurrentLinkedQueue<Long> file,
            AtomicInteger errors) {
        Times() {
            this(
                    new ConcurrentLinkedQueue<>(),
                    new ConcurrentLinkedQueue<>(),
                    new ConcurrentLinkedQueue<>(),
                    new AtomicInteger());
        }
    }

    @Override
    public String name() {
        return "entry";
    }

    @Override
    public List<Result> run() {
        List<Result> results = new ArrayList<>();
        NationalFacts.inFolder(folder -> {
            int port;
            try (var socket = new ServerSocket(0)) {
                port = socket.getLocalPort();
            }
            System.setProperty("solang.bench.files", folder.toUri().toString());
            try (var database = ScratchDatabase.open()) {
                results.addAll(Running.serving(
                        database, port, context -> measure(context, folder, "http://127.0.0.1:" + port)));
            } finally {
                System.clearProperty("solang.bench.files");
            }
        });
        return results;
    }

    private static List<Result> measure(ApplicationContext context, Path folder, String root) {
        try (HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .executor(java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor())
                .build()) {
            EntryBooks books = EntryBooks.fill(context, folder);
            List<Official> officials = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                officials.add(signedIn(
                        context,
                        client,
                        root,
                        books,
                        books.communes().get(i % books.communes().size()),
                        i));
            }
            Official first = officials.getFirst();
            Files.writeString(
                    folder.resolve("page.html"),
                    send(client, page(root, first, GROUP)).body());
            drive(client, root, officials, WARM_UP_SECONDS, new Times());
            var times = new Times();
            drive(client, root, officials, SECONDS, times);
            String what = "entry: %s, %d officials at once, %d errors"
                    .formatted("%s", PEOPLE, times.errors().get());
            return List.of(
                    result(what.formatted("opening a page of the form"), times.opening(), times, OPENING_GOAL),
                    result(what.formatted("saving a value"), times.saving(), times, SAVING_GOAL));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static Result result(String what, ConcurrentLinkedQueue<Long> taken, Times times, long goal) {
        List<Long> ours = List.copyOf(taken);
        List<Long> file = List.copyOf(times.file());
        long p95 = Bench.p95(ours);
        return new Result(
                what,
                "%s (p95 %s), %d in all"
                        .formatted(Bench.milliseconds(Bench.median(ours)), Bench.milliseconds(p95), ours.size()),
                "static file of the same bytes %s (p95 %s)"
                        .formatted(Bench.milliseconds(Bench.median(file)), Bench.milliseconds(Bench.p95(file))),
                String.format(Locale.ROOT, "%.1f ×", (double) Bench.median(ours) / Bench.median(file)),
                "p95 ≤ %s, no error".formatted(Bench.milliseconds(goal)),
                p95 <= goal && times.errors().get() == 0);
    }

    /** Makes the account of an official, signs in with the password it was given, and changes that. */
    private static Official signedIn(
            ApplicationContext context, HttpClient client, String root, EntryBooks books, Unit commune, int number)
            throws IOException, InterruptedException {
        String login = "xa-%d".formatted(number);
        var given = context.getBean(Accounts.class)
                .create(new Accounts.Form(
                        login,
                        "Cán bộ %d".formatted(number),
                        "",
                        List.of(new Grant(Role.COMMUNE, commune.id(), Set.of()))));
        HttpResponse<String> opened =
                send(client, post(root + "/sign-in", "", Map.of("login", login, "password", given.password())));
        String session = opened.headers().allValues("Set-Cookie").stream()
                .map(SESSION::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("not signed in: " + opened.statusCode()));
        send(
                client,
                post(
                        root + "/account/password",
                        session,
                        Map.of("old", given.password(), "chosen", PASSWORD, "again", PASSWORD)));
        return new Official(session, "/entry/%d/%s".formatted(books.round(), commune.code()));
    }

    private static void drive(HttpClient client, String root, List<Official> officials, long seconds, Times times)
            throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < officials.size(); i++) {
            Official official = officials.get(i);
            var random = new Random(i);
            threads.add(Thread.ofVirtual().start(() -> work(client, root, official, random, end, times)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static void work(HttpClient client, String root, Official official, Random random, long end, Times times) {
        try {
            Thread.sleep(random.nextInt(MOST_THOUGHT));
            while (System.nanoTime() < end) {
                timed(
                        client,
                        page(root, official, OTHERS.get(random.nextInt(OTHERS.size()))),
                        200,
                        times.opening(),
                        times);
                think(random);
                HttpResponse<String> page = timed(client, page(root, official, GROUP), 200, times.opening(), times);
                Matcher version = VERSION.matcher(page.body());
                String seen = version.find() ? version.group(1) : "0";
                think(random);
                HttpRequest save = post(
                        root + official.form() + "/" + GROUP,
                        official.session(),
                        Map.of(
                                "e." + VALUE, UUID.randomUUID().toString(),
                                "b." + VALUE, seen,
                                "v." + VALUE, "%d,5".formatted(20 + random.nextInt(60)),
                                "n." + VALUE, "đo tốc độ %d".formatted(random.nextInt())));
                timed(client, save, 302, times.saving(), times);
                timed(
                        client,
                        HttpRequest.newBuilder(URI.create(root + "/bench-files/page.html"))
                                .build(),
                        200,
                        times.file(),
                        times);
                think(random);
            }
        } catch (IOException failure) {
            times.errors().incrementAndGet();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static HttpResponse<String> timed(
            HttpClient client, HttpRequest request, int expected, ConcurrentLinkedQueue<Long> taken, Times times)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        HttpResponse<String> response = send(client, request);
        taken.add(System.nanoTime() - start);
        if (response.statusCode() != expected) {
            times.errors().incrementAndGet();
        }
        return response;
    }

    private static void think(Random random) throws InterruptedException {
        Thread.sleep(LEAST_THOUGHT + random.nextInt(MOST_THOUGHT - LEAST_THOUGHT));
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest request)
            throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest page(String root, Official official, String group) {
        return HttpRequest.newBuilder(URI.create(root + official.form() + "/" + group))
                .header("Cookie", "solang-session=" + official.session())
                .timeout(Duration.ofSeconds(30))
                .build();
    }

    /** A form as a page of ours sends it, with what proves that. */
    private static HttpRequest post(String address, String session, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", "XSRF-TOKEN=bench" + (session.isEmpty() ? "" : "; solang-session=" + session))
                .header("X-XSRF-TOKEN", "bench")
                .timeout(Duration.ofSeconds(30))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }
}
