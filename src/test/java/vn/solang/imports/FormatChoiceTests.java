package vn.solang.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import vn.solang.identity.Entry;
import vn.solang.shared.Rejected;

@NullMarked
class FormatChoiceTests {

    private static final TableFormat UNITS =
            new Columns("units", List.of("code", "name", "level"), List.of("parent"), 1);
    private static final TableFormat RENAMED = new Columns("renamings", List.of("code", "name"), List.of("level"), 2);
    private static final TableFormat FUNDS = new Columns("funds", List.of("source", "amount"), List.of(), 3);
    private static final List<TableFormat> ALL = List.of(RENAMED, FUNDS, UNITS);

    @Test
    void choosesTheFormatThatCoversEveryColumn() {
        assertThat(choose("name", "code")).isSameAs(RENAMED);
        assertThat(choose("amount", "source")).isSameAs(FUNDS);
    }

    @Test
    void prefersTheFormatThatRequiresMost() {
        assertThat(choose("code", "name", "level")).isSameAs(UNITS);
    }

    @Test
    void namesTheColumnsThatAreMissing() {
        assertRejected(List.of("code", "level", "parent"), "import.format.missing", "f.csv", "units", "name");
    }

    @Test
    void namesTheColumnsThatAreUnknown() {
        assertRejected(List.of("source", "amount", "year"), "import.format.unknown", "f.csv", "funds", "year");
    }

    @Test
    void namesAMisspeltColumnAndTheOneItShouldBe() {
        assertRejected(List.of("sources", "amount"), "import.format.both", "f.csv", "funds", "source", "sources");
    }

    @Test
    void namesTheKnownFormatsWhereNoneIsNear() {
        assertRejected(List.of("a", "b"), "import.format.none", "f.csv", "funds, renamings, units");
    }

    private static TableFormat choose(String... columns) {
        return FormatChoice.choose("f.csv", List.of(columns), ALL);
    }

    private static void assertRejected(List<String> columns, String key, Object... arguments) {
        assertThatThrownBy(() -> FormatChoice.choose("f.csv", columns, ALL))
                .isInstanceOfSatisfying(Rejected.class, rejected -> {
                    assertThat(rejected.told().key()).isEqualTo(key);
                    assertThat(rejected.told().arguments()).containsExactly(arguments);
                });
    }

    private record Columns(String name, List<String> required, List<String> optional, int order)
            implements TableFormat {

        @Override
        public Shape shape() {
            return new Shape(name, order, required, optional);
        }

        @Override
        public int load(Table table, Entry entry) {
            return 0;
        }
    }
}
