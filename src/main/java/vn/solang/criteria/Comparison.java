package vn.solang.criteria;

import java.math.BigDecimal;

/** How a value is held against a threshold. */
public enum Comparison {
    AT_LEAST(">="),
    AT_MOST("<="),
    EQUALS("="),
    ABOVE(">"),
    BELOW("<");

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    /** The sign it is written with in formulas: {@code >=}. */
    public String sign() {
        return sign;
    }

    /** True where the value stands to the other as this says. */
    public boolean holds(BigDecimal value, BigDecimal other) {
        int order = value.compareTo(other);
        return switch (this) {
            case AT_LEAST -> order >= 0;
            case AT_MOST -> order <= 0;
            case EQUALS -> order == 0;
            case ABOVE -> order > 0;
            case BELOW -> order < 0;
        };
    }

    /** @throws IllegalArgumentException where the sign is none */
    static Comparison written(String sign) {
        for (Comparison each : values()) {
            if (each.sign.equals(sign)) {
                return each;
            }
        }
        throw new IllegalArgumentException("“%s”".formatted(sign));
    }
}
