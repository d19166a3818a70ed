package vn.solang.recognition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.solang.reporting.Figure;
import vn.solang.shared.AsOf;
import vn.solang.shared.Message;
import vn.solang.shared.Rates;
import vn.solang.shared.VietnameseFormat;
import vn.solang.units.Unit;

/** The figures of one count: new, total, rate, remaining. */
record StandardFigures(StandardCount count) {

    List<Figure> all() {
        return List.of(gained(), total(), rate(), remaining());
    }

    Figure gained() {
        return figure(
                ".new",
                count.gained().isPresent() ? BigDecimal.valueOf(count.gained().getAsInt()) : null,
                null,
                count.fresh().keySet(),
                count.fresh().values(),
                count.freshUnknown() && count.covered() && count.recorded()
                        ? List.of(Message.of("figure.note.day-unknown"))
                        : List.of());
    }

    Figure total() {
        Integer total = holders();
        return figure(
                ".total",
                total == null ? null : BigDecimal.valueOf(total),
                total,
                count.units(Holding.HELD),
                count.held().values(),
                total == null ? List.of() : documentation());
    }

    Figure rate() {
        Integer total = holders();
        return new Figure(
                count.figures() + ".rate",
                total == null ? null : Rates.percent(total, count.whole()),
                "%",
                total,
                count.covered() ? count.whole() : null,
                codes(count.units(Holding.HELD)),
                facts(count.held().values()),
                null,
                state(),
                count.rule().code(),
                parameters(),
                count.asOf(),
                doubts());
    }

    Figure remaining() {
        Integer total = holders();
        return figure(
                ".remaining",
                total == null ? null : BigDecimal.valueOf(count.whole() - total),
                total == null ? null : count.whole() - total,
                count.units(Holding.NOT_HELD),
                List.of(),
                List.of());
    }

    private Figure figure(
            String suffix,
            @Nullable BigDecimal value,
            @Nullable Integer numerator,
            Collection<Unit> units,
            Collection<Recognition> facts,
            List<Message> more) {
        List<Message> notes = new ArrayList<>(value == null ? doubts() : List.of());
        if (value != null && count.provisional()) {
            notes.add(Message.of(
                    "figure.note.reaches",
                    VietnameseFormat.tableDate(count.newest().orElseThrow())));
        }
        notes.addAll(more);
        return new Figure(
                count.figures() + suffix,
                value,
                count.counted(),
                numerator,
                count.covered() && !suffix.equals(".new") ? count.whole() : null,
                codes(units),
                facts(facts),
                null,
                state(),
                count.rule().code(),
                parameters(),
                count.asOf(),
                notes);
    }

    /** Why a count is unknown, in the order a reader asks; empty where it is known. */
    private List<Message> doubts() {
        AsOf asOf = count.asOf();
        if (!count.covered()) {
            return List.of(Message.of("figure.note.not-covered", VietnameseFormat.tableDate(asOf.validAt())));
        }
        if (count.whole() == 0) {
            return List.of(Message.of(
                    "figure.note.no-such-unit", count.counted(), VietnameseFormat.tableDate(asOf.validAt())));
        }
        if (!count.recorded()) {
            return List.of(Message.of("figure.note.no-record"));
        }
        int unknown = count.units(Holding.UNKNOWN).size();
        if (unknown == 0) {
            return List.of();
        }
        int held = count.units(Holding.HELD).size();
        return List.of(Message.of(
                "figure.note.between",
                Integer.toString(held),
                Integer.toString(held + unknown),
                Integer.toString(unknown),
                count.counted()));
    }

    private List<Message> documentation() {
        List<Message> notes = new ArrayList<>();
        int held = count.held().size();
        notes.add(Message.of("figure.note.documented", Integer.toString(count.documented()), Integer.toString(held)));
        long derived = count.held().values().stream()
                .filter(act -> act.certainty().equals("derived"))
                .count();
        if (derived > 0) {
            notes.add(Message.of("figure.note.derived", Long.toString(derived), count.counted()));
        }
        count.held().values().stream()
                .map(act -> act.decidedOn() == null ? LocalDate.MIN : act.decidedOn())
                .max(LocalDate::compareTo)
                .filter(day -> day.isAfter(LocalDate.MIN))
                .ifPresent(
                        day -> notes.add(Message.of("figure.note.newest-decision", VietnameseFormat.tableDate(day))));
        return notes;
    }

    private Figure.State state() {
        return count.provisional() ? Figure.State.PROVISIONAL : Figure.State.FIRM;
    }

    private Map<String, String> parameters() {
        return Map.of("figures", count.figures(), "period", count.period().code());
    }

    private static List<String> codes(Collection<Unit> units) {
        return units.stream().map(Unit::code).toList();
    }

    private static List<Long> facts(Collection<Recognition> acts) {
        return acts.stream().map(Recognition::fact).toList();
    }

    private @Nullable Integer holders() {
        return count.total().isPresent() ? Integer.valueOf(count.total().getAsInt()) : null;
    }
}
