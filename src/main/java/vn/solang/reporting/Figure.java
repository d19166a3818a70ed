package vn.solang.reporting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.solang.shared.AsOf;
import vn.solang.shared.Message;

/**
 * One number of a report, with everything needed to compute it again and to open it.
 *
 * @param key the figure's name, such as {@code commune-base.total}
 * @param value the number, in {@code unit}; null when unknown (never 0 for unknown)
 * @param unit what is counted or measured, such as {@code xã} or {@code %}
 * @param numerator exact, where the figure is a rate or a count out of a whole
 * @param denominator exact, the units alive on the date that the figure is about
 * @param units codes, on the figure's date, of the units counted
 * @param facts ids of the records the figure rests on
 * @param reported what the office published under this key for this period, where it did
 * @param rule the code of the rule that counted, such as {@code hatinh-2022}; empty where none was needed
 * @param parameters what the query was asked, besides the two instants
 * @param asOf the two instants
 * @param notes what a reader must know beside the number: why it is unknown, how much of it is documented
 */
public record Figure(
        String key,
        @Nullable BigDecimal value,
        String unit,
        @Nullable Integer numerator,
        @Nullable Integer denominator,
        List<String> units,
        List<Long> facts,
        @Nullable Reported reported,
        State state,
        String rule,
        Map<String, String> parameters,
        AsOf asOf,
        List<Message> notes) {

    /** How far a figure may be trusted: counted, resting on something unconfirmed, or made up for a demonstration. */
    public enum State {
        FIRM,
        PROVISIONAL,
        DEMO
    }

    public Figure {
        units = List.copyOf(units);
        facts = List.copyOf(facts);
        parameters = Map.copyOf(parameters);
        notes = List.copyOf(notes);
    }

    public boolean known() {
        return value != null;
    }

    /** The same figure beside what the office published. */
    public Figure beside(@Nullable Reported published) {
        return new Figure(
                key,
                value,
                unit,
                numerator,
                denominator,
                units,
                facts,
                published,
                state,
                rule,
                parameters,
                asOf,
                notes);
    }
}
