package vn.solang.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.solang.shared.Rejected;
import vn.solang.shared.VietnameseText;

/**
 * A table in a CSV file: UTF-8, a header, cells between commas, semicolons or tabs, quoted as RFC 4180 says. Rows are
 * streamed, so its size in memory is that of one row and the list of refusals.
 */
public final class TableFile implements Table {

    /** 64 MiB, some 500,000 rows: far above any table of a province, and still one short transaction. */
    public static final long LARGEST = 64L << 20;

    /** As many refusals are kept as a person could ever go through; further ones are only counted. */
    static final int REFUSALS_KEPT = 10_000;

    /** A cell beyond this many characters is most likely the rest of the file behind a lost quote. */
    private static final int CELL_BUFFER = 1 << 20;

    private static final String OWNER_COLUMN = "unit_code";
    private static final int HEADER_START = 1 << 16;
    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    private final Path path;
    private final String file;
    private final char delimiter;
    private final Header header;
    private final Set<String> unitCodes;
    private final List<Refusal> refusals = new ArrayList<>();
    private final BitSet refusedRows = new BitSet();

    private TableFile(Path path, String file, char delimiter, Header header, Set<String> unitCodes) {
        this.path = path;
        this.file = file;
        this.delimiter = delimiter;
        this.header = header;
        this.unitCodes = Set.copyOf(unitCodes);
    }

    /** Opens a file that has the name the person knows it by. */
    public static TableFile open(Path path) {
        return open(path, String.valueOf(path.getFileName()));
    }

    /**
     * Opens a file and reads it through once, so that whatever is wrong with it as a whole is known before any row is
     * loaded.
     *
     * @param file the name the person knows the file by
     * @throws Rejected where the file as a whole cannot be taken
     */
    public static TableFile open(Path path, String file) {
        try {
            FileKind.requireText(path, file, LARGEST);
            try {
                return inspected(path, file);
            } catch (Rejected | UncheckedIOException | CharacterCodingException why) {
                // another encoding explains whatever else is wrong with a file
                Utf8.require(path, file);
                throw why;
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static TableFile inspected(Path path, String file) throws IOException {
        char delimiter = Header.delimiter(start(path));
        var headers = new ArrayList<Header>();
        var legacy = new LegacyFinder();
        Set<String> codes = new HashSet<>();
        walk(path, file, delimiter, (first, line) -> {
            List<String> cells = line.getFields();
            refuse(file, legacy.look(number(line), cells));
            if (first) {
                headers.add(Header.of(file, cells));
                return;
            }
            Integer place = headers.getFirst().places().get(OWNER_COLUMN);
            if (place != null && cells.size() == headers.getFirst().columns().size()) {
                codes.add(VietnameseText.nfc(cells.get(place)));
            }
        });
        refuse(file, legacy.conclude());
        if (headers.isEmpty()) {
            throw new Rejected("import.file.empty", file);
        }
        codes.remove("");
        return new TableFile(path, file, delimiter, headers.getFirst(), codes);
    }

    @Override
    public String file() {
        return file;
    }

    /** The names of the columns, in lower case. */
    public List<String> columns() {
        return header.columns();
    }

    /** The codes of the units its rows are about, where it has the column for them: they say whose books it belongs to. */
    Set<String> unitCodes() {
        return unitCodes;
    }

    @Override
    public void each(Consumer<Row> reader) {
        walk(path, file, delimiter, (first, line) -> {
            if (!first) {
                read(line, reader);
            }
        });
    }

    @Override
    public void refuse(int row, BadCell why) {
        refusedRows.set(row);
        if (refusals.size() < REFUSALS_KEPT) {
            refusals.add(Refusal.of(row, why));
        }
    }

    @Override
    public int refused() {
        return refusedRows.cardinality();
    }

    /** The refusals in the order they were met, the first ten thousand of them. */
    public List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    private void read(CsvRecord line, Consumer<Row> reader) {
        int number = number(line);
        try {
            reader.accept(TableRow.of(header, number, line.getFields()));
        } catch (BadCell why) {
            refuse(number, why);
        }
    }

    /** What is done with a record, and whether it is the first one. */
    private interface Visit {
        void line(boolean first, CsvRecord line);
    }

    private static void refuse(String file, Optional<LegacyFinder.Found> found) {
        found.ifPresent(legacy -> {
            throw Utf8.refused(file, legacy);
        });
    }

    private static void walk(Path path, String file, char delimiter, Visit visit) {
        int last = 0;
        try (CsvReader<CsvRecord> lines = CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(CELL_BUFFER)
                .ofCsvRecord(Utf8.open(path))) {
            boolean first = true;
            for (CsvRecord line : lines) {
                if (!isBlank(line)) {
                    visit.line(first, line);
                    first = false;
                }
                last = number(line);
            }
        } catch (CsvParseException unreadable) {
            int at = line(unreadable.getMessage(), last + 1);
            throw new Rejected(
                    hasQuoteFrom(path, at) ? "import.file.quotes" : "import.file.endless", file, Integer.toString(at));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Whether a quote stands in the part of a record that could be read; without one, no quote is to blame. */
    private static boolean hasQuoteFrom(Path path, int line) {
        try (Reader reader = new BufferedReader(Utf8.open(path))) {
            int at = 1;
            int seen = 0;
            for (int c = reader.read(); c >= 0 && seen <= CELL_BUFFER; c = reader.read()) {
                if (at >= line) {
                    seen++;
                    if (c == '"') {
                        return true;
                    }
                }
                at += c == '\n' ? 1 : 0;
            }
            return false;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static int number(CsvRecord line) {
        return Math.toIntExact(line.getStartingLineNumber());
    }

    private static int line(@Nullable String parserMessage, int otherwise) {
        Matcher line = LINE.matcher(String.valueOf(parserMessage));
        return line.find() ? Integer.parseInt(line.group(1)) : otherwise;
    }

    private static boolean isBlank(CsvRecord line) {
        List<String> cells = line.getFields();
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isBlank()) {
                return false;
            }
        }
        return true;
    }

    private static String start(Path path) throws IOException {
        char[] start = new char[HEADER_START];
        try (Reader reader = Utf8.open(path)) {
            int length = 0;
            for (int read = 0;
                    read >= 0 && length < start.length;
                    read = reader.read(start, length, start.length - length)) {
                length += read;
            }
            return new String(start, 0, length);
        }
    }
}
