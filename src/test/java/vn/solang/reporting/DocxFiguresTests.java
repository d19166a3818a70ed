package vn.solang.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.docx4j.TraversalUtil;
import org.docx4j.finders.ClassFinder;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.wml.SdtPr;
import org.docx4j.wml.SdtRun;
import org.junit.jupiter.api.Test;
import vn.solang.shared.Rejected;

class DocxFiguresTests {

    private static final byte[] DOCX = new DocxWriter().write(SampleReports.sixMonth());

    @Test
    void everyBoundTextHasExactlyOneControlThatHoldsIt() {
        var expected = bound(SampleReports.sixMonth());

        var printings = DocxFigures.read(DOCX);

        assertThat(printings).hasSameSizeAs(expected).noneMatch(DocxFigures.Printing::edited);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(printings.get(i).text()).isEqualTo(expected.get(i).shown());
            assertThat(printings.get(i).key())
                    .isEqualTo(expected.get(i).figure().key());
            assertThat(printings.get(i).part()).isEqualTo(expected.get(i).part().name());
        }
    }

    @Test
    void tagsOfFiguresAreUniqueAndTagsAndLabelsAreShortEnoughForWord() throws Exception {
        var properties = controls(DOCX).stream().map(SdtRun::getSdtPr).toList();
        var tags = properties.stream().map(each -> each.getTag().getVal()).toList();

        assertThat(tags.stream().filter(tag -> !tag.startsWith("solang:d"))).doesNotHaveDuplicates();
        assertThat(tags).contains("solang:d374", "solang:d44").allMatch(tag -> tag.length() <= 64);
        assertThat(properties.stream().map(each -> each.getId().getVal())).doesNotHaveDuplicates();
        assertThat(properties.stream().map(DocxFiguresTests::label))
                .contains("Danh sách (commune-base.new) #4", "Số liệu (commune-base.total) #5")
                .allMatch(label -> label.length() <= 64);
    }

    @Test
    void tellsEverythingItTakesToComputeAFigureAgain() {
        var total = DocxFigures.read(DOCX).stream()
                .filter(printing -> printing.key().equals("commune-base.total"))
                .findFirst()
                .orElseThrow();

        assertThat(total.attributes())
                .containsEntry("value", "178")
                .containsEntry("unit", "xã")
                .containsEntry("numerator", "178")
                .containsEntry("denominator", "182")
                .containsEntry("validAt", "2022-06-30")
                .containsEntry("knownAt", "2026-11-23T02:40:05.123456Z")
                .containsEntry("rule", "hatinh-2022")
                .containsEntry("state", "FIRM")
                .containsEntry("parameter.standard", "commune-base")
                .hasEntrySatisfying(
                        "units", units -> assertThat(units.split(" ")).hasSize(178))
                .hasEntrySatisfying("facts", facts -> assertThat(facts).startsWith("9000 9001 "));
    }

    @Test
    void noticesANumberChangedByHand() throws Exception {
        var edited = DocxFigures.read(changed("word/document.xml", xml -> xml.replace(">178<", ">177<"))).stream()
                .filter(DocxFigures.Printing::edited)
                .toList();

        assertThat(edited).singleElement().satisfies(printing -> {
            assertThat(printing.text()).isEqualTo("177");
            assertThat(printing.printed()).isEqualTo("178");
        });
    }

    @Test
    void noticesAControlTakenOutOfTheText() throws Exception {
        byte[] without = changed(
                "word/document.xml",
                xml -> xml.replaceFirst("(?s)<w:sdt>(?:(?!</w:sdt>).)*commune-base\\.rate.*?</w:sdt>", ""));

        assertThat(DocxFigures.read(without).getLast()).satisfies(printing -> {
            assertThat(printing.key()).isEqualTo("commune-base.rate");
            assertThat(printing.text()).isNull();
            assertThat(printing.edited()).isTrue();
        });
    }

    @Test
    void findsEveryFigureInAFileSavedByLibreOffice() {
        var office = LibreOffice.ofThisMachine();
        if (!office.installed()) {
            System.out.println("skipped: LibreOffice is not installed");
        }
        assumeTrue(office.installed(), "LibreOffice is not installed");

        assertThat(DocxFigures.read(office.converted(() -> DOCX, "docx"))).isEqualTo(DocxFigures.read(DOCX));
    }

    @Test
    void keepsLabelsShortHoweverLongAKey() {
        String label = FigureManifest.label("Số liệu", "k".repeat(100), 1234);

        assertThat(label).hasSize(64).endsWith("… #1234");
        assertThat(FigureManifest.labelled(label)).isEqualTo(1234);
    }

    @Test
    void aFileWithoutFiguresOfOursHasNone() throws Exception {
        assertThat(DocxFigures.read(changed("word/document.xml", xml -> xml.replace("solang:", "other:"))).stream()
                        .filter(printing -> printing.text() != null))
                .isEmpty();
    }

    @Test
    void refusesAFileThatIsNoWordFile() {
        assertThatThrownBy(() -> DocxFigures.read("Báo cáo".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Rejected.class)
                .hasMessage("report.docx.unreadable");
    }

    @Test
    void readsNothingFromOutsideTheFile() throws Exception {
        byte[] hostile = changed(
                "word/document.xml",
                xml -> xml.replaceFirst(
                                "<w:document",
                                "<!DOCTYPE x [<!ENTITY out SYSTEM \"file:///etc/hostname\">]><w:document")
                        .replace(">178<", ">&out;<"));

        assertThatThrownBy(() -> DocxFigures.read(hostile))
                .isInstanceOf(Rejected.class)
                .hasMessage("report.docx.unreadable");
    }

    private static List<Inline.Bound> bound(Report report) {
        return report.body().stream()
                .flatMap(block -> switch (block) {
                    case Block.Heading heading -> Stream.<Inline>empty();
                    case Block.Paragraph(var runs) -> runs.stream();
                    case Block.Item(var mark, var runs) -> runs.stream();
                    case Block.Centred line -> Stream.<Inline>empty();
                    case Block.Ground ground -> Stream.<Inline>empty();
                    case Block.Table table -> Stream.<Inline>empty();
                })
                .filter(Inline.Bound.class::isInstance)
                .map(Inline.Bound.class::cast)
                .toList();
    }

    private static String label(SdtPr properties) {
        var label = (SdtPr.Alias) properties.getByClass(SdtPr.Alias.class);
        return label.getVal();
    }

    private static List<SdtRun> controls(byte[] docx) throws Exception {
        var finder = new ClassFinder(SdtRun.class);
        new TraversalUtil(
                WordprocessingMLPackage.load(new ByteArrayInputStream(docx))
                        .getMainDocumentPart()
                        .getContent(),
                finder);
        return finder.results.stream().map(SdtRun.class::cast).toList();
    }

    private static byte[] changed(String part, UnaryOperator<String> change) throws Exception {
        var parts = new HashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(DOCX))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        parts.computeIfPresent(
                part,
                (name, bytes) ->
                        change.apply(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        var changed = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(changed)) {
            for (var entry : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
                out.closeEntry();
            }
        }
        return changed.toByteArray();
    }
}
