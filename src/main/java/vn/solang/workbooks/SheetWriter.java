package vn.solang.workbooks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.solang.assessment.PartResult;
import vn.solang.assessment.Threshold;
import vn.solang.assessment.ValueWords;
import vn.solang.criteria.Comparison;
import vn.solang.criteria.Formula;
import vn.solang.criteria.Measure;
import vn.solang.criteria.Part;
import vn.solang.shared.Messages;
import vn.solang.submissions.Form;

/** Writes what is asked of one unit as a sheet: locked but for values and notes, and checked as it is filled in. */
final class SheetWriter {

    /** The rows before the first value: keys, title, state, heads. */
    static final int HEAD_ROWS = 4;

    /** The width of a letter of running text, in hundredths of a digit's, by which columns are measured. */
    private static final int LETTER = 85;

    /** The height of a line of text, in points. */
    private static final int LINE = 15;

    private static final int CHARACTER = 256;

    private final SXSSFWorkbook workbook;
    private final Messages words = Messages.vietnamese();
    private final CellStyle head;
    private final CellStyle title;
    private final CellStyle plain;
    private final CellStyle group;
    private final CellStyle open;
    private final CellStyle openNote;

    SheetWriter(SXSSFWorkbook workbook) {
        this.workbook = workbook;
        head = style(true, false, IndexedColors.GREY_25_PERCENT);
        title = style(true, false, null);
        title.setWrapText(false);
        plain = style(false, true, null);
        group = style(true, true, null);
        open = style(false, true, IndexedColors.LIGHT_YELLOW);
        open.setLocked(false);
        openNote = style(false, true, IndexedColors.LIGHT_YELLOW);
        openNote.setLocked(false);
        openNote.setDataFormat(workbook.createDataFormat().getFormat("@"));
    }

    private CellStyle style(boolean bold, boolean ruled, @Nullable IndexedColors ground) {
        CellStyle style = workbook.createCellStyle();
        Font font = workbook.createFont();
        font.setFontName("Times New Roman");
        font.setBold(bold);
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        if (ruled) {
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        if (ground != null) {
            style.setFillForegroundColor(ground.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }

    /**
     * Writes the form of a unit into a new sheet.
     *
     * @param round how people are told of the round
     * @return the name of the sheet
     */
    String write(Form form, String round) {
        SXSSFSheet sheet = workbook.createSheet(name(form));
        var values = new ValueWords(form.rules().catalogue(), words);
        row(sheet, 0, plain, each -> each.key());
        sheet.getRow(0).setZeroHeight(true);
        Row titleRow = sheet.createRow(1);
        text(
                titleRow,
                Columns.CRITERION,
                title,
                words.say("workbooks.sheet.title", form.unit().fullName(), round));
        text(sheet.createRow(2), Columns.CRITERION, title, words.say("workbooks.sheet.how"));
        row(sheet, 3, head, each -> each.hidden() ? "" : words.say("workbooks.column." + each.key()));
        int at = HEAD_ROWS;
        for (Form.Group each : form.groups()) {
            if (each.fields().isEmpty()) {
                continue;
            }
            Row heading = sheet.createRow(at++);
            for (Columns column : Columns.values()) {
                if (!column.hidden()) {
                    text(heading, column, group, "");
                }
            }
            text(heading, Columns.CRITERION, group, each.no());
            text(heading, Columns.NAME, group, each.name().isEmpty() ? each.heading() : each.name());
            for (Form.Question question : each.questions()) {
                for (Form.Field field : question.fields()) {
                    field(sheet, at++, question, field, values);
                }
            }
        }
        finish(sheet);
        return sheet.getSheetName();
    }

    private void field(SXSSFSheet sheet, int at, Form.Question question, Form.Field field, ValueWords values) {
        Measure measure = field.measure();
        Row row = sheet.createRow(at);
        text(row, Columns.MEASURE, plain, measure.code());
        text(row, Columns.VERSION, plain, Long.toString(field.version()));
        text(
                row,
                Columns.CRITERION,
                plain,
                field.input() ? "" : question.result().requirement().code());
        text(row, Columns.NAME, plain, measure.name());
        text(row, Columns.UNIT, plain, measure.unit());
        PartResult part = partOf(question, measure);
        Threshold threshold = part == null ? null : part.threshold();
        text(
                row,
                Columns.ASKED,
                plain,
                part == null || threshold == null ? "" : values.threshold(part.part(), threshold.value()));
        var last = field.last();
        text(
                row,
                Columns.LAST,
                plain,
                last == null
                        ? ""
                        : "%s (%s)".formatted(values.valueOrNone(measure, last.value()), values.period(last.period())));
        Cell value = row.createCell(Columns.VALUE.place());
        value.setCellStyle(open);
        String given = "";
        if (field.current() != null) {
            BigDecimal current = field.current().value();
            given = Written.of(measure, current);
            if (current != null && measure.type() != Measure.Type.YES_NO && measure.type() != Measure.Type.GRADE) {
                value.setCellValue(current.doubleValue());
            } else {
                value.setCellValue(given);
            }
        }
        text(row, Columns.GIVEN, plain, given);
        String note = field.current() == null ? "" : field.current().note();
        text(row, Columns.NOTE, openNote, note);
        text(row, Columns.GIVEN_NOTE, plain, note);
        verdict(row, part, threshold, field);
        choices(sheet, at, field);
        raise(row);
    }

    /** Makes a row as high as its longest cell, wrapped, asks for; not every program does so when it opens a file. */
    private static void raise(Row row) {
        int lines = 1;
        for (Columns column : Columns.values()) {
            Cell cell = row.getCell(column.place());
            if (!column.hidden() && cell != null && cell.getCellType() == CellType.STRING) {
                int length = cell.getStringCellValue().length() * LETTER / 100;
                lines = Math.max(lines, Math.ceilDiv(length, column.width()));
            }
        }
        if (lines > 1) {
            row.setHeightInPoints(lines * LINE);
        }
    }

    /** The part of a requirement that one measure alone answers; null where it takes more than that. */
    private static @Nullable PartResult partOf(Form.Question question, Measure measure) {
        return question.result().parts().stream()
                .filter(part -> part.part() instanceof Part.Measured measured
                        && measured.value() instanceof Formula.Of value
                        && value.measure().equals(measure.code()))
                .findFirst()
                .orElse(null);
    }

    /** A formula that follows what is typed, where one number is held against one level. */
    private void verdict(Row row, @Nullable PartResult part, @Nullable Threshold threshold, Form.Field field) {
        Cell cell = row.createCell(Columns.VERDICT.place());
        cell.setCellStyle(plain);
        Measure measure = field.measure();
        boolean written = measure.type() != Measure.Type.YES_NO && measure.type() != Measure.Type.GRADE;
        if (part == null || threshold == null || !written) {
            return;
        }
        Comparison comparison = part.part().against().orElseThrow().comparison();
        String value = new CellReference(row.getRowNum(), Columns.VALUE.place()).formatAsString();
        String met = words.say("assess.verdict.met");
        String notMet = words.say("assess.verdict.not-met");
        cell.setCellFormula("IF(ISNUMBER(%s),IF(%s%s%s,\"%s\",\"%s\"),\"\")"
                .formatted(value, value, comparison.sign(), threshold.value().toPlainString(), met, notMet));
        // for readers that do not reckon
        BigDecimal current = field.current() == null ? null : field.current().value();
        boolean holds = current != null && comparison.holds(current, threshold.value());
        cell.setCellValue(current == null ? "" : holds ? met : notMet);
    }

    private void choices(SXSSFSheet sheet, int at, Form.Field field) {
        Measure measure = field.measure();
        var helper = sheet.getDataValidationHelper();
        DataValidationConstraint constraint;
        switch (measure.type()) {
            case YES_NO, GRADE -> {
                List<String> choices = new ArrayList<>(
                        measure.type() == Measure.Type.GRADE
                                ? measure.grades()
                                : List.of(words.say("assess.word.yes"), words.say("assess.word.no")));
                if (field.optional()) {
                    choices.add(Written.NONE);
                }
                if (choices.stream().anyMatch(choice -> choice.contains(","))) {
                    return;
                }
                constraint = helper.createExplicitListConstraint(choices.toArray(String[]::new));
            }
            case PERCENT, NUMBER, COUNT -> {
                BigDecimal least = measure.least();
                BigDecimal most = measure.most();
                if (least == null || most == null) {
                    return;
                }
                constraint = helper.createDecimalConstraint(
                        DataValidationConstraint.OperatorType.BETWEEN, least.toPlainString(), most.toPlainString());
            }
            default -> throw new IllegalStateException(measure.type().name());
        }
        DataValidation validation = helper.createValidation(
                constraint, new CellRangeAddressList(at, at, Columns.VALUE.place(), Columns.VALUE.place()));
        validation.setErrorStyle(DataValidation.ErrorStyle.WARNING);
        validation.setShowErrorBox(true);
        validation.createErrorBox(words.say("workbooks.validation.title"), words.say("workbooks.validation.told"));
        sheet.addValidationData(validation);
    }

    private static void finish(SXSSFSheet sheet) {
        for (Columns column : Columns.values()) {
            sheet.setColumnHidden(column.place(), column.hidden());
            if (!column.hidden()) {
                sheet.setColumnWidth(column.place(), column.width() * CHARACTER);
            }
        }
        sheet.createFreezePane(Columns.UNIT.place(), HEAD_ROWS);
        sheet.protectSheet("");
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.setRepeatingRows(new CellRangeAddress(HEAD_ROWS - 1, HEAD_ROWS - 1, -1, -1));
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    private static void row(Sheet sheet, int at, CellStyle style, java.util.function.Function<Columns, String> told) {
        Row row = sheet.createRow(at);
        for (Columns column : Columns.values()) {
            text(row, column, style, told.apply(column));
        }
    }

    private static void text(Row row, Columns column, CellStyle style, String text) {
        Cell cell = row.createCell(column.place());
        cell.setCellStyle(style);
        if (!text.isEmpty()) {
            cell.setCellValue(text);
        }
    }

    /** Its code and its name, as far as a sheet's name may hold them. */
    private static String name(Form form) {
        String name = "%s %s".formatted(form.unit().code(), form.unit().name()).replaceAll("[\\\\/*?:\\[\\]']", " ");
        return name.length() > 31 ? name.substring(0, 31).strip() : name.strip();
    }
}
