package vn.solang.factcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.solang.shared.Messages;
import vn.solang.shared.Rejected;

/** Files of every kind that is read, made here. */
class SourceFilesTests {

    private static final String WRONG = "Đã có 12/18 xã đạt chuẩn (chiếm 66,9% tổng số xã).";
    private static final Messages WORDS = Messages.vietnamese();

    @Test
    void linesOfAPdfThatGoOnAreOneAndPagesAreTold() throws IOException {
        byte[] file = new Pdf()
                .line(70, 40, "Báo cáo mẫu")
                .line(90, 80, "Trong năm qua, các địa phương đã huy động được nhiều nguồn")
                .line(70, 98, "lực; đến nay có 12/18 xã đạt chuẩn (chiếm 66,9% tổng số xã) và")
                .line(70, 116, "còn sáu xã.")
                .line(90, 134, "Đoạn thứ hai nói về giai đoạn của chương trình là 2021-")
                .line(70, 152, "2025 và chuy\u00ad")
                .line(70, 170, "ển sang việc khác.")
                .line(300, 800, "1")
                .page()
                .line(70, 40, "Báo cáo mẫu")
                .line(90, 80, WRONG)
                .line(300, 800, "2")
                .bytes();
        SourceText text = SourceFiles.read("t.pdf", file);
        assertThat(text.original()).isEqualTo("""
                Trong năm qua, các địa phương đã huy động được nhiều nguồn lực; đến nay có 12/18 xã đạt chuẩn (chiếm 66,9% tổng số xã) và còn sáu xã.
                Đoạn thứ hai nói về giai đoạn của chương trình là 2021-2025 và chuyển sang việc khác.
                Đã có 12/18 xã đạt chuẩn (chiếm 66,9% tổng số xã).
                """);
        List<Finding> found = new FactCheck().check(text).findings();
        assertThat(found).extracting(each -> text.place(each.span(), WORDS)).containsExactly("trang 1", "trang 2");
        assertThat(found)
                .extracting(each -> text.quoteOfOriginal(each.span()))
                .allMatch(each -> each.contains("66,9%"));
    }

    @Test
    void cellsOfAPdfStandAlone() throws IOException {
        byte[] file = new Pdf()
                .line(70, 100, "Huyện Hương Khê")
                .line(250, 100, "12 xã")
                .line(400, 100, "đạt")
                .line(70, 118, "Huyện Kỳ Anh")
                .line(250, 118, "8 xã")
                .line(400, 118, "chưa đạt")
                .bytes();
        assertThat(SourceFiles.read("t.pdf", file).original())
                .isEqualTo("Huyện Hương Khê\n12 xã\nđạt\nHuyện Kỳ Anh\n8 xã\nchưa đạt\n");
    }

    @Test
    void pagesOfAPdfThatArePicturesAreTold() throws IOException {
        SourceText text = SourceFiles.read(
                "t.pdf",
                new Pdf()
                        .line(70, 100, WRONG)
                        .page()
                        .picture()
                        .page()
                        .page()
                        .picture()
                        .line(70, 100, WRONG)
                        .page()
                        .picture()
                        .line(300, 800, "5")
                        .bytes());
        assertThat(text.unread(WORDS)).startsWith("Không đọc được trang 2, trang 5:");
        assertThat(new FactCheckJson(WORDS).of("t.pdf", new FactCheck().check(text)))
                .contains("\"unread\":[\"trang 2\",\"trang 5\"]");
        assertThat(new FactCheck().check(text).findings())
                .extracting(each -> text.place(each.span(), WORDS))
                .containsExactly("trang 1", "trang 4");
        SourceText whole =
                SourceFiles.read("t.pdf", new Pdf().line(70, 100, WRONG).bytes());
        assertThat(whole.unread(WORDS)).isEmpty();
        assertThat(new FactCheckJson(WORDS).of("t.pdf", new FactCheck().check(whole)))
                .doesNotContain("unread");
    }

    /** Word processors give all pages one list of what any of them draws. */
    @Test
    void anEmptyPageIsNoPictureThoughItCouldDrawOne() throws IOException {
        SourceText text = SourceFiles.read(
                "t.pdf",
                new Pdf().line(70, 100, WRONG).page().picture().pageAsBefore().bytes());
        assertThat(text.unread(WORDS)).startsWith("Không đọc được trang 2:");
    }

    @Test
    void aPdfThatCannotBeReadIsRefusedWithItsReason() throws IOException {
        byte[] file = new Pdf().line(70, 100, WRONG).bytes();
        assertThat(refusal("a.pdf", new Pdf().bytes())).contains("a.pdf", "bản quét");
        assertThat(refusal("a.pdf", new Pdf().line(70, 100, WRONG).locked().bytes()))
                .contains("mật khẩu");
        assertThat(refusal("a.pdf", Arrays.copyOf(file, 300))).contains("bị hỏng");
        assertThat(refusal("a.pdf", "%PDF-1.7\nkhông phải".getBytes(StandardCharsets.UTF_8)))
                .contains("bị hỏng");
        var long_ = new Pdf().line(70, 100, WRONG);
        for (int i = 0; i < 500; i++) {
            long_.page();
        }
        assertThat(refusal("a.pdf", long_.bytes())).contains("501 trang");
    }

    @Test
    void aWebPageIsReadInBlocksAndPlacesAreThoseOfItsSource() {
        String page = """
                <!DOCTYPE html><html><head><meta charset="utf-8"><title>Tên</title><style>p{}</style></head>
                <body><script>var a = "12/18 xã";</script><h1>B&aacute;o c&#225;o &amp; số liệu</h1>
                <p>\uD83D\uDE00 Đã có 12/18 xã
                   <b>đạt</b> chuẩn (chiếm&nbsp;<i>66,9</i>&#37; tổng số x&atilde;).<br>Dòng hai</p>
                <p style="display:none">Ẩn</p><p hidden>Ẩn</p>
                <table><tr><td>A &lt; B</td><td><p>Ô hai</p></td></tr></table><pre>một
                  hai</pre></body></html>
                """;
        SourceText text = SourceFiles.read("t.html", page.getBytes(StandardCharsets.UTF_8));
        assertThat(text.original()).isEqualTo(page);
        assertThat(text.chars()).isEqualTo("""
                Báo cáo & số liệu
                \uD83D\uDE00 Đã có 12/18 xã đạt chuẩn (chiếm\u00a066,9% tổng số xã).
                Dòng hai
                A < B
                Ô hai
                một
                hai
                """);
        Finding found = new FactCheck().check(text).findings().getFirst();
        assertThat(text.quoteOfOriginal(found.span()))
                .isEqualTo("12/18 xã\n   <b>đạt</b> chuẩn (chiếm&nbsp;<i>66,9</i>&#37;");
        assertThat(text.place(found.span(), WORDS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"windows-1258", "utf-8", "UTF-16"})
    void aWebPageIsInTheCharactersItSays(String charset) {
        String page = "<html><head><meta http-equiv=Content-Type content=\"text/html; charset=" + charset
                + "\"></head><body><p>Báo cáo là có</p></body></html>";
        // the code page has its tones apart
        String written = charset.equals("windows-1258") ? page : page + "<p>ạ</p>";
        byte[] bytes = written.getBytes(java.nio.charset.Charset.forName(charset));
        assertThat(SourceFiles.read("t", bytes).chars()).startsWith("Báo cáo là có\n");
        assertThat(refusal("t", "<html><meta charset=x-la><p>\u00ff".getBytes(StandardCharsets.ISO_8859_1)))
                .contains("x-la");
    }

    @Test
    void cellsOfAWorkbookAreReadAsShown() throws IOException {
        SourceText text = SourceFiles.read("t.docx", workbook());
        assertThat(text.original()).isEqualTo("""
                Tên xã
                Phú Gia có 3 dòng
                1.234,5
                25/08/2021
                97,8%
                1.236,5
                Đã có 12/18 xã đạt chuẩn (chiếm 66,9% tổng số xã).
                """);
        Finding found = new FactCheck().check(text).findings().getFirst();
        assertThat(text.place(found.span(), WORDS)).isEqualTo("ô Số liệu 2!C3");
    }

    @Test
    void aDamagedWorkbookIsRefused() throws IOException {
        assertThat(refusal("a.xlsx", DocxFixture.zip(Map.of("xl/workbook.xml", "<a"))))
                .contains("Excel");
        assertThat(refusal("a.xlsx", Arrays.copyOf(workbook(), 900))).contains("a.xlsx");
        assertThat(refusal("a.doc", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}))
                .contains(".docx");
        assertThat(refusal("a.rtf", "{\\rtf1 a}".getBytes(StandardCharsets.UTF_8)))
                .contains(".rtf");
        assertThat(refusal("a.txt", new byte[] {'M', 'Z', 0, 3})).contains("a.txt");
        assertThat(refusal("a.zip", DocxFixture.zip(Map.of("a", "b")))).contains("Word");
    }

    /** Endnotes are read behind footnotes, results of fields and not their codes, text boxes once. */
    @Test
    void partsOfAWordFile() {
        byte[] file = DocxFixture.of("""
                <w:p><w:r><w:t>Trước</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> IF </w:instrText></w:r>\
                <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>\
                <w:r><w:t>mã</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>\
                <w:r><w:t> 12</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>\
                <w:r><mc:AlternateContent><mc:Choice><wps:txbx><w:txbxContent><w:p><w:r><w:t>Khung</w:t></w:r></w:p></w:txbxContent></wps:txbx></mc:Choice>\
                <mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>Khung</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>\
                <w:r><w:t> xã</w:t></w:r></w:p><w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t>Một </w:t></w:r></w:p><w:p><w:r><w:t>đoạn</w:t></w:r></w:p>""")
                .with("comments", "<w:comment w:id=\"1\"><w:p><w:r><w:t>Không đọc</w:t></w:r></w:p></w:comment>")
                .with("endnotes", "<w:endnote w:id=\"1\"><w:p><w:r><w:t>Cuối bài</w:t></w:r></w:p></w:endnote>")
                .with("footnotes", "<w:footnote w:id=\"1\"><w:p><w:r><w:t>Chân trang</w:t></w:r></w:p></w:footnote>")
                .bytes();
        assertThat(SourceFiles.read("t.txt", file).original())
                .isEqualTo("Trước 12 xã\nKhung\nMột đoạn\nChân trang\nCuối bài\n");
    }

    private static byte[] workbook() throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("Sheet1");
            var row = sheet.createRow(0);
            row.createCell(0).setCellValue("Tên xã");
            row.createCell(1).setCellValue("Phú Gia\ncó 3 dòng");
            row.createCell(2).setCellValue(1234.5);
            row.getCell(2).setCellStyle(style(book, "#,##0.0"));
            row.createCell(3).setCellValue(LocalDate.of(2021, 8, 25));
            row.getCell(3).setCellStyle(style(book, "dd/mm/yyyy"));
            row.createCell(4).setCellValue(0.978);
            row.getCell(4).setCellStyle(style(book, "0.0%"));
            row.createCell(5).setCellFormula("C1+2");
            row.getCell(5).setCellStyle(style(book, "#,##0.0"));
            book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(row.getCell(5));
            book.createSheet("Số liệu 2").createRow(2).createCell(2).setCellValue(WRONG);
            book.write(out);
            return out.toByteArray();
        }
    }

    private static CellStyle style(XSSFWorkbook book, String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    private static String refusal(String name, byte[] file) {
        var told = new Object() {
            String words = "";
        };
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> SourceFiles.read(name, file))
                .satisfies(refused -> told.words = WORDS.say(refused.told()));
        assertThat(told.words).doesNotContain("factcheck.", "{");
        return told.words;
    }

    /** A PDF whose lines are put where they are said to stand, from the left and from the top, in points. */
    private static final class Pdf {
        private final PDDocument document = new PDDocument();
        private final PDType0Font font;
        private PDPage page = new PDPage(PDRectangle.A4);

        Pdf() throws IOException {
            try (InputStream in = Objects.requireNonNull(
                    SourceFilesTests.class.getResourceAsStream("/fonts/tinos/Tinos-Regular.ttf"))) {
                font = PDType0Font.load(document, in);
            }
            document.addPage(page);
        }

        Pdf line(float left, float top, String words) throws IOException {
            try (var content =
                    new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
                content.beginText();
                content.setFont(font, 14);
                content.newLineAtOffset(left, PDRectangle.A4.getHeight() - top);
                content.showText(words);
                content.endText();
            }
            return this;
        }

        Pdf page() {
            page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            return this;
        }

        /** An empty page that may draw what the page before it draws. */
        Pdf pageAsBefore() {
            var resources = page.getResources();
            page();
            page.setResources(resources);
            return this;
        }

        Pdf picture() throws IOException {
            var image = LosslessFactory.createFromImage(document, new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB));
            try (var content =
                    new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
                content.drawImage(image, 0, 0, 500, 700);
            }
            return this;
        }

        Pdf locked() throws IOException {
            document.protect(new StandardProtectionPolicy("chủ", "khóa", new AccessPermission()));
            return this;
        }

        byte[] bytes() throws IOException {
            try (var out = new ByteArrayOutputStream();
                    document) {
                document.save(out);
                return out.toByteArray();
            }
        }
    }
}
