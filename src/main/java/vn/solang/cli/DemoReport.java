package vn.solang.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.solang.imports.StartStep;
import vn.solang.reporting.Report;
import vn.solang.reporting.ReportFiles;
import vn.solang.reporting.Reports;
import vn.solang.shared.Period;

/** Writes the demonstration's report before the web server opens. */
@Component
@ConditionalOnProperty("solang.demo")
class DemoReport extends StartStep {

    private final Reports reports;
    private final ReportFiles files;

    DemoReport(Reports reports, ReportFiles files) {
        // after the data is loaded, before the web server starts
        super(10);
        this.reports = reports;
        this.files = files;
    }

    static Path file() {
        return Home.folder().resolve("reports").resolve("bao-cao-6-thang-2022.docx");
    }

    @Override
    protected void run() {
        Report report = reports.make("six-month", "42", Period.parse("2022-H1"), Optional.empty(), Optional.empty());
        write(file(), files.of("docx").write(report));
    }

    /** Writes a file whole or not at all. */
    static void write(Path file, byte[] content) {
        try {
            Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
            Files.createDirectories(folder);
            Path unfinished = folder.resolve(
                    file.getFileName() + ".writing-" + ProcessHandle.current().pid());
            try {
                Files.write(unfinished, content);
                Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
