package vn.solang.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import vn.solang.criteria.Catalogue;
import vn.solang.criteria.CriteriaSets;
import vn.solang.criteria.Measure;
import vn.solang.units.Unit;
import vn.solang.workbooks.Reading;
import vn.solang.workbooks.Workbooks;

/** A district's workbook: twenty communes with all that the communes' set asks, made, filled in, brought back. */
final class WorkbookBench implements Bench {

    private static final int COMMUNES = 20;
    private static final int WARMING = 2;
    private static final int RUNS = 10;
    private static final long GOAL = 1_000_000_000;
    private static final String VALUE = "value";

    @Override
    public String name() {
        return "workbook";
    }

    @Override
    public List<Result> run() {
        List<Result> results = new ArrayList<>();
        NationalFacts.inFolder(folder -> {
            try (var database = ScratchDatabase.open()) {
                results.addAll(Running.on(database, context -> {
                    try {
                        return measure(context, EntryBooks.fill(context, folder));
                    } catch (IOException failure) {
                        throw new UncheckedIOException(failure);
                    }
                }));
            }
        });
        return results;
    }

    private static List<Result> measure(ApplicationContext context, EntryBooks books) throws IOException {
        Workbooks workbooks = context.getBean(Workbooks.class);
        Catalogue catalogue = context.getBean(CriteriaSets.class)
                .at(NationalFacts.now(context).knownAt())
                .catalogue();
        List<Unit> district = books.communes().subList(0, COMMUNES);
        List<Long> making = new ArrayList<>();
        List<Long> applying = new ArrayList<>();
        long cells = 0;
        for (int i = 0; i < WARMING + RUNS; i++) {
            long start = System.nanoTime();
            byte[] made = workbooks.make(books.round(), district);
            long took = System.nanoTime() - start;
            byte[] filled = filled(made, catalogue, i);
            start = System.nanoTime();
            UUID id = workbooks.receive(books.round(), "huyen.xlsx", filled);
            Reading reading = workbooks.apply(id);
            long applied = System.nanoTime() - start;
            cells = reading.units().stream()
                    .flatMap(unit -> unit.cells().stream())
                    .filter(cell -> cell.fate() == Reading.Fate.TAKEN)
                    .count();
            if (i >= WARMING) {
                making.add(took);
                applying.add(applied);
            }
        }
        return List.of(
                result("workbook: %d communes, made".formatted(COMMUNES), making),
                result("workbook: %d communes, received and applied, %d values".formatted(COMMUNES, cells), applying));
    }

    private static Result result(String what, List<Long> taken) {
        long most = Bench.p95(taken);
        return new Result(
                what,
                "%s (slowest of %d: %s)"
                        .formatted(Bench.milliseconds(Bench.median(taken)), taken.size(), Bench.milliseconds(most)),
                "",
                "",
                "≤ 1 s",
                most <= GOAL);
    }

    /** Every field filled in, as somebody would in Excel. */
    private static byte[] filled(byte[] made, Catalogue catalogue, int run) throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(made));
                var out = new ByteArrayOutputStream()) {
            for (Sheet sheet : workbook) {
                int value = column(sheet, VALUE);
                int note = column(sheet, "note");
                for (Row row : sheet) {
                    Measure measure = measure(row, catalogue);
                    if (measure != null && value >= 0) {
                        fill(cell(row, value), measure, run);
                        cell(row, note).setCellValue("đo tốc độ " + run);
                    }
                }
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }

    /** The column that the hidden first rows of a sheet call by a key; negative where none does. */
    private static int column(Sheet sheet, String key) {
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.STRING
                        && cell.getStringCellValue().equals(key)) {
                    return cell.getColumnIndex();
                }
            }
        }
        return -1;
    }

    private static @Nullable Measure measure(Row row, Catalogue catalogue) {
        Cell first = row.getCell(0);
        return first == null || first.getCellType() != CellType.STRING
                ? null
                : catalogue.measure(first.getStringCellValue()).orElse(null);
    }

    private static Cell cell(Row row, int column) {
        Cell there = row.getCell(column);
        return there == null ? row.createCell(column) : there;
    }

    private static void fill(Cell cell, Measure measure, int run) {
        switch (measure.type()) {
            case YES_NO -> cell.setCellValue(run % 2 == 0 ? "đạt" : "chưa đạt");
            case GRADE ->
                cell.setCellValue(measure.grades().get(run % measure.grades().size()));
            case PERCENT, NUMBER, COUNT -> {
                BigDecimal least = measure.least();
                cell.setCellValue((least == null ? 0 : least.doubleValue()) + 1 + run);
            }
        }
    }
}
