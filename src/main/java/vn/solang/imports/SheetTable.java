package vn.solang.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.solang.shared.Rejected;

/**
 * A table in an Excel workbook: one sheet with one header, whose cells hold what they show. What a reader of the sheet
 * cannot see, or the program that wrote it has worked out, is refused.
 */
final class SheetTable {

    /** As many columns as no format has; beyond them lies a sheet that is no table. */
    private static final int MOST_COLUMNS = 200;

    private static final int MOST_ROWS = 200_000;

    private SheetTable() {}

    /** Whether a file goes by the name of such a workbook. */
    static boolean isOne(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".xlsx");
    }

    /**
     * The table as a file of comma-separated values, each row on the line of its number in the sheet.
     *
     * @throws Rejected where the workbook is none, or holds more than one table
     */
    static Path asCsv(Path path, String name) {
        try {
            FileKind.requireReadable(path, name, WorkbookFile.LARGEST);
            try (XSSFWorkbook book = WorkbookFile.open(name, Files.readAllBytes(path))) {
                return write(onlySheet(book, name), name);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static XSSFSheet onlySheet(XSSFWorkbook book, String name) {
        List<XSSFSheet> told = new ArrayList<>();
        for (int i = 0; i < book.getNumberOfSheets(); i++) {
            XSSFSheet sheet = book.getSheetAt(i);
            if (book.getSheetVisibility(i) != SheetVisibility.VISIBLE) {
                throw new Rejected("import.sheet.hidden", name, sheet.getSheetName());
            }
            if (sheet.getPhysicalNumberOfRows() > 0) {
                told.add(sheet);
            }
        }
        if (told.isEmpty()) {
            throw new Rejected("import.file.empty", name);
        }
        if (told.size() > 1) {
            throw new Rejected(
                    "import.sheet.several",
                    name,
                    told.get(0).getSheetName(),
                    told.get(1).getSheetName());
        }
        XSSFSheet sheet = told.getFirst();
        if (sheet.getNumMergedRegions() > 0) {
            throw new Rejected(
                    "import.sheet.merged",
                    name,
                    sheet.getSheetName(),
                    sheet.getMergedRegion(0).formatAsString());
        }
        if (sheet.getTables().size() > 1) {
            throw new Rejected("import.sheet.tables", name, sheet.getSheetName());
        }
        if (sheet.getLastRowNum() > MOST_ROWS) {
            throw new Rejected("import.sheet.long", name, Integer.toString(MOST_ROWS));
        }
        return sheet;
    }

    private static Path write(XSSFSheet sheet, String name) throws IOException {
        int columns = columns(sheet, name);
        Path csv = Files.createTempFile("sheet", ".csv");
        csv.toFile().deleteOnExit();
        try (CsvWriter out = CsvWriter.builder().build(csv)) {
            for (int number = 0; number <= sheet.getLastRowNum(); number++) {
                Row row = sheet.getRow(number);
                List<String> cells = new ArrayList<>();
                for (int column = 0; column < columns; column++) {
                    cells.add(text(row == null ? null : row.getCell(column), name));
                }
                if (row != null && row.getLastCellNum() > columns) {
                    for (int column = columns; column < row.getLastCellNum(); column++) {
                        String beyond = text(row.getCell(column), name);
                        if (!beyond.isEmpty()) {
                            throw new Rejected(
                                    "import.sheet.beyond",
                                    name,
                                    row.getCell(column).getAddress().formatAsString());
                        }
                    }
                }
                out.writeRecord(cells);
            }
        }
        return csv;
    }

    /** As many as the header has: the first row that says anything. */
    private static int columns(XSSFSheet sheet, String name) {
        for (Row row : sheet) {
            int last = 0;
            for (Cell cell : row) {
                if (!text(cell, name).isEmpty()) {
                    last = cell.getColumnIndex() + 1;
                }
            }
            if (last > MOST_COLUMNS) {
                throw new Rejected("import.sheet.wide", name, Integer.toString(MOST_COLUMNS));
            }
            if (last > 0) {
                return last;
            }
        }
        throw new Rejected("import.file.empty", name);
    }

    /** What a cell holds, on one line: breaks within it count as spaces in any table. */
    private static String text(@Nullable Cell cell, String name) {
        if (cell == null) {
            return "";
        }
        return switch (cell.getCellType()) {
            case BLANK, _NONE -> "";
            case STRING -> cell.getStringCellValue().replaceAll("\\R", " ");
            case NUMERIC -> number(cell, name);
            case BOOLEAN -> cell.getBooleanCellValue() ? "true" : "false";
            case FORMULA -> throw at("import.sheet.formula", name, cell);
            case ERROR -> throw at("import.sheet.error", name, cell);
        };
    }

    private static String number(Cell cell, String name) {
        if (DateUtil.isCellDateFormatted(cell)) {
            LocalDateTime moment = cell.getLocalDateTimeCellValue();
            return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? moment.toLocalDate().toString()
                    : moment.toString();
        }
        String format = cell.getCellStyle().getDataFormatString();
        if (format != null && format.contains("%")) {
            throw at("import.sheet.percent", name, cell);
        }
        return NumberToTextConverter.toText(cell.getNumericCellValue());
    }

    private static Rejected at(String key, String name, Cell cell) {
        return new Rejected(key, name, cell.getAddress().formatAsString());
    }
}
