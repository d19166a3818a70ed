package vn.solang.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.solang.identity.Grant;
import vn.solang.shared.Messages;
import vn.solang.shared.UnitId;
import vn.solang.units.Unit;

/** Tells an account to the readers of the journal: its name, its address, what it is and where. */
final class AccountWords {

    private static final Messages WORDS = Messages.vietnamese();

    private AccountWords() {}

    /** @param places the units of its roles, as they are now or last were */
    static String of(Account account, Map<UnitId, Unit> places) {
        List<String> parts = new ArrayList<>();
        parts.add(account.name());
        if (!account.email().isEmpty()) {
            parts.add(account.email());
        }
        account.grants().stream().map(grant -> of(grant, places)).forEach(parts::add);
        if (account.disabled()) {
            parts.add(WORDS.say("accounts.state.disabled"));
        }
        return String.join("; ", parts);
    }

    private static String of(Grant grant, Map<UnitId, Unit> places) {
        Unit place = places.get(grant.unit());
        String told = WORDS.say(grant.role().key()) + " – "
                + (place == null ? WORDS.say("accounts.everywhere") : place.fullName());
        return grant.criteria().isEmpty()
                ? told
                : told + grant.criteria().stream().sorted().collect(Collectors.joining(", ", " (", ")"));
    }
}
