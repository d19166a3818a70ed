package vn.solang.reporting;

import java.math.BigInteger;
import java.util.List;
import org.docx4j.wml.BooleanDefaultTrue;
import org.docx4j.wml.CTBorder;
import org.docx4j.wml.CTHeight;
import org.docx4j.wml.CTSdtContentRun;
import org.docx4j.wml.CTSdtText;
import org.docx4j.wml.CTTblCellMar;
import org.docx4j.wml.CTTblLayoutType;
import org.docx4j.wml.Id;
import org.docx4j.wml.ObjectFactory;
import org.docx4j.wml.P;
import org.docx4j.wml.PPr;
import org.docx4j.wml.PPrBase;
import org.docx4j.wml.R;
import org.docx4j.wml.STBorder;
import org.docx4j.wml.STHeightRule;
import org.docx4j.wml.STTblLayoutType;
import org.docx4j.wml.SdtPr;
import org.docx4j.wml.SdtRun;
import org.docx4j.wml.Tag;
import org.docx4j.wml.Tbl;
import org.docx4j.wml.TblBorders;
import org.docx4j.wml.TblGrid;
import org.docx4j.wml.TblGridCol;
import org.docx4j.wml.TblPr;
import org.docx4j.wml.TblWidth;
import org.docx4j.wml.Tc;
import org.docx4j.wml.TcPr;
import org.docx4j.wml.Text;
import org.docx4j.wml.Tr;
import org.docx4j.wml.TrPr;

/** The few constructs of WordprocessingML a report is made of. */
final class Wml {

    private static final ObjectFactory FACTORY = new ObjectFactory();
    private static final int CELL_MARGIN = 80;

    private Wml() {}

    static P paragraph(String style, List<?> content) {
        var properties = new PPr();
        var named = new PPrBase.PStyle();
        named.setVal(style);
        properties.setPStyle(named);
        var paragraph = new P();
        paragraph.setPPr(properties);
        paragraph.getContent().addAll(content);
        return paragraph;
    }

    static P line(String style, String text) {
        return paragraph(style, List.of(words(text)));
    }

    static P keptWithNext(P paragraph) {
        paragraph.getPPr().setKeepNext(new BooleanDefaultTrue());
        return paragraph;
    }

    /** A thin line of its own, in the middle of a column. */
    static P rule(int column, int length) {
        var rule = paragraph("Rule", List.of());
        var line = new CTBorder();
        line.setVal(STBorder.SINGLE);
        line.setSz(BigInteger.valueOf(6));
        line.setSpace(BigInteger.ZERO);
        line.setColor("000000");
        var borders = new PPrBase.PBdr();
        borders.setTop(line);
        var indents = new PPrBase.Ind();
        indents.setLeft(BigInteger.valueOf((column - length) / 2));
        indents.setRight(BigInteger.valueOf((column - length) / 2));
        rule.getPPr().setPBdr(borders);
        rule.getPPr().setInd(indents);
        return rule;
    }

    static R words(String shown) {
        var text = new Text();
        text.setValue(XmlText.clean(shown));
        text.setSpace("preserve");
        var run = new R();
        run.getContent().add(text);
        return run;
    }

    /** A plain-text content control inside a paragraph: open to editing, with nothing standing in for text. */
    static Object control(int id, String label, String tag, String shown) {
        var properties = new SdtPr();
        var alias = new SdtPr.Alias();
        alias.setVal(label);
        properties.getRPrOrAliasOrLock().add(FACTORY.createSdtPrAlias(alias));
        var reference = new Tag();
        reference.setVal(tag);
        properties.getRPrOrAliasOrLock().add(reference);
        var number = new Id();
        number.setVal(BigInteger.valueOf(id));
        properties.getRPrOrAliasOrLock().add(number);
        properties.getRPrOrAliasOrLock().add(FACTORY.createSdtPrText(new CTSdtText()));
        var content = new CTSdtContentRun();
        content.getContent().add(words(shown));
        var control = new SdtRun();
        control.setSdtPr(properties);
        control.setSdtContent(content);
        return FACTORY.createPSdt(control);
    }

    /**
     * A table of two columns without borders.
     *
     * @param above room above the text of each cell
     */
    static Tbl columns(int above, int left, int right, Tr... rows) {
        var layout = new CTTblLayoutType();
        layout.setType(STTblLayoutType.FIXED);
        var properties = new TblPr();
        properties.setTblW(width(left + right));
        properties.setTblLayout(layout);
        properties.setTblCellMar(margins(above));
        var grid = new TblGrid();
        grid.getGridCol().add(column(left));
        grid.getGridCol().add(column(right));
        var table = new Tbl();
        table.setTblPr(properties);
        table.setTblGrid(grid);
        table.getContent().addAll(List.of(rows));
        return table;
    }

    /** A table with a line around each cell. */
    static Tbl ruled(List<Integer> widths, List<Tr> rows) {
        var layout = new CTTblLayoutType();
        layout.setType(STTblLayoutType.FIXED);
        var borders = new TblBorders();
        borders.setTop(thin());
        borders.setLeft(thin());
        borders.setBottom(thin());
        borders.setRight(thin());
        borders.setInsideH(thin());
        borders.setInsideV(thin());
        var margins = new CTTblCellMar();
        margins.setTop(width(CELL_MARGIN / 2));
        margins.setLeft(width(CELL_MARGIN));
        margins.setBottom(width(CELL_MARGIN / 2));
        margins.setRight(width(CELL_MARGIN));
        var properties = new TblPr();
        properties.setTblW(width(widths.stream().mapToInt(Integer::intValue).sum()));
        properties.setTblBorders(borders);
        properties.setTblLayout(layout);
        properties.setTblCellMar(margins);
        var grid = new TblGrid();
        widths.forEach(wide -> grid.getGridCol().add(column(wide)));
        var table = new Tbl();
        table.setTblPr(properties);
        table.setTblGrid(grid);
        table.getContent().addAll(rows);
        return table;
    }

    /** A row that stands again at the top of each page its table goes on to. */
    static Tr headRow(List<Tc> cells) {
        Tr row = row(0, cells);
        row.getTrPr().getCnfStyleOrDivIdOrGridBefore().add(FACTORY.createCTTrPrBaseTblHeader(new BooleanDefaultTrue()));
        return row;
    }

    static Tr row(int atLeast, Tc... cells) {
        return row(atLeast, List.of(cells));
    }

    static Tr row(int atLeast, List<Tc> cells) {
        var properties = new TrPr();
        properties.getCnfStyleOrDivIdOrGridBefore().add(FACTORY.createCTTrPrBaseCantSplit(new BooleanDefaultTrue()));
        if (atLeast > 0) {
            var height = new CTHeight();
            height.setVal(BigInteger.valueOf(atLeast));
            height.setHRule(STHeightRule.AT_LEAST);
            properties.getCnfStyleOrDivIdOrGridBefore().add(FACTORY.createCTTrPrBaseTrHeight(height));
        }
        var row = new Tr();
        row.setTrPr(properties);
        row.getContent().addAll(cells);
        return row;
    }

    static Tc cell(int wide, List<P> paragraphs) {
        var properties = new TcPr();
        properties.setTcW(width(wide));
        var cell = new Tc();
        cell.setTcPr(properties);
        cell.getContent().addAll(paragraphs);
        return cell;
    }

    private static CTBorder thin() {
        var line = new CTBorder();
        line.setVal(STBorder.SINGLE);
        line.setSz(BigInteger.valueOf(4));
        line.setSpace(BigInteger.ZERO);
        line.setColor("000000");
        return line;
    }

    private static CTTblCellMar margins(int above) {
        var margins = new CTTblCellMar();
        margins.setTop(width(above));
        margins.setLeft(width(0));
        margins.setBottom(width(0));
        margins.setRight(width(0));
        return margins;
    }

    private static TblGridCol column(int wide) {
        var column = new TblGridCol();
        column.setW(BigInteger.valueOf(wide));
        return column;
    }

    private static TblWidth width(int wide) {
        var width = new TblWidth();
        width.setW(BigInteger.valueOf(wide));
        width.setType(TblWidth.TYPE_DXA);
        return width;
    }
}
