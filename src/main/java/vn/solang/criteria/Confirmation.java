package vn.solang.criteria;

import java.math.BigDecimal;

/**
 * An officer's comparison of a threshold with the official table: it confirms the level or corrects it.
 *
 * @param province the code of the province whose own level it is; empty for the national one
 * @param variant the region or group; empty for the general level
 * @param year 0 where the level is the same every year
 * @param document the official table it was compared with
 */
public record Confirmation(
        long id,
        String province,
        String set,
        Place place,
        String variant,
        int year,
        BigDecimal amount,
        String document,
        String page) {}
