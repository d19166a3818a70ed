package vn.solang.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** A table written as an Excel workbook that {@link Imports} takes back: texts as texts, numbers as numbers, no formula. */
public final class SheetFile {

    private static final int TEXT_FORMAT = 49;

    private SheetFile() {}

    /**
     * Writes a workbook of one sheet.
     *
     * @param rows texts, whole numbers and decimals in the order of the columns; null for an empty cell
     */
    public static byte[] write(String sheetName, List<String> columns, List<List<@Nullable Object>> rows) {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            CellStyle text = book.createCellStyle();
            text.setDataFormat((short) TEXT_FORMAT);
            CellStyle head = book.createCellStyle();
            head.cloneStyleFrom(text);
            var bold = book.createFont();
            bold.setBold(true);
            head.setFont(bold);
            XSSFSheet sheet = book.createSheet(sheetName);
            sheet.createFreezePane(0, 1);
            Row first = sheet.createRow(0);
            for (int column = 0; column < columns.size(); column++) {
                put(first.createCell(column), columns.get(column), head);
                sheet.setDefaultColumnStyle(column, text);
            }
            for (int number = 0; number < rows.size(); number++) {
                Row row = sheet.createRow(number + 1);
                for (int column = 0; column < columns.size(); column++) {
                    Object value = rows.get(number).get(column);
                    if (value != null) {
                        put(row.createCell(column), value, text);
                    }
                }
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Writes comma-separated values that spreadsheets open: no text begins like a formula. */
    public static byte[] csv(List<String> columns, List<List<@Nullable Object>> rows) {
        var out = new StringWriter();
        out.write('\uFEFF');
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(columns);
            for (List<@Nullable Object> row : rows) {
                csv.writeRecord(row.stream().map(SheetFile::plain).toList());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String plain(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Integer number -> number.toString();
            default -> {
                String text = value.toString();
                yield text.matches("[=+\\-@\t\r].*") ? "'" + text : text;
            }
        };
    }

    /** A text is kept as one even where it begins like a formula, in this program and in those it is opened with. */
    private static void put(Cell cell, Object value, CellStyle text) {
        switch (value) {
            case BigDecimal number -> cell.setCellValue(number.doubleValue());
            case Integer number -> cell.setCellValue(number);
            default -> {
                cell.setCellValue(value.toString());
                cell.setCellStyle(text);
            }
        }
    }
}
