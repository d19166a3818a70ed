package vn.solang.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solang.LedgerTest;
import vn.solang.imports.Imports;
import vn.solang.reporting.Figure;
import vn.solang.reporting.Report;
import vn.solang.reporting.ReportFiles;
import vn.solang.reporting.Reports;
import vn.solang.shared.Period;

/** Made-up values add figures that say so; they change no other, least of all those counted from decisions. */
@LedgerTest(writes = true)
class DemoFiguresTests {

    /** Figures counted from decisions. */
    private static final Pattern COUNTED = Pattern.compile(
            "(commune-(base|advanced|model)|district-.*|town-.*|urban-.*)\\.(total|new|rate|remaining)");

    private final Reports reports;
    private final ReportFiles files;
    private final Imports imports;
    private final DemoFacts facts;

    DemoFiguresTests(Reports reports, ReportFiles files, Imports imports, DemoFacts facts) {
        this.reports = reports;
        this.files = files;
        this.imports = imports;
        this.facts = facts;
    }

    @Test
    void changeNoOtherFigureAndAreToldAsSuch(@TempDir Path folder) throws IOException {
        Map<String, Report> before = all();
        facts.load(file -> {});
        Map<String, Report> after = all();
        before.forEach((name, report) -> {
            Map<String, Figure> then = byKey(report);
            Map<String, Figure> now = byKey(Objects.requireNonNull(after.get(name)));
            then.forEach((key, figure) -> {
                if (COUNTED.matcher(key).matches()) {
                    Figure same = Objects.requireNonNull(now.get(key), key);
                    assertThat(at(same, figure)).as("%s %s", name, key).isEqualTo(figure);
                }
            });
            now.forEach((key, figure) -> {
                if (!then.containsKey(key)) {
                    assertThat(figure.state()).as("%s %s", name, key).isEqualTo(Figure.State.DEMO);
                }
            });
        });

        Path target = folder.resolve("targets.csv");
        Files.writeString(target, """
                unit_code,measure,by,comparison,value,unit
                42,road-km-planted,2025-12-31,>=,70,%
                """);
        assertThat(imports.run(new Imports.Request(List.of(target), false, false), file -> {}))
                .allMatch(outcome -> outcome.rejected().isEmpty());
        Report report = make("six-month", "42", "2022-H1");
        String html = new String(files.of("html").write(report), StandardCharsets.UTF_8);
        String json = new String(files.of("json").write(report), StandardCharsets.UTF_8);
        assertThat(html).containsPattern("data-key=\"road-km-planted\"[^>]*data-state=\"demo\"");
        assertThat(html).contains("(số liệu minh họa)");
        assertThat(documentOf(files.of("docx").write(report))).contains("(số liệu minh họa)");
        assertThat(json).containsPattern("\"key\":\"road-km-planted\"[^{]*\"state\":\"demo\"".replace("[^{]*", ".*?"));
    }

    private Map<String, Report> all() {
        return List.of(
                        "six-month 42 2022-H1",
                        "six-month 444 2022-H1",
                        "year 42 2021",
                        "nine-month 42 2022-9M",
                        "quarter 42 2022-Q2")
                .stream()
                .collect(Collectors.toMap(Function.identity(), each -> {
                    String[] words = each.split(" ", -1);
                    return make(words[0], words[1], words[2]);
                }));
    }

    private Report make(String kind, String unit, String period) {
        return reports.make(kind, unit, Period.parse(period), Optional.empty(), Optional.empty());
    }

    private static Map<String, Figure> byKey(Report report) {
        return report.figures().stream().collect(Collectors.toMap(Figure::key, Function.identity()));
    }

    /** The figure as it would read at another's moment. */
    private static Figure at(Figure figure, Figure other) {
        return new Figure(
                figure.key(),
                figure.value(),
                figure.unit(),
                figure.numerator(),
                figure.denominator(),
                figure.units(),
                figure.facts(),
                figure.reported(),
                figure.state(),
                figure.rule(),
                figure.parameters(),
                other.asOf(),
                figure.notes());
    }

    private static String documentOf(byte[] docx) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new IllegalStateException("no document");
    }
}
