package vn.solang.reporting;

import static java.util.stream.Collectors.joining;

import jakarta.xml.bind.JAXBException;
import java.util.Set;
import java.util.stream.Stream;
import org.docx4j.XmlUtils;
import org.docx4j.wml.CTSettings;
import org.docx4j.wml.Hdr;
import org.docx4j.wml.SectPr;
import org.docx4j.wml.Styles;

/** The parts of a Word report that are the same in every report: styles, settings and the header with the page number. */
record DocxSkeleton(Styles styles, CTSettings settings, Hdr header) {

    private static final String NAMESPACES = """
            xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
            xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"\
            """;

    static DocxSkeleton read() {
        return new DocxSkeleton(
                parsed(STYLES, Styles.class), parsed(SETTINGS, CTSettings.class), parsed(HEADER, Hdr.class));
    }

    /** The page, with the header that the relationship names on every page but the first. */
    static SectPr section(String header) {
        return parsed(
                """
                <w:sectPr %s>
                  <w:headerReference w:type="default" r:id="%s"/>
                  <w:pgSz w:w="%d" w:h="%d"/>
                  <w:pgMar w:top="%d" w:right="%d" w:bottom="%d" w:left="%d" w:header="%d" w:footer="%d" w:gutter="0"/>
                  <w:titlePg/>
                </w:sectPr>
                """.formatted(
                                NAMESPACES,
                                header,
                                DecreeLayout.PAGE_WIDTH,
                                DecreeLayout.PAGE_HEIGHT,
                                DecreeLayout.TOP,
                                DecreeLayout.RIGHT,
                                DecreeLayout.BOTTOM,
                                DecreeLayout.LEFT,
                                DecreeLayout.HEADER,
                                DecreeLayout.HEADER),
                SectPr.class);
    }

    private static <T> T parsed(String xml, Class<T> type) {
        try {
            Object read = XmlUtils.unwrap(XmlUtils.unmarshalString(xml));
            return type.cast(read);
        } catch (JAXBException malformed) {
            throw new IllegalStateException(malformed);
        }
    }

    private static final String SETTINGS = """
            <w:settings %s>
              <w:zoom w:percent="100"/>
              <w:defaultTabStop w:val="%d"/>
              <w:characterSpacingControl w:val="doNotCompress"/>
              <w:compat>
                <w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>
              </w:compat>
              <w:themeFontLang w:val="vi-VN"/>
              <w:decimalSymbol w:val=","/>
              <w:listSeparator w:val=";"/>
            </w:settings>
            """.formatted(NAMESPACES, DecreeLayout.FIRST_LINE);

    private static final String HEADER = """
            <w:hdr %s>
              <w:p>
                <w:pPr><w:pStyle w:val="Header"/></w:pPr>
                <w:r><w:fldChar w:fldCharType="begin"/></w:r>
                <w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>
                <w:r><w:fldChar w:fldCharType="separate"/></w:r>
                <w:r><w:t>2</w:t></w:r>
                <w:r><w:fldChar w:fldCharType="end"/></w:r>
              </w:p>
            </w:hdr>
            """.formatted(NAMESPACES);

    /** Lines of the head, title and foot: no indent, in the middle, close together. */
    private static final String CENTRED =
            "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/><w:ind w:firstLine=\"0\"/><w:jc w:val=\"center\"/>";

    private static final String LEFT =
            "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/><w:ind w:firstLine=\"0\"/><w:jc w:val=\"left\"/>";

    private static final String BOLD = "<w:b/><w:bCs/>";
    private static final String ITALIC = "<w:i/><w:iCs/>";

    private static final String STYLES = Stream.of(
                    """
                    <w:styles %s>
                      <w:docDefaults>
                        <w:rPrDefault><w:rPr>
                          <w:rFonts w:ascii="%2$s" w:eastAsia="%2$s" w:hAnsi="%2$s" w:cs="%2$s"/>
                          <w:color w:val="000000"/><w:sz w:val="%3$d"/><w:szCs w:val="%3$d"/>
                          <w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/>
                        </w:rPr></w:rPrDefault>
                        <w:pPrDefault/>
                      </w:docDefaults>
                      <w:style w:type="paragraph" w:default="1" w:styleId="Normal">
                        <w:name w:val="Normal"/><w:qFormat/>
                        <w:pPr>
                          <w:widowControl/>
                          <w:spacing w:before="0" w:after="%4$d" w:line="%5$d" w:lineRule="auto"/>
                          <w:ind w:firstLine="%6$d"/>
                          <w:jc w:val="both"/>
                        </w:pPr>
                        <w:rPr><w:lang w:val="vi-VN"/></w:rPr>
                      </w:style>
                      <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">
                        <w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/>
                      </w:style>
                      <w:style w:type="table" w:default="1" w:styleId="TableNormal">
                        <w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>
                        <w:tblPr>
                          <w:tblInd w:w="0" w:type="dxa"/>
                          <w:tblCellMar>
                            <w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/>
                            <w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/>
                          </w:tblCellMar>
                        </w:tblPr>
                      </w:style>
                    """.formatted(
                                    NAMESPACES,
                                    DecreeLayout.FONT,
                                    DecreeLayout.BODY_SIZE * 2,
                                    DecreeLayout.BETWEEN_PARAGRAPHS,
                                    DecreeLayout.LINE,
                                    DecreeLayout.FIRST_LINE),
                    heading(1, BOLD + "<w:caps/>"),
                    heading(2, BOLD),
                    heading(3, BOLD),
                    style("Title", "Title", CENTRED.replace("before=\"0\"", "before=\"360\""), BOLD, 14),
                    style("Subtitle", "Subtitle", CENTRED, BOLD, 14),
                    style("AfterTitle", "Sau tiêu đề", CENTRED, "", 10),
                    style(
                            "Centred",
                            "Dòng giữa",
                            CENTRED.replace("before=\"0\" w:after=\"0\"", "before=\"120\" w:after=\"120\""),
                            BOLD,
                            14),
                    style("Ground", "Căn cứ", "", ITALIC, DecreeLayout.BODY_SIZE),
                    style("Cell", "Ô bảng", LEFT, "", DecreeLayout.TABLE_SIZE),
                    style("CellNumber", "Ô số", LEFT.replace("left", "right"), "", DecreeLayout.TABLE_SIZE),
                    style("CellHead", "Đầu bảng", CENTRED, BOLD, DecreeLayout.TABLE_SIZE),
                    style("Superior", "Cơ quan chủ quản", CENTRED, "", DecreeLayout.ISSUER_SIZE),
                    style("Issuer", "Cơ quan ban hành", CENTRED, BOLD, DecreeLayout.ISSUER_SIZE),
                    style("Nation", "Quốc hiệu", CENTRED, BOLD, DecreeLayout.NATION_SIZE),
                    style("Motto", "Tiêu ngữ", CENTRED, BOLD, DecreeLayout.MOTTO_SIZE),
                    style("Symbol", "Số và ký hiệu", CENTRED, "", DecreeLayout.SYMBOL_SIZE),
                    style("PlaceAndDate", "Địa danh và thời gian", CENTRED, ITALIC, DecreeLayout.PLACE_SIZE),
                    style("RecipientsLabel", "Nơi nhận", LEFT, BOLD + ITALIC, DecreeLayout.RECIPIENTS_LABEL_SIZE),
                    style("Recipients", "Dòng nơi nhận", LEFT, "", DecreeLayout.RECIPIENTS_SIZE),
                    style("Signatory", "Người ký", CENTRED, BOLD, DecreeLayout.BODY_SIZE),
                    style("Header", "header", CENTRED, "", DecreeLayout.BODY_SIZE),
                    style(
                            "Rule",
                            "Đường kẻ",
                            "<w:spacing w:before=\"80\" w:after=\"0\" w:line=\"120\" w:lineRule=\"exact\"/><w:ind w:firstLine=\"0\"/>",
                            "",
                            4),
                    style(
                            "End",
                            "Hết",
                            "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/><w:ind w:firstLine=\"0\"/>",
                            "",
                            1),
                    "</w:styles>")
            .collect(joining("\n"));

    private static boolean builtIn(String id) {
        return Set.of("Title", "Subtitle", "Header").contains(id) || id.startsWith("Heading");
    }

    private static String heading(int depth, String run) {
        String paragraph = "<w:keepNext/><w:keepLines/><w:spacing w:before=\"%d\"/><w:outlineLvl w:val=\"%d\"/>"
                .formatted(DecreeLayout.BETWEEN_PARAGRAPHS, depth - 1);
        return style("Heading" + depth, "heading " + depth, paragraph, run, DecreeLayout.BODY_SIZE)
                .replace("<w:basedOn w:val=\"Normal\"/>", "<w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/>");
    }

    private static String style(String id, String name, String paragraph, String run, int size) {
        return """
                <w:style w:type="paragraph" %s w:styleId="%s">
                  <w:name w:val="%s"/><w:basedOn w:val="Normal"/><w:qFormat/>
                  <w:pPr>%s</w:pPr>
                  <w:rPr>%s<w:sz w:val="%4$d"/><w:szCs w:val="%4$d"/></w:rPr>
                </w:style>
                """.replace("%4$d", Integer.toString(size * 2))
                .formatted(builtIn(id) ? "" : "w:customStyle=\"1\"", id, name, paragraph, run);
    }
}
