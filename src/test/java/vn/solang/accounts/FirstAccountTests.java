package vn.solang.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import vn.solang.LedgerTest;
import vn.solang.TestDatabase;
import vn.solang.identity.Grant;
import vn.solang.identity.Role;

/** A system that nobody was let into yet, though the demonstration ran on it. */
@LedgerTest(holds = TestDatabase.Content.REFERENCE, writes = true)
class FirstAccountTests {

    private final Accounts accounts;
    private final SignIns signIns;
    private final People people;

    FirstAccountTests(Accounts accounts, SignIns signIns, ApplicationContext context) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.people = new People(context);
    }

    @Test
    void theFirstAdministratorIsCreatedWhereOnlyTheDemonstrationHasAccounts() {
        accounts.demonstrate(
                new Accounts.Form(
                        "quan-tri",
                        "Quản trị (dùng thử)",
                        "",
                        List.of(new Grant(Role.ADMINISTRATOR, people.unit("42"), Set.of()))),
                DemoAccounts.PASSWORD);
        var given = accounts.first().orElseThrow();
        assertThat(given.account().login()).isEqualTo("quan-tri-he-thong");
        assertThat(signIns.signIn(given.account().login(), given.password(), "10.0.0.1", ""))
                .isInstanceOf(SignIns.Outcome.Opened.class);
        assertThat(accounts.first()).isEmpty();
        long demo = accounts.byLogin("quan-tri").id();
        assertThatThrownBy(() -> accounts.resetPassword(demo, false)).hasMessage("accounts.reset.demo");
    }
}
