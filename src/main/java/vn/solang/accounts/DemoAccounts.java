package vn.solang.accounts;

import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import vn.solang.identity.Grant;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.identity.Role;
import vn.solang.shared.UnitId;

/**
 * The accounts of the demonstration: roles, not people, with a password that the page for signing in tells. Outside the
 * demonstration they let nobody in.
 */
@Service
@Needs(Permission.PUBLIC)
public class DemoAccounts {

    /** The password of all of them. */
    public static final String PASSWORD = "dung-thu-so-lang";

    /**
     * An account of the demonstration.
     *
     * @param unitCode where it acts, by the code of the first half of 2022
     */
    public record Demo(String login, String name, Role role, String unitCode, Set<String> criteria) {}

    private static final List<Demo> ALL = List.of(
            new Demo("xa", "Cán bộ xã (dùng thử)", Role.COMMUNE, "18499", Set.of()),
            new Demo("huyen", "Cán bộ huyện (dùng thử)", Role.DISTRICT, "444", Set.of()),
            new Demo("so", "Cán bộ sở (dùng thử)", Role.DEPARTMENT, "42", Set.of("COMMUNE_NTM_2021:17")),
            new Demo("vpdp", "Văn phòng Điều phối (dùng thử)", Role.OFFICE, "42", Set.of()),
            new Demo("hoi-dong", "Thành viên hội đồng (dùng thử)", Role.COUNCIL, "42", Set.of()),
            new Demo("lanh-dao", "Lãnh đạo (dùng thử)", Role.LEADER, "42", Set.of()),
            new Demo("kiem-toan", "Kiểm toán (dùng thử)", Role.AUDITOR, "42", Set.of()),
            new Demo("quan-tri", "Quản trị (dùng thử)", Role.ADMINISTRATOR, "42", Set.of()));

    private final Accounts accounts;
    private final boolean demonstration;

    DemoAccounts(Accounts accounts, @Value("${solang.demo:false}") boolean demonstration) {
        this.accounts = accounts;
        this.demonstration = demonstration;
    }

    /** Those that let somebody in now; none outside the demonstration. */
    public List<Demo> usable() {
        return demonstration ? ALL : List.of();
    }

    /** Creates those that are not there. */
    @Needs(Permission.MANAGE_ACCOUNTS)
    public void create(java.util.function.Function<String, UnitId> unitByCode) {
        for (Demo demo : ALL) {
            accounts.demonstrate(
                    new Accounts.Form(
                            demo.login(),
                            demo.name(),
                            "",
                            List.of(new Grant(demo.role(), unitByCode.apply(demo.unitCode()), demo.criteria()))),
                    PASSWORD);
        }
    }
}
