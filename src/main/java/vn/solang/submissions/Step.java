package vn.solang.submissions;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.solang.identity.Permission;
import vn.solang.identity.Role;

/**
 * A step of a procedure.
 *
 * @param role whose turn it is
 * @param days within how many days it should be done; null where nothing is said
 */
public record Step(Kind kind, Role role, @Nullable Integer days) {

    /** What is done at a step. */
    public enum Kind {
        /** The unit enters its values and submits them (tự đánh giá). */
        SUBMIT(Permission.ENTER),
        /** The level above looks it through (thẩm tra). */
        VERIFY(Permission.VERIFY),
        /** Each criterion is confirmed by the department that answers for it (xác nhận). */
        CONFIRM(Permission.CONFIRM),
        /** The office takes the values into the ledger (chấp nhận). */
        ACCEPT(Permission.ACCEPT);

        private final Permission permission;

        Kind(Permission permission) {
            this.permission = permission;
        }

        /** The permission that whoever does it must have. */
        public Permission permission() {
            return permission;
        }

        /** As files write it, and as the last part of the keys of messages. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
