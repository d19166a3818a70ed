package vn.solang;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Another Java program on the test class path, to talk with, and to kill as a power cut would. */
public final class SecondProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader said;

    private SecondProcess(Process process) {
        this.process = process;
        this.said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    public static SecondProcess running(Class<?> main, String... arguments) throws IOException {
        return running(Map.of(), main, arguments);
    }

    /** Starts a program with further environment variables. */
    public static SecondProcess running(Map<String, String> variables, Class<?> main, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(variables);
        Path errors = Files.createDirectories(Path.of("target", "second")).resolve(main.getSimpleName() + ".err");
        return new SecondProcess(builder.redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()))
                .start());
    }

    /** The next line it says; empty when it says nothing more. */
    public String line() throws IOException {
        String line = said.readLine();
        return line == null ? "" : line;
    }

    public void say(String line) throws IOException {
        process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    /** Ends it without a word, as {@code kill -9} does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Waits for its end and answers its exit code. */
    public int end() throws InterruptedException {
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            throw new IllegalStateException("the second process did not end");
        }
        return process.exitValue();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
