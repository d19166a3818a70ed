package vn.solang.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What is aimed at.
 *
 * @param measure an indicator's code or a figure's key
 * @param comparison {@code >=} or {@code <=}
 */
public record Target(
        long id,
        String measure,
        LocalDate due,
        String comparison,
        BigDecimal value,
        String measureUnit,
        String basis) {}
