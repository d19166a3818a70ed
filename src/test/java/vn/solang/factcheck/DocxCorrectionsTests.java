package vn.solang.factcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.solang.factcheck.DocxCorrections.Correction;
import vn.solang.shared.Rejected;

/** Corrections and comments in a Word file, and paragraphs that are to be otherwise. */
class DocxCorrectionsTests {

    private static final String AUTHOR = "Phòng Soát xét";
    private static final Instant WHEN = Instant.parse("2026-11-27T20:15:30.123Z");
    private static final String RUN = "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">%s</w:t></w:r>";
    private static final String NOTE = "<w:footnote w:id=\"2\"><w:p><w:r><w:footnoteRef/></w:r>"
            + RUN.formatted("Theo số cũ.") + "</w:p></w:footnote>";

    @Test
    void aCorrectionKeepsTheLooksOfWhatItReplaces() {
        byte[] file = DocxFixture.of("<w:p>" + RUN.formatted("Đã có 12/18 xã (66,9%) đạt.") + "</w:p>")
                .bytes();
        String body = body(write(file, "66,9%", "66,7%", "12/18 = 66,7%"));
        assertThat(body)
                .contains(
                        "<w:del w:author=\"Phòng Soát xét\" w:date=\"2026-11-28T03:15:30Z\" w:id=\"3\"><w:r><w:rPr><w:b/></w:rPr><w:delText xml:space=\"preserve\">66,9%</w:delText></w:r></w:del>"
                                + "<w:ins w:author=\"Phòng Soát xét\" w:date=\"2026-11-28T03:15:30Z\" w:id=\"4\"><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">66,7%</w:t></w:r></w:ins>"
                                + "<w:commentRangeEnd w:id=\"1\"/><w:r><w:commentReference w:id=\"1\"/></w:r>");
    }

    @Test
    void onlyTheWordsThatDifferAreStruckOut() {
        byte[] file = DocxFixture.of("<w:p>" + RUN.formatted("Quyết định số 3004/KH-UBND ngày 25/8/2021.") + "</w:p>")
                .bytes();
        String body = body(write(
                file, "Quyết định số 3004/KH-UBND ngày 25/8/2021", "Quyết định số 3004/QĐ-UBND ngày 25/8/2021", ""));
        assertThat(body)
                .contains("<w:delText xml:space=\"preserve\">3004/KH-UBND</w:delText>", ">3004/QĐ-UBND</w:t>")
                .containsOnlyOnce("<w:del ")
                .doesNotContain("comment");
    }

    @Test
    void aCommentNeedsItsPartItsRelationAndItsType() {
        byte[] file =
                DocxFixture.of("<w:p>" + RUN.formatted("Còn 5 xã.") + "</w:p>").bytes();
        Map<String, String> parts = DocxFixture.parts(write(file, "5 xã", "", "Đã đạt 178/182\nthì còn 4."));
        assertThat(parts.get("word/comments.xml"))
                .contains("w:author=\"Phòng Soát xét\"", "w:initials=\"PSX\"", ">Đã đạt 178/182<", ">thì còn 4.<");
        assertThat(parts.get("word/_rels/document.xml.rels"))
                .contains("relationships/comments\"", "Target=\"/word/comments.xml\"");
        assertThat(parts.get("[Content_Types].xml")).contains("PartName=\"/word/comments.xml\"");
        assertThat(parts.get("docProps/left-alone.bin")).isEqualTo("\u0001left alone\r\n");
    }

    @Test
    void commentsThatWereThereStay() {
        byte[] file = DocxFixture.of("<w:p>" + RUN.formatted("Còn 5 xã.") + "</w:p>")
                .with("comments", "<w:comment w:id=\"41\" w:author=\"Ai\"><w:p/></w:comment>")
                .bytes();
        Map<String, String> before = DocxFixture.parts(file);
        Map<String, String> parts = DocxFixture.parts(write(file, "5 xã", "4 xã", "Xem lại."));
        assertThat(parts.get("word/comments.xml")).contains("w:id=\"41\"", "w:id=\"42\"", "Xem lại.");
        assertThat(parts.get("[Content_Types].xml")).isEqualTo(before.get("[Content_Types].xml"));
        assertThat(parts.get("word/_rels/document.xml.rels")).isEqualTo(before.get("word/_rels/document.xml.rels"));
    }

    /** Word has no comments in footnotes and text boxes; what is corrected there is told where the body refers to it. */
    @Test
    void commentsOfNotesAndBoxesStandInTheBody() {
        byte[] file = DocxFixture.of("<w:p>" + RUN.formatted("Thân bài")
                        + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>" + RUN.formatted(" tiếp.")
                        + "<w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p>" + RUN.formatted("Trong khung.")
                        + "</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>")
                .with("footnotes", NOTE)
                .bytes();
        assertThat(DocxText.read("t", file).original()).isEqualTo("Thân bài tiếp.\nTrong khung.\nTheo số cũ.\n");

        byte[] noted = write(file, "số cũ", "số mới", "Số đã cũ.");
        assertThat(DocxFixture.parts(noted).get("word/footnotes.xml"))
                .contains("<w:ins ", ">mới<")
                .doesNotContain("comment");
        assertThat(body(noted))
                .contains("<w:commentRangeStart w:id=\"3\"/><w:r><w:footnoteReference w:id=\"2\"/></w:r>"
                        + "<w:commentRangeEnd w:id=\"3\"/>");

        String boxed = body(write(file, "khung", "hộp", "Gọi là hộp."));
        assertThat(boxed.indexOf("<w:commentRangeStart")).isLessThan(boxed.indexOf("<w:pict>"));
        assertThat(boxed.indexOf("<w:commentRangeEnd")).isGreaterThan(boxed.indexOf("</w:pict>"));
        assertThat(boxed.substring(boxed.indexOf("<w:txbxContent>"))).contains("<w:ins ", ">hộp<");
    }

    @Test
    void aFootnoteWhoseSignStandsInTheStretchIsNotLost() {
        byte[] file = DocxFixture.of(
                        "<w:p><w:r><w:t>mười</w:t><w:footnoteReference w:id=\"2\"/><w:t>hai</w:t></w:r></w:p>")
                .with("footnotes", NOTE)
                .bytes();
        String body = body(write(file, "mườihai", "12", ""));
        assertThat(body).containsOnlyOnce("footnoteReference");
        int sign = body.indexOf("<w:footnoteReference");
        assertThat(body.lastIndexOf("<w:del ", sign)).isLessThan(body.lastIndexOf("</w:del>", sign));
    }

    @Test
    void anotherOnesInsertionIsStruckOutWithinItAndTheNewWordsStandOutside() {
        byte[] file = DocxFixture.of(
                        "<w:p><w:ins w:id=\"5\" w:author=\"Ai\">" + RUN.formatted("còn 5 xã nữa") + "</w:ins></w:p>")
                .bytes();
        String body = body(write(file, "5", "4", ""));
        assertThat(body).contains("</w:del></w:ins><w:ins w:author=\"Phòng Soát xét\"");
    }

    @Test
    void newWordsInAFontFromBeforeUnicodeAreInAnother() {
        byte[] file = DocxFixture.of("<w:p><w:r><w:rPr><w:rFonts w:ascii=\".VnTime\"/><w:b/></w:rPr>"
                        + "<w:t>12 x· ®¹t</w:t></w:r></w:p>")
                .bytes();
        byte[] written = write(file, "®¹t", "chưa đạt", "");
        assertThat(body(written))
                .contains(
                        "<w:ins ", "w:ascii=\"Times New Roman\"", "<w:b/></w:rPr><w:t xml:space=\"preserve\">chưa đạt");
        assertThat(SourceFiles.read("t", written).chars()).isEqualTo("12 xã chưa đạt\n");
    }

    @Test
    void whatCannotBeChangedIsCommentedAlone() {
        byte[] file = DocxFixture.of(
                        "<w:p>" + RUN.formatted("Tỷ lệ ") + "<m:oMath><m:r><m:t>12/18</m:t></m:r></m:oMath></w:p><w:p>"
                                + RUN.formatted("Hết.") + "</w:p>")
                .bytes();
        for (String place : List.of("12/18", "12/18\nHết")) {
            String body = body(write(file, place, "13/18", "Xem lại."));
            assertThat(body).contains("commentRangeStart").doesNotContain("<w:del ", "<w:ins ");
        }
        byte[] twice = DocxCorrections.write(
                file,
                List.of(
                        new Correction(new Span(0, 5), "Tỉ lệ", "Một."),
                        new Correction(new Span(3, 6), "lệ là", "Hai.")),
                AUTHOR,
                WHEN);
        assertThat(body(twice)).containsOnlyOnce("<w:ins ");
        assertThat(DocxFixture.parts(twice).get("word/comments.xml")).contains("Một.", "Hai.");
    }

    @Test
    void paragraphsKeepTheirContentControlsAndOthersTheirXml() {
        String control = "<w:sdt><w:sdtPr><w:tag w:val=\"so-xa\"/></w:sdtPr><w:sdtContent>" + RUN.formatted("12")
                + "</w:sdtContent></w:sdt>";
        String other =
                "<w:p w:rsidR=\"00A1\"><w:r><w:t>Một</w:t></w:r><w:r><w:t xml:space=\"preserve\"> hai.</w:t></w:r></w:p>";
        byte[] file = DocxFixture.of("<w:p><w:r><w:t xml:space=\"preserve\">Có </w:t></w:r>" + control
                        + "<w:r><w:t>% xã.</w:t></w:r></w:p>" + other + "<w:p/>")
                .bytes();
        byte[] written = DocxCorrections.replaceParagraphs(file, Map.of(0, "Đã có 13% xã\tđạt.", 2, "Thêm."));
        assertThat(DocxText.read("t", written).original()).isEqualTo("Đã có 13% xã\tđạt.\nMột hai.\nThêm.\n");
        assertThat(body(written))
                .contains(control.replace(">12<", ">13<"), other, "<w:tab/>")
                .doesNotContain("<w:ins", "<w:del");
        assertThat(body(DocxCorrections.replaceParagraphs(file, Map.of(0, "Có 12% xã."))))
                .contains(control);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> DocxCorrections.replaceParagraphs(file, Map.of(3, "")));
    }

    /** Beyond the basic plane, in text and in attributes. */
    @Test
    void theXmlIsWrittenAsItWasRead() {
        byte[] file = DocxFixture.of(
                        "<w:p><w:r><w:drawing w:descr=\"\uD83D\uDE00 &quot;&amp;&#10;\"/><w:t>\uD83D\uDE00 5 &lt;&amp;&gt;</w:t></w:r></w:p>")
                .bytes();
        byte[] written = write(file, "5", "4", "\uD83D\uDE00");
        assertThat(DocxText.read("t", written).original()).isEqualTo("\uD83D\uDE00 4 <&>\n");
        assertThat(body(written)).contains("&quot;&amp;&#10;");
    }

    @Test
    void whatIsNoWordFileIsRefused() {
        for (byte[] bad : List.of(
                "không phải".getBytes(StandardCharsets.UTF_8),
                DocxFixture.zip(Map.of("word/document.xml", "<w:document")),
                DocxFixture.zip(Map.of("xl/workbook.xml", "<a/>")),
                DocxFixture.zip(Map.of("word/document.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>")))) {
            assertThatExceptionOfType(Rejected.class)
                    .isThrownBy(() -> DocxCorrections.write(bad, List.of(), AUTHOR, WHEN));
            assertThatExceptionOfType(Rejected.class).isThrownBy(() -> DocxText.read("t", bad));
        }
    }

    private static byte[] write(byte[] file, String place, String replacement, String comment) {
        String text = DocxText.read("t", file).original();
        int at = text.indexOf(place);
        int start = text.codePointCount(0, at);
        return DocxCorrections.write(
                file,
                List.of(new Correction(
                        new Span(start, start + place.codePointCount(0, place.length())), replacement, comment)),
                AUTHOR,
                WHEN);
    }

    private static String body(byte[] file) {
        return Objects.requireNonNull(DocxFixture.parts(file).get("word/document.xml"));
    }
}
