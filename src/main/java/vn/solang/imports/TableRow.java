package vn.solang.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.solang.shared.VietnameseText;

/** A row of a {@link TableFile}, whose cells are as many as its columns. */
record TableRow(Header header, int number, List<String> cells) implements Row {

    /** @throws BadCell where the row has too few or too many cells, or one of them holds what no text may */
    static TableRow of(Header header, int number, List<String> raw) {
        if (raw.size() != header.columns().size()) {
            throw new Cell(number, "", String.join(" | ", raw.subList(0, Math.min(raw.size(), 10))))
                    .bad(
                            "import.row.cells",
                            Integer.toString(raw.size()),
                            Integer.toString(header.columns().size()));
        }
        String[] cells = new String[raw.size()];
        for (int i = 0; i < cells.length; i++) {
            Cell.require(number, header.columns().get(i), raw.get(i));
            cells[i] = VietnameseText.nfc(raw.get(i));
        }
        return new TableRow(header, number, Arrays.asList(cells));
    }

    @Override
    public String text(String column) {
        return optionalText(column).orElseThrow(() -> cell(column).bad("import.cell.empty"));
    }

    @Override
    public Optional<String> optionalText(String column) {
        return Optional.of(cell(column).text()).filter(text -> !text.isEmpty());
    }

    @Override
    public LocalDate date(String column) {
        text(column);
        return Dates.read(cell(column));
    }

    @Override
    public Optional<LocalDate> optionalDate(String column) {
        return optionalText(column).map(text -> Dates.read(cell(column)));
    }

    @Override
    public OptionalInt optionalInteger(String column) {
        return optionalText(column).isEmpty() ? OptionalInt.empty() : OptionalInt.of(Numbers.integer(cell(column)));
    }

    @Override
    public Optional<BigDecimal> optionalDecimal(String column) {
        return optionalText(column).map(text -> Numbers.decimal(cell(column)));
    }

    @Override
    public BadCell bad(String column, String key, Object... arguments) {
        return cell(column).bad(key, arguments);
    }

    private Cell cell(String column) {
        Integer place = header.places().get(column);
        return new Cell(number, column, place == null ? "" : cells.get(place));
    }
}
