package vn.solang.workbooks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import vn.solang.shared.Rejected;

/** The sheet nobody sees, which says what a workbook is: of which round, and which sheet is of which unit. */
final class KeySheet {

    /** A sheet and the code of the unit it is of. */
    record Of(String sheet, String unitCode) {}

    /** What it is called. */
    static final String NAME = "so-lang";

    /** The most units a workbook holds. */
    static final int MOST = 60;

    private static final String FORMAT = "1";

    private KeySheet() {}

    static void write(Workbook workbook, int round, List<Of> sheets) {
        Sheet sheet = workbook.createSheet(NAME);
        line(sheet, 0, "format", FORMAT);
        line(sheet, 1, "round", Integer.toString(round));
        for (int i = 0; i < sheets.size(); i++) {
            line(sheet, i + 2, sheets.get(i).unitCode(), sheets.get(i).sheet());
        }
        workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.VERY_HIDDEN);
    }

    private static void line(Sheet sheet, int at, String key, String value) {
        Row row = sheet.createRow(at);
        row.createCell(0).setCellValue(key);
        row.createCell(1).setCellValue(value);
    }

    /** The round of a workbook of ours; empty for any other. */
    static Optional<Integer> round(Workbook workbook) {
        Sheet sheet = workbook.getSheet(NAME);
        if (sheet == null || !FORMAT.equals(text(sheet.getRow(0), 1))) {
            return Optional.empty();
        }
        String round = text(sheet.getRow(1), 1);
        return round.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(round)) : Optional.empty();
    }

    /**
     * The sheets of units, in their order.
     *
     * @throws Rejected where there are more than a workbook may hold, or two of one unit
     */
    static List<Of> sheets(Workbook workbook) {
        Sheet sheet = workbook.getSheet(NAME);
        List<Of> sheets = new ArrayList<>();
        Set<String> units = new HashSet<>();
        for (int at = 2; at <= sheet.getLastRowNum(); at++) {
            var of = new Of(text(sheet.getRow(at), 1), text(sheet.getRow(at), 0));
            if (at - 2 == MOST || !units.add(of.unitCode())) {
                throw new Rejected("workbooks.units", MOST);
            }
            sheets.add(of);
        }
        return sheets;
    }

    private static String text(@org.jspecify.annotations.Nullable Row row, int column) {
        Cell cell = row == null ? null : row.getCell(column);
        return cell == null ? "" : cell.toString();
    }
}
