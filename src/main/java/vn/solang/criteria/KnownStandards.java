package vn.solang.criteria;

import java.util.List;

/** Answers which standards there are; implemented by {@code recognition}. */
public interface KnownStandards {

    /** Their codes. */
    List<String> codes();
}
