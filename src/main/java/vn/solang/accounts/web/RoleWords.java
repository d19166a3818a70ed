package vn.solang.accounts.web;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.solang.identity.Grant;
import vn.solang.identity.Permission;
import vn.solang.shared.Messages;
import vn.solang.shared.UnitId;
import vn.solang.shared.VietnameseFormat;
import vn.solang.units.Unit;
import vn.solang.units.Units;

/** Roles and moments in words. */
@Component
class RoleWords {

    private final Units units;

    RoleWords(Units units) {
        this.units = units;
    }

    /** The units of roles, as they are now or last were. */
    Map<UnitId, Unit> unitsOf(Collection<Grant> grants) {
        return units.newest(grants.stream().map(Grant::unit).distinct().toList());
    }

    /** What roles somebody has, and where. */
    static List<String> of(Collection<Grant> grants, Map<UnitId, Unit> places, Messages words) {
        return grants.stream()
                .map(grant -> {
                    Unit place = places.get(grant.unit());
                    String told = words.say(grant.role().key()) + " – "
                            + (place == null ? words.say("accounts.everywhere") : place.fullName());
                    return grant.criteria().isEmpty()
                            ? told
                            : told + grant.criteria().stream().sorted().collect(Collectors.joining(", ", " (", ")"));
                })
                .toList();
    }

    /** What a permission lets do. */
    static String of(Permission permission, Messages words) {
        return words.say("identity.permission."
                + permission.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    static String moment(@Nullable Instant at) {
        return at == null ? "–" : VietnameseFormat.moment(at);
    }
}
