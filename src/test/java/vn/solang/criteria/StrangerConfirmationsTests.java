package vn.solang.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solang.LedgerTest;
import vn.solang.TestDatabase;
import vn.solang.imports.Folder;
import vn.solang.imports.Imports;

/** Confirmations where no province keeps its books yet. */
@LedgerTest(holds = TestDatabase.Content.REFERENCE, writes = true)
class StrangerConfirmationsTests {

    private final Imports imports;

    @TempDir
    private Path folder = Path.of("");

    StrangerConfirmationsTests(Imports imports) {
        this.imports = imports;
    }

    @Test
    void whichRegionIsMeantMustBeSaid() {
        assertThat(told("COMMUNE_NTM_2021,17.1,,42")).contains("Dòng 2", "variant", "general", "BAC_TRUNG_BO");
        assertThat(told("COMMUNE_NTM_2021,17.1,BAC_TRUNG_BO,42")).isEmpty();
    }

    @Test
    void whoseLevelADelegatedOneIsMustBeSaid() {
        assertThat(told("COMMUNE_NTM_2021,2.1,,95")).contains("Dòng 2", "province");
    }

    private String told(String row) {
        return Folder.told(Folder.in(folder)
                .file("c.csv", "set,indicator,variant,threshold,document,page", row + ",Công báo,1")
                .into(imports));
    }
}
