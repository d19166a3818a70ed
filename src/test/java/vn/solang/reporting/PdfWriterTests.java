package vn.solang.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import vn.solang.reporting.Inline.Words;
import vn.solang.shared.Rejected;

class PdfWriterTests {

    private static final String LETTERS = """
            aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ\
            """;

    private final DocxWriter docx = new DocxWriter();
    private final PdfWriter writer = new PdfWriter(docx);

    @TempDir
    private Path folder;

    @Test
    void keepsTheTextOfTheReport() throws Exception {
        String text = text(SampleReports.sixMonth());

        assertThat(text)
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "BÁO CÁO", "I. KẾT QUẢ THỰC HIỆN 6 THÁNG ĐẦU NĂM 2022")
                .contains("có thêm 4 xã đạt chuẩn (Phúc Đồng, Hòa Hải, Hương Bình, Hương Thủy – huyện Hương Khê)")
                .contains("lên 178/182 xã, đạt 97,8%. Còn 4 xã chưa đạt chuẩn.")
                .contains("Nơi nhận:", "CHÁNH VĂN PHÒNG");
    }

    @Test
    void keepsEveryVietnameseLetter() throws Exception {
        String both = LETTERS + " " + LETTERS.toUpperCase(Locale.ROOT);

        String text = text(SampleReports.of(new Block.Paragraph(List.of(new Words(both)))));

        assertThat(LETTERS.codePoints().filter(Character::isLetter).distinct().count() - 22)
                .as("letters with a mark, besides the plain ones")
                .isEqualTo(67);
        assertThat(text.replace(" ", ""))
                .contains(both.replace(" ", "").substring(0, 40))
                .satisfies(found -> both.chars()
                        .forEach(letter -> assertThat(found)
                                .contains(Character.toString(letter).strip())));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void printsEveryLetterInOneFaceWithTheWidthsOfTimesNewRoman() throws Exception {
        needs(LibreOffice.ofThisMachine().installed(), "LibreOffice");
        needs(installed("pdffonts"), "pdffonts");
        var pdf = Files.write(folder.resolve("report.pdf"), writer.write(SampleReports.sixMonth()));
        var said = folder.resolve("fonts.txt");
        new ProcessBuilder("pdffonts", pdf.toString())
                .redirectOutput(said.toFile())
                .start()
                .waitFor();

        assertThat(Files.readAllLines(said).stream().skip(2))
                .isNotEmpty()
                .allMatch(line -> line.contains("+Tinos") || line.contains("+TimesNewRoman"));
    }

    @Test
    void refusesInOneSentenceWhereLibreOfficeIsNotInstalled() {
        var without = new PdfWriter(docx, new LibreOffice(List.of(folder), Duration.ofSeconds(1)));

        assertThatThrownBy(() -> without.write(SampleReports.sixMonth()))
                .isInstanceOf(Rejected.class)
                .hasMessage("report.pdf.no-libreoffice");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void endsAConversionThatTakesTooLongAndEverythingItStarted() throws Exception {
        var started = folder.resolve("started");
        var slow = new PdfWriter(
                docx,
                new LibreOffice(
                        List.of(program("sleep 30 & echo $! > " + started + "; echo \"$@\" >> " + started + "; wait")),
                        Duration.ofSeconds(2)));

        assertThatThrownBy(() -> slow.write(SampleReports.sixMonth()))
                .isInstanceOf(Rejected.class)
                .hasMessage("report.pdf.timeout");

        var lines = Files.readAllLines(started);
        assertThat(ProcessHandle.of(Long.parseLong(lines.getFirst())).filter(ProcessHandle::isAlive))
                .isEmpty();
        assertThat(lines.getLast()).contains("solang-pdf-");
        assertThat(Path.of(lines.getLast().substring(lines.getLast().lastIndexOf(' ') + 1))
                        .getParent())
                .doesNotExist();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void saysSoWhenLibreOfficeMakesNothing() throws Exception {
        var failing = new PdfWriter(docx, new LibreOffice(List.of(program("exit 0")), Duration.ofSeconds(10)));

        assertThatThrownBy(() -> failing.write(SampleReports.sixMonth()))
                .isInstanceOf(Rejected.class)
                .hasMessage("report.pdf.failed");
    }

    private Path program(String script) throws IOException {
        var program = Files.writeString(folder.resolve("soffice"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        return folder;
    }

    /** The text of the PDF on one line, as {@code pdftotext} finds it. */
    private String text(Report report) throws Exception {
        needs(LibreOffice.ofThisMachine().installed(), "LibreOffice");
        needs(installed("pdftotext"), "pdftotext");
        var pdf = Files.write(folder.resolve("report.pdf"), writer.write(report));
        var text = folder.resolve("report.txt");
        new ProcessBuilder("pdftotext", "-enc", "UTF-8", pdf.toString(), text.toString())
                .inheritIO()
                .start()
                .waitFor();
        return Normalizer.normalize(Files.readString(text, StandardCharsets.UTF_8), Normalizer.Form.NFC)
                .replaceAll("[\\s\u00a0]+", " ");
    }

    private static void needs(boolean there, String program) {
        if (!there) {
            System.out.println("skipped: " + program + " is not installed");
        }
        assumeTrue(there, program + " is not installed");
    }

    private static boolean installed(String program) {
        return LibreOfficeFolders.usual().stream().anyMatch(path -> Files.isExecutable(path.resolve(program)));
    }
}
