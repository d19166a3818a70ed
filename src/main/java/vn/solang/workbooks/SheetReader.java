package vn.solang.workbooks;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import vn.solang.criteria.Measure;
import vn.solang.shared.Message;
import vn.solang.shared.Rejected;
import vn.solang.shared.VietnameseText;
import vn.solang.submissions.Edit;
import vn.solang.submissions.Entered;
import vn.solang.units.Unit;

/** Reads the sheet of one unit: what was changed in it since it was made, each change with its cell. */
final class SheetReader {

    /** An edit and the cells it stands in. */
    record Placed(Edit edit, Measure measure, CellAddress value, CellAddress note) {}

    /** A cell that cannot be an edit. */
    record Bad(CellAddress at, Message why) {}

    /** Notes are read as they are seen: a number as a number, not as the program keeps it. */
    private static final DataFormatter NOTES = new DataFormatter(Locale.ROOT);

    private final Sheet sheet;
    private final Map<Columns, Integer> columns;
    private final List<Placed> edits = new ArrayList<>();
    private final List<Bad> bad = new ArrayList<>();

    /** @throws Rejected where the hidden keys are gone, or columns that are needed */
    SheetReader(Sheet sheet) {
        this.sheet = sheet;
        this.columns = columns(sheet);
    }

    private static Map<Columns, Integer> columns(Sheet sheet) {
        Map<Columns, Integer> found = new EnumMap<>(Columns.class);
        Row keys = sheet.getRow(0);
        if (keys != null) {
            for (Cell cell : keys) {
                for (Columns column : Columns.values()) {
                    if (column.key().equals(cell.toString()) && found.put(column, cell.getColumnIndex()) != null) {
                        throw new Rejected("workbooks.column-twice", sheet.getSheetName(), column.key());
                    }
                }
            }
        }
        for (Columns needed : List.of(
                Columns.MEASURE, Columns.VERSION, Columns.GIVEN, Columns.GIVEN_NOTE, Columns.VALUE, Columns.NOTE)) {
            if (!found.containsKey(needed)) {
                throw new Rejected("workbooks.keys-gone", sheet.getSheetName());
            }
        }
        return found;
    }

    /**
     * Reads all rows that name a measure the unit is asked for.
     *
     * @param upload what makes the ids of the edits the same however often the workbook is read
     */
    void read(Entered entered, UUID upload) {
        Map<String, Measure> asked = new java.util.HashMap<>();
        entered.measures().forEach(measure -> asked.put(measure.code(), measure));
        Set<String> seen = new HashSet<>();
        List<CellRangeAddress> merged = merged();
        for (Row row : sheet) {
            String code = text(row, Columns.MEASURE);
            if (row.getRowNum() == 0 || code.isEmpty()) {
                continue;
            }
            var value = new CellAddress(row.getRowNum(), at(Columns.VALUE));
            var note = new CellAddress(row.getRowNum(), at(Columns.NOTE));
            Measure measure = asked.get(code);
            if (measure == null) {
                bad.add(new Bad(value, Message.of("workbooks.cell.not-asked")));
            } else if (!seen.add(code)) {
                bad.add(new Bad(value, Message.of("workbooks.cell.twice")));
            } else if (merged.stream().anyMatch(range -> range.isInRange(value) || range.isInRange(note))) {
                bad.add(new Bad(value, Message.of("workbooks.cell.merged")));
            } else {
                try {
                    read(row, measure, entered.unit(), upload, value, note);
                } catch (RuntimeException broken) {
                    // what a cell holds is looked at late, and may be anything
                    bad.add(new Bad(value, Message.of("workbooks.cell.error")));
                }
            }
        }
    }

    private void read(Row row, Measure measure, Unit unit, UUID upload, CellAddress value, CellAddress note) {
        Written.Found typed = Written.in(row.getCell(at(Columns.VALUE)), measure);
        if (typed instanceof Written.Found.Bad no) {
            bad.add(new Bad(value, no.why()));
            return;
        }
        Cell noteCell = row.getCell(at(Columns.NOTE));
        if (noteCell != null && noteCell.getCellType() == org.apache.poi.ss.usermodel.CellType.FORMULA) {
            bad.add(new Bad(note, Message.of("workbooks.cell.formula")));
            return;
        }
        String text = ((Written.Found.Text) typed).text();
        String said = noteCell == null ? "" : VietnameseText.line(NOTES.formatCellValue(noteCell));
        if (text.equals(text(row, Columns.GIVEN)) && said.equals(VietnameseText.line(text(row, Columns.GIVEN_NOTE)))) {
            return;
        }
        String version = text(row, Columns.VERSION);
        long base = version.matches("\\d{1,18}") ? Long.parseLong(version) : 0;
        UUID id = UUID.nameUUIDFromBytes(
                "%s %d %s".formatted(upload, unit.id().value(), measure.code()).getBytes(StandardCharsets.UTF_8));
        edits.add(new Placed(new Edit(id, measure.code(), text, said, base), measure, value, note));
    }

    /** The merged cells that hide a value or a note; they may be given as large as the sheet. */
    private List<CellRangeAddress> merged() {
        return sheet.getMergedRegions().stream()
                .filter(range -> range.containsColumn(at(Columns.VALUE)) || range.containsColumn(at(Columns.NOTE)))
                .toList();
    }

    List<Placed> edits() {
        return List.copyOf(edits);
    }

    List<Bad> bad() {
        return List.copyOf(bad);
    }

    private int at(Columns column) {
        return java.util.Objects.requireNonNull(columns.get(column));
    }

    private String text(Row row, Columns column) {
        @Nullable Cell cell = row.getCell(at(column));
        return cell == null ? "" : cell.toString();
    }
}
