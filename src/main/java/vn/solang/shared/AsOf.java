package vn.solang.shared;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The two instants every figure, page and report is made for: the day whose state it tells ({@code validAt},
 * inclusive, Asia/Ho_Chi_Minh) and the moment whose knowledge it uses ({@code knownAt}).
 */
public record AsOf(LocalDate validAt, Instant knownAt) {

    public AsOf at(LocalDate day) {
        return new AsOf(day, knownAt);
    }
}
