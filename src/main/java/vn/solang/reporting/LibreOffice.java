package vn.solang.reporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import vn.solang.shared.Rejected;

/**
 * An installation of LibreOffice, used to convert Word files.
 *
 * @param folders where its program may be found, best first
 * @param limit how long one conversion may take
 */
record LibreOffice(List<Path> folders, Duration limit) {

    private static final System.Logger LOG = System.getLogger(LibreOffice.class.getName());

    private static final String FONT_CONFIGURATION = "FONTCONFIG_FILE";

    LibreOffice {
        folders = List.copyOf(folders);
    }

    static LibreOffice ofThisMachine() {
        return new LibreOffice(LibreOfficeFolders.usual(), Duration.ofSeconds(60));
    }

    boolean installed() {
        return program().isPresent();
    }

    /** @param format such as {@code pdf} or {@code docx}, with the filter's own settings after a colon */
    byte[] converted(Supplier<byte[]> word, String format) {
        var program = program().orElseThrow(() -> new Rejected("report.pdf.no-libreoffice"));
        return converted(program, word.get(), format);
    }

    private Optional<Path> program() {
        return folders.stream()
                .flatMap(folder -> Stream.of("soffice", "soffice.exe").map(folder::resolve))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private byte[] converted(Path program, byte[] word, String format) {
        try {
            var folder = Files.createTempDirectory("solang-pdf-");
            try {
                return converted(program, word, format, folder);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while converting", interrupted);
        }
    }

    private byte[] converted(Path program, byte[] word, String format, Path folder)
            throws IOException, InterruptedException {
        Path source = Files.write(folder.resolve("report.docx"), word);
        Path out = Files.createDirectory(folder.resolve("out"));
        Path target = out.resolve("report." + format.split(":", 2)[0]);
        Path said = folder.resolve("said.txt");
        var builder = new ProcessBuilder(
                        program.toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--norestore",
                        "--convert-to",
                        format,
                        "--outdir",
                        out.toString(),
                        source.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        String fonts = builder.environment().getOrDefault(FONT_CONFIGURATION, "/etc/fonts/fonts.conf");
        builder.environment()
                .put(FONT_CONFIGURATION, BundledFonts.layOut(folder, fonts).toString());
        var process = builder.start();
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Rejected("report.pdf.timeout", limit.toSeconds());
            }
        } finally {
            kill(process);
        }
        if (process.exitValue() != 0 || !Files.exists(target)) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "soffice ended with {0}: {1}",
                    process.exitValue(),
                    Files.readString(said));
            throw new Rejected("report.pdf.failed");
        }
        return Files.readAllBytes(target);
    }

    /** Ends the launcher and the office it started, which does not end by itself. */
    private static void kill(Process process) throws InterruptedException {
        var children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        process.waitFor();
        for (var child : children) {
            child.onExit()
                    .orTimeout(5, TimeUnit.SECONDS)
                    .exceptionally(late -> child)
                    .join();
        }
    }
}
