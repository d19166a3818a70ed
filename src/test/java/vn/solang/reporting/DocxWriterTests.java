package vn.solang.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.docx4j.TextUtils;
import org.docx4j.XmlUtils;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.wml.HdrFtrRef;
import org.docx4j.wml.HeaderReference;
import org.docx4j.wml.P;
import org.junit.jupiter.api.Test;
import vn.solang.reporting.Inline.Bound;
import vn.solang.reporting.Inline.Part;
import vn.solang.reporting.Inline.Words;

class DocxWriterTests {

    private final DocxWriter writer = new DocxWriter();

    @Test
    void opensAsAWordFileWhoseTextIsTheReport() throws Exception {
        String text = text(writer.write(SampleReports.sixMonth()));

        assertThat(text)
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "BÁO CÁO")
                .contains("Số:        /BC-VPĐP", "UBND TỈNH HÀ TĨNH", "I. Kết quả thực hiện", "Nơi nhận:", "- Lưu: VT.")
                .contains("có thêm 4 xã đạt chuẩn (Phúc Đồng, Hòa Hải, Hương Bình, Hương Thủy – huyện Hương Khê)")
                .contains("lên 178/182 xã, đạt 97,8%. Còn 4 xã chưa đạt chuẩn.");
    }

    @Test
    void theSameReportGivesTheSameBytes() {
        assertThat(writer.write(SampleReports.sixMonth())).isEqualTo(writer.write(SampleReports.sixMonth()));
    }

    @Test
    void reportsWrittenAtTheSameTimeDoNotDisturbEachOther() {
        byte[] alone = writer.write(SampleReports.sixMonth());

        assertThat(IntStream.range(0, 32).parallel().mapToObj(i -> writer.write(SampleReports.sixMonth())))
                .allSatisfy(bytes -> assertThat(bytes).isEqualTo(alone));
    }

    @Test
    void declaresNamespacesInOneOrderWhateverTheRun() throws Exception {
        var parts = parts(writer.write(SampleReports.sixMonth()));

        for (var name : List.of("word/document.xml", "word/styles.xml", "word/settings.xml", "word/header.xml")) {
            var declared = Pattern.compile("xmlns:\\w+=")
                    .matcher(parts.getOrDefault(name, ""))
                    .results()
                    .map(MatchResult::group)
                    .toList();
            assertThat(declared).as(name).isNotEmpty().isSorted();
        }
    }

    @Test
    void saysNothingAboutTheMachineThatWroteIt() throws Exception {
        assertThat(parts(writer.write(SampleReports.sixMonth())).values())
                .noneMatch(part -> part.contains("<!--"))
                .noneMatch(part -> part.contains(System.getProperty("java.vendor")));
    }

    @Test
    void marksMadeUpFiguresOncePerParagraphAndNoOthers() throws Exception {
        String text = text(writer.write(SampleReports.of(
                new Block.Paragraph(List.of(
                        new Bound(SampleReports.IDEAS, Part.VALUE, "66"),
                        new Words(" ý tưởng, trong đó "),
                        new Bound(SampleReports.IDEAS, Part.VALUE, "60"),
                        new Words(" được chọn."))),
                new Block.Paragraph(List.of(
                        new Words("Còn "), new Bound(SampleReports.REMAINING, Part.VALUE, "4"), new Words(" xã."))))));

        assertThat(text)
                .containsOnlyOnce("số liệu minh họa")
                .contains("trong đó 60 được chọn (số liệu minh họa).")
                .contains("Còn 4 xã./.");
    }

    @Test
    void carriesTextThatXmlWouldReadAsMarkupAndDropsWhatItCannotCarry() throws Exception {
        byte[] docx = writer.write(SampleReports.of(new Block.Paragraph(List.of(
                new Words("A < B & \"C\" \u0000\u0007\ud800]]> "),
                new Bound(SampleReports.NEW, Part.VALUE, "<4>&\u0001")))));

        assertThat(text(docx)).contains("A < B & \"C\" ]]> <4>&");
        assertThat(DocxFigures.read(docx)).singleElement().satisfies(printing -> {
            assertThat(printing.text()).isEqualTo("<4>&");
            assertThat(printing.edited()).isFalse();
        });
    }

    @Test
    void writesMinutesWithATableThatTwoPeopleSign() throws Exception {
        Report sample = SampleReports.of(new Block.Table(
                List.of(new Block.Table.Column("Sản phẩm", 3, false), new Block.Table.Column("Điểm", 1, true)),
                List.of(List.of("Nhung hươu", "83,67"))));
        Report.Letterhead head = sample.letterhead();
        byte[] docx = writer.write(new Report(
                "session-minutes",
                Report.Form.MINUTES,
                sample.unitCode(),
                sample.period(),
                sample.asOf(),
                "",
                new Report.Letterhead(
                        head.superior(),
                        head.issuer(),
                        head.symbol(),
                        head.placeAndDate(),
                        "CHỦ TỌA",
                        head.recipients(),
                        "THƯ KÝ"),
                sample.subject(),
                List.of(),
                sample.body(),
                List.of()));

        assertThat(text(docx))
                .contains("BIÊN BẢN", "Nhung hươu", "83,67", "THƯ KÝ", "CHỦ TỌA", "Nơi nhận:")
                .doesNotContain("BÁO CÁO");
        assertThat(part(docx, "word/document.xml")).contains("<w:tblHeader/>", "<w:insideH ");
        assertThat(part(docx, "docProps/core.xml")).contains("Biên bản kết quả");
    }

    @Test
    void omitsTheSuperiorBodyWhereThereIsNone() throws Exception {
        byte[] docx = writer.write(SampleReports.report("", List.of(), List.of()));

        assertThat(text(docx)).doesNotContain("UBND TỈNH").contains("VĂN PHÒNG ĐIỀU PHỐI");
        assertThat(part(docx, "word/document.xml")).doesNotContain("\"Superior\"");
    }

    @Test
    void carriesAListOfEveryCommuneOfTheCountry() throws Exception {
        String names = "Xã Nghĩa Hưng, ".repeat(10_599);

        byte[] docx = writer.write(SampleReports.of(
                new Block.Paragraph(List.of(new Bound(SampleReports.TOTAL, Part.LIST, names), new Words(".")))));

        assertThat(DocxFigures.read(docx))
                .singleElement()
                .satisfies(printing -> assertThat(printing.text()).isEqualTo(names));
    }

    @Test
    void marksNoControlAsLockedOrAsAPlaceholder() throws Exception {
        assertThat(part(writer.write(SampleReports.sixMonth()), "word/document.xml"))
                .contains("<w:sdt>")
                .doesNotContain("<w:lock", "showingPlcHdr", "PlaceholderText", "dataBinding");
    }

    @Test
    void setsThePageAsTheDecreeDoes() throws Exception {
        var page = opened(writer.write(SampleReports.sixMonth()))
                .getDocumentModel()
                .getSections()
                .getFirst()
                .getSectPr();

        assertThat(page.getPgSz().getW().intValue()).isEqualTo(11_906);
        assertThat(page.getPgSz().getH().intValue()).isEqualTo(16_838);
        assertThat(page.getPgMar().getTop().intValue()).isBetween(twips(20), twips(25));
        assertThat(page.getPgMar().getBottom().intValue()).isBetween(twips(20), twips(25));
        assertThat(page.getPgMar().getLeft().intValue()).isBetween(twips(30), twips(35));
        assertThat(page.getPgMar().getRight().intValue()).isBetween(twips(15), twips(20));
    }

    @Test
    void numbersPagesInTheMiddleOfTheHeaderFromTheSecondOn() throws Exception {
        byte[] docx = writer.write(SampleReports.sixMonth());
        var page = opened(docx).getDocumentModel().getSections().getFirst();

        assertThat(page.getSectPr().getTitlePg().isVal()).isTrue();
        assertThat(page.getSectPr().getEGHdrFtrReferences())
                .singleElement()
                .satisfies(
                        only -> assertThat(((HeaderReference) only).getType()).isEqualTo(HdrFtrRef.DEFAULT));
        assertThat(XmlUtils.marshaltoString(
                        page.getHeaderFooterPolicy().getDefaultHeader().getContents()))
                .contains(" PAGE ");
        assertThat(style(docx, "Header")).contains("w:jc w:val=\"center\"", "w:firstLine=\"0\"");
    }

    @Test
    void setsTheTextInTimesNewRoman14JustifiedWithAnIndentedFirstLine() throws Exception {
        byte[] docx = writer.write(SampleReports.sixMonth());

        assertThat(part(docx, "word/styles.xml")).contains("w:ascii=\"Times New Roman\"", "<w:sz w:val=\"28\"/>");
        assertThat(style(docx, "Normal"))
                .contains("w:jc w:val=\"both\"", "w:firstLine=\"720\"", "w:after=\"120\"", "w:line=\"264\"")
                .contains("w:lang w:val=\"vi-VN\"");
    }

    @Test
    void letsWordNavigateByHeadings() throws Exception {
        byte[] docx = writer.write(SampleReports.sixMonth());
        var headings = opened(docx).getMainDocumentPart().getContent().stream()
                .map(XmlUtils::unwrap)
                .filter(P.class::isInstance)
                .map(P.class::cast)
                .filter(paragraph -> paragraph.getPPr().getPStyle().getVal().startsWith("Heading"))
                .map(paragraph -> paragraph.getPPr().getPStyle().getVal() + " " + plain(paragraph))
                .toList();

        assertThat(headings)
                .contains("Heading1 I. Kết quả thực hiện 6 tháng đầu năm 2022", "Heading2 2. Kết quả thực hiện")
                .contains("Heading3 2.1. Chương trình MTQG xây dựng nông thôn mới");
        for (int depth = 1; depth <= 3; depth++) {
            assertThat(style(docx, "Heading" + depth)).contains("<w:outlineLvl w:val=\"" + (depth - 1) + "\"/>");
        }
    }

    @Test
    void namesItselfAndIsDatedByWhatWasKnown() throws Exception {
        assertThat(part(writer.write(SampleReports.sixMonth()), "docProps/core.xml"))
                .contains("Báo cáo kết quả thực hiện Chương trình nông thôn mới")
                .contains("2026-11-23T02:40:05Z")
                .contains("dcterms:W3CDTF");
    }

    private static String plain(P paragraph) {
        try {
            return TextUtils.getText(paragraph);
        } catch (Exception unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static int twips(int millimetres) {
        return (int) Math.round(millimetres * 1440 / 25.4);
    }

    private static WordprocessingMLPackage opened(byte[] docx) throws Exception {
        return WordprocessingMLPackage.load(new ByteArrayInputStream(docx));
    }

    private static String text(byte[] docx) throws Exception {
        return TextUtils.getText(opened(docx).getMainDocumentPart().getContents());
    }

    private static String style(byte[] docx, String id) throws Exception {
        String styles = part(docx, "word/styles.xml");
        int start = styles.indexOf("w:styleId=\"" + id + "\"");
        return styles.substring(start, styles.indexOf("</w:style>", start));
    }

    private static String part(byte[] docx, String name) throws Exception {
        return parts(docx).getOrDefault(name, "");
    }

    private static Map<String, String> parts(byte[] docx) throws Exception {
        var parts = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
