package vn.solang.identity;

import static vn.solang.identity.Permission.ACCEPT;
import static vn.solang.identity.Permission.CONFIRM;
import static vn.solang.identity.Permission.DECIDE;
import static vn.solang.identity.Permission.ENTER;
import static vn.solang.identity.Permission.HOLD_SESSIONS;
import static vn.solang.identity.Permission.IMPORT;
import static vn.solang.identity.Permission.MANAGE_ACCOUNTS;
import static vn.solang.identity.Permission.MANAGE_ROUNDS;
import static vn.solang.identity.Permission.OWN_ACCOUNT;
import static vn.solang.identity.Permission.PROOFREAD;
import static vn.solang.identity.Permission.PUBLIC;
import static vn.solang.identity.Permission.READ;
import static vn.solang.identity.Permission.READ_JOURNAL;
import static vn.solang.identity.Permission.READ_REPORTS;
import static vn.solang.identity.Permission.SCORE;
import static vn.solang.identity.Permission.VERIFY;

import java.util.Locale;

/** What an account is in the programme. */
public enum Role {
    /** Cán bộ xã: enters the figures of one commune. */
    COMMUNE(ENTER, PROOFREAD),
    /** Cán bộ huyện, until 30/6/2025: enters the district's own figures, checks those of its communes. */
    DISTRICT(ENTER, VERIFY, HOLD_SESSIONS, READ_REPORTS, PROOFREAD),
    /** Sở, ngành: confirms the criteria of its field in all communes. */
    DEPARTMENT(CONFIRM, READ_REPORTS, PROOFREAD),
    /** Văn phòng Điều phối: runs it all. */
    OFFICE(ENTER, VERIFY, ACCEPT, MANAGE_ROUNDS, HOLD_SESSIONS, IMPORT, DECIDE, READ_REPORTS, PROOFREAD, READ_JOURNAL),
    /** Thành viên hội đồng: reads dossiers and scores them. */
    COUNCIL(SCORE, READ_REPORTS),
    /** Lãnh đạo: reads what they decide on. */
    LEADER(READ_REPORTS, PROOFREAD),
    /** Quản trị hệ thống: accounts, not figures. */
    ADMINISTRATOR(MANAGE_ACCOUNTS, READ_JOURNAL),
    /** Kiểm toán, thanh tra: reads everything, changes nothing. */
    AUDITOR(READ_REPORTS, READ_JOURNAL);

    @SuppressWarnings("ImmutableEnumChecker")
    private final java.util.Set<Permission> permissions;

    Role(Permission... own) {
        var all = java.util.EnumSet.of(PUBLIC, OWN_ACCOUNT, READ);
        all.addAll(java.util.List.of(own));
        permissions = java.util.Collections.unmodifiableSet(all);
    }

    /** True where the role gives the permission. */
    public boolean gives(Permission permission) {
        return permissions.contains(permission);
    }

    /** The key of its name in the messages. */
    public String key() {
        return "identity.role." + name().toLowerCase(Locale.ROOT);
    }
}
