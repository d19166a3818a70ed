package vn.solang.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.solang.shared.Message;
import vn.solang.shared.Messages;
import vn.solang.shared.NotFound;
import vn.solang.shared.Rejected;

@NullMarked
class TableFileTests {

    private static final String COMMUNES = "Code,Name\n1,Đức Thọ\n2,Hương Khê\n";

    @TempDir
    Path folder;

    @Test
    void readsUtf8WithOrWithoutMark() {
        assertThat(names(COMMUNES)).containsExactly("Đức Thọ", "Hương Khê");
        assertThat(names("\uFEFF" + COMMUNES)).containsExactly("Đức Thọ", "Hương Khê");
        assertThat(open("\uFEFF" + COMMUNES).columns()).containsExactly("code", "name");
    }

    @Test
    void readsAnyLineEnd() {
        assertThat(names(COMMUNES.replace("\n", "\r\n"))).containsExactly("Đức Thọ", "Hương Khê");
        assertThat(names(COMMUNES.strip())).containsExactly("Đức Thọ", "Hương Khê");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void findsTheDelimiterInTheHeader(String delimiter) {
        assertThat(names(COMMUNES.replace(",", delimiter))).containsExactly("Đức Thọ", "Hương Khê");
    }

    @Test
    void isNotMisledByAnotherDelimiterInAQuotedName() {
        assertThat(open("\"a,b,c\";name\n1;Thọ\n").columns()).containsExactly("a,b,c", "name");
    }

    @Test
    void readsOneColumnWithoutAnyDelimiter() {
        assertThat(names("name\nĐức Thọ\n")).containsExactly("Đức Thọ");
    }

    @Test
    void readsQuotedCells() {
        assertThat(names("code,name\n1,\"Thọ, xã \"\"anh hùng\"\"\"\n")).containsExactly("Thọ, xã \"anh hùng\"");
    }

    @Test
    void keepsDecomposedTextComposed() {
        String decomposed = Normalizer.normalize(COMMUNES, Normalizer.Form.NFD);
        assertThat(names(decomposed)).containsExactly("Đức Thọ", "Hương Khê");
    }

    @Test
    void numbersARowByTheLineItBeginsOn() {
        var numbers = new ArrayList<Integer>();
        open("code,name\n1,\"x\ny\"\n\n2,z\n").each(row -> numbers.add(row.number()));
        assertThat(numbers).containsExactly(2, 5);
    }

    @Test
    void passesOverRowsWithoutText() {
        assertThat(names(COMMUNES + ",\n , \n\n")).hasSize(2);
    }

    @Test
    void refusesARowWithMoreOrFewerCellsThanTheHeader() {
        TableFile table = open("code,name\n1\n2,b,c\n3,d\n");
        assertThat(namesOf(table)).containsExactly("d");
        assertThat(table.refused()).isEqualTo(2);
        assertThat(table.refusals()).extracting(Refusal::row).containsExactly(2, 3);
        assertThat(table.refusals().getLast().reason())
                .isEqualTo(Message.of("import.row.cells", "3", "", "2 | b | c", "3", "2"));
    }

    @Test
    void refusesOneRowAndReadsTheNext() {
        TableFile table = open("code,name\n1,\n2,b\n");
        assertThat(namesOf(table)).containsExactly("b");
        assertThat(table.refusals())
                .containsExactly(new Refusal(2, "name", "", Message.of("import.cell.empty", "2", "name", "")));
    }

    @Test
    void countsARowRefusedTwiceOnce() {
        TableFile table = open(COMMUNES);
        var bad = new BadCell(2, "name", "x", Message.of("import.cell.lost", "2", "name", "x"));
        table.refuse(2, bad);
        table.refuse(2, bad);
        assertThat(table.refused()).isEqualTo(1);
        assertThat(table.refusals()).hasSize(2);
    }

    @Test
    void refusesARowThatRepeatsAnother() {
        TableFile table = open("code,name\n1,a\n2,b\n1,c\n");
        var duplicates = new Duplicates();
        table.each(row -> duplicates.require(row, "code", row.text("code")));
        assertThat(table.refusals())
                .containsExactly(
                        new Refusal(4, "code", "1", Message.of("import.row.duplicate", "4", "code", "1", "2")));
    }

    @Test
    void refusesCellsNoColumnCouldTake() {
        TableFile table = open("code,name\n1,a\u0007b\n2,T\uFFFDnh\n3," + "x".repeat(10_001) + "\n");
        namesOf(table);
        assertThat(table.refusals())
                .extracting(refusal -> refusal.reason().key())
                .containsExactly("import.cell.control", "import.cell.lost", "import.cell.long");
        assertThat(table.refusals())
                .allSatisfy(refusal ->
                        assertThat(refusal.value()).doesNotContain("\u0007").hasSizeLessThanOrEqualTo(80));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "\n\n", " , \n,\n"})
    void refusesAnEmptyFile(String content) {
        assertRejected(content, "import.file.empty");
    }

    @Test
    void missesAFileThatIsNotThere() {
        assertThatThrownBy(() -> TableFile.open(folder.resolve("khong-co.csv")))
                .isInstanceOf(NotFound.class)
                .hasMessage("import.file.missing");
    }

    @Test
    void refusesAFileOverTheLimit() throws IOException {
        Path large = folder.resolve("large.csv");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(TableFile.LARGEST + 1);
        }
        assertThatThrownBy(() -> TableFile.open(large))
                .isInstanceOf(Rejected.class)
                .hasMessage("import.file.large");
    }

    @ParameterizedTest
    @CsvSource({
        "PK\u0003\u0004....[Content_Types].xml,import.file.xlsx",
        "PK\u0003\u0004....tables.csv,import.file.zip",
        "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1,import.file.xls",
        "%PDF-1.7,import.file.pdf",
        "<!DOCTYPE html><table>,import.file.html",
        "name\u0000\u0001\u0002more text,import.file.binary"
    })
    void saysWhatAFileIsThatIsNoText(String head, String key) {
        assertRejected(head.getBytes(StandardCharsets.ISO_8859_1), key);
    }

    @Test
    void refusesUtf16WithOrWithoutMark() {
        assertRejected(COMMUNES.getBytes(StandardCharsets.UTF_16), "import.file.utf16");
        assertRejected(COMMUNES.getBytes(StandardCharsets.UTF_16LE), "import.file.utf16");
        assertRejected(COMMUNES.getBytes(StandardCharsets.UTF_16BE), "import.file.utf16");
    }

    @Test
    void namesTheLineOfAByteThatIsNotUtf8() {
        byte[] bytes = COMMUNES.getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 2] = (byte) 0xFF;
        assertThat(assertRejected(bytes, "import.file.malformed").arguments()).containsExactly("table.csv", "3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            code,name\\n1,a\\n2,"never closed\\n3,c\\n  | 3
            code,name\\n1,"a"b\\n                    | 2
            "code,name\\n1,a\\n                      | 1
            """)
    void namesTheLineOfAQuoteThatIsNotClosedInPlace(String content, String line) {
        Message told = assertRejected(content.replace("\\n", "\n"), "import.file.quotes");
        assertThat(told.arguments()).containsExactly("table.csv", line);
    }

    @Test
    void refusesAQuoteLostInALargeFile() {
        assertRejected("code,name\n1,\"a\n" + "2,bbbbbbbbbbbbbbb\n".repeat(100_000), "import.file.quotes");
    }

    @Test
    void refusesAHeaderThatDoesNotNameEachColumnOnce() {
        assertThat(assertRejected("code,,name\n", "import.header.empty").arguments())
                .containsExactly("table.csv", "2");
        assertThat(assertRejected("Tên,code,TÊN \n", "import.header.duplicate").arguments())
                .containsExactly("table.csv", "tên", "3");
    }

    @Test
    void saysWhatToDoInOneSentence() {
        Message told = assertRejected("code,,name\n", "import.header.empty");
        assertThat(Messages.vietnamese().say(told))
                .isEqualTo("Tệp \"table.csv\", dòng tên cột: cột thứ 2 chưa có tên; hãy đặt tên hoặc xóa cột này.");
    }

    @Test
    void keepsTheFirstRefusalsAndCountsAll() {
        TableFile table = open("code,name\n" + "1,\n".repeat(TableFile.REFUSALS_KEPT + 5));
        namesOf(table);
        assertThat(table.refusals()).hasSize(TableFile.REFUSALS_KEPT);
        assertThat(table.refused()).isEqualTo(TableFile.REFUSALS_KEPT + 5);
    }

    private TableFile open(String content) {
        return TableFile.open(written(content.getBytes(StandardCharsets.UTF_8)));
    }

    private List<String> names(String content) {
        return namesOf(open(content));
    }

    private static List<String> namesOf(TableFile table) {
        var names = new ArrayList<String>();
        table.each(row -> names.add(row.text("name")));
        return names;
    }

    private Message assertRejected(String content, String key) {
        return assertRejected(content.getBytes(StandardCharsets.UTF_8), key);
    }

    private Message assertRejected(byte[] content, String key) {
        Path path = written(content);
        var told = new ArrayList<Message>();
        assertThatThrownBy(() -> TableFile.open(path))
                .isInstanceOfSatisfying(Rejected.class, rejected -> told.add(rejected.told()));
        assertThat(told.getFirst().key()).isEqualTo(key);
        return told.getFirst();
    }

    private Path written(byte[] content) {
        return Written.to(folder, content);
    }
}
