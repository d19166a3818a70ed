package vn.solang.reporting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.solang.identity.Journal;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.shared.AsOf;
import vn.solang.shared.Rejected;
import vn.solang.shared.UnitId;

/** The two instants a page speaks for, where its reader names them and where not. */
@Service
@Needs(Permission.PUBLIC)
public class Moments {

    /** Days beyond these years are slips of the pen. */
    private static final int EARLIEST = 1900;

    private static final int LATEST = 2100;

    private final List<FigureSource> sources;
    private final Journal journal;
    private final Clock clock;

    Moments(List<FigureSource> sources, Journal journal, Clock clock) {
        this.sources = sources;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * The instants of a request.
     *
     * @param at a day as {@code 2022-06-30}; without one, the newest day something was measured for the unit, or today
     * @param known an instant as {@code 2026-11-23T09:40:00Z}; without one, all that is known now
     * @throws Rejected where the text is no day or instant, or the instant lies ahead
     */
    public AsOf of(Optional<UnitId> unit, @Nullable String at, @Nullable String known) {
        try {
            Instant now = journal.lastKnown().orElse(clock.instant());
            Instant knownAt = known == null || known.isBlank() ? now : Instant.parse(known);
            LocalDate day = at == null || at.isBlank() ? newestDay(unit) : LocalDate.parse(at);
            if (day.getYear() < EARLIEST || day.getYear() > LATEST) {
                throw new Rejected("moment.malformed", day.toString());
            }
            if (knownAt.isBefore(Instant.EPOCH)) {
                throw new Rejected("moment.malformed", String.valueOf(known));
            }
            if (knownAt.isAfter(now) && knownAt.isAfter(clock.instant().plusSeconds(1))) {
                throw new Rejected("report.known-at.ahead", knownAt.toString());
            }
            if (knownAt.isAfter(now)) {
                journal.settle(knownAt);
            }
            return new AsOf(day, knownAt);
        } catch (DateTimeParseException malformed) {
            throw new Rejected("moment.malformed", malformed.getParsedString());
        }
    }

    private LocalDate newestDay(Optional<UnitId> unit) {
        LocalDate today = LocalDate.now(clock);
        return unit.flatMap(each -> sources.stream()
                        .flatMap(source -> source.newestDay(each).stream())
                        .max(Comparator.naturalOrder()))
                .filter(day -> day.isBefore(today))
                .orElse(today);
    }
}
