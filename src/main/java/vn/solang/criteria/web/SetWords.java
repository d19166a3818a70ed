package vn.solang.criteria.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.solang.criteria.Bound;
import vn.solang.criteria.CriteriaSet;
import vn.solang.criteria.Criterion;
import vn.solang.criteria.Part;
import vn.solang.criteria.ProvinceSet;
import vn.solang.criteria.Requirement;
import vn.solang.shared.Messages;

/** What is said about a set as a whole. */
final class SetWords {

    private SetWords() {}

    /** {@code 19 tiêu chí, 57 chỉ tiêu}, as the decision counts them, else as the set holds them. */
    static String counts(Messages words, CriteriaSet.Counts declared, CriteriaSet.Counts counted) {
        List<String> counts = new ArrayList<>();
        count(words, counts, "criteria.count.criteria", declared.criteria(), counted.criteria());
        count(words, counts, "criteria.count.requirements", declared.indicators(), counted.indicators());
        count(words, counts, "criteria.count.conditions", declared.conditions(), counted.conditions());
        return String.join(", ", counts);
    }

    private static void count(
            Messages words, List<String> counts, String key, @Nullable Integer declared, @Nullable Integer counted) {
        int count = Objects.requireNonNullElse(declared, Objects.requireNonNullElse(counted, 0));
        if (count > 0) {
            counts.add(words.say(key, count));
        }
    }

    /** What is known of a set of which only the frame is; null for a whole one. */
    static @Nullable String frame(Messages words, CriteriaSet set) {
        if (!set.frame()) {
            return null;
        }
        CriteriaSet.Counts declared = set.declared();
        CriteriaSet.Counts counted = set.counted();
        Integer all = declared.indicators();
        int held = Objects.requireNonNullElse(counted.indicators(), 0);
        return all == null ? words.say("criteria.frame") : words.say("criteria.frame.of", held, all);
    }

    /** The requirement of a place such as {@code 17.1/2}. */
    static String requirement(String place) {
        return place.replaceFirst("/[1-9]$", "");
    }

    /** The anchor of a requirement on its set's page. */
    static String anchor(String code) {
        return "ct-" + requirement(code).replaceAll("[^\\p{Alnum}]", "-");
    }

    /** True where a level of it was made up for demonstration. */
    static boolean demo(ProvinceSet own) {
        Stream<Bound> added = own.criteria().stream()
                .map(Criterion::requirements)
                .flatMap(List::stream)
                .map(Requirement::parts)
                .flatMap(List::stream)
                .map(Part::against)
                .flatMap(java.util.Optional::stream);
        return Stream.concat(own.levels().values().stream(), added)
                .flatMap(bound -> bound.levels().stream())
                .anyMatch(level -> level.basis().demo());
    }

    /** The day whose provinces' levels are shown over a set: today, or the last day it was in force. */
    static LocalDate shownOn(CriteriaSet set, LocalDate today) {
        LocalDate until = set.until();
        LocalDate last = until != null && until.isBefore(today) ? until : today;
        return last.isBefore(set.from()) ? set.from() : last;
    }
}
