package vn.solang.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.solang.criteria.CriteriaSet;
import vn.solang.criteria.Indicator;
import vn.solang.criteria.Measure;
import vn.solang.criteria.Part;
import vn.solang.units.Unit;
import vn.solang.units.UnitLevel;

/** Counts of which each is among the one before: schools, those of the least standard, those of level 1, of level 2. */
final class Steps {

    private static final int FEWEST = 3;
    private static final int MOST = 5;

    /** A part of a requirement in the set that asks it. */
    record Clause(CriteriaSet set, Part.Measured part) {}

    /** All parts of a requirement, and what is to come of it. */
    record Question(List<Clause> clauses, Wish wish) {
        Question {
            clauses = List.copyOf(clauses);
        }
    }

    private final Indicator indicator;
    private final Unit unit;
    private final Levels levels;
    private final Chance chance;
    private final double goodness;

    Steps(Indicator indicator, Unit unit, Levels levels, Chance chance, double goodness) {
        this.indicator = indicator;
        this.unit = unit;
        this.levels = levels;
        this.chance = chance;
        this.goodness = goodness;
    }

    /** Puts down the counts that answer most questions as wished, the first of them before all others. */
    void draw(List<Question> questions, Settings settings, Values values) {
        List<String> codes = indicator.inputs().stream().map(Measure::code).toList();
        int whole = unit.level() == UnitLevel.COMMUNE
                ? chance.between(FEWEST, MOST, unit.code(), indicator.code(), "whole")
                : settings.districts().highSchools().whole(chance, unit.code(), indicator.code(), "whole");
        List<List<Integer>> best = new ArrayList<>();
        int most = -1;
        for (List<Integer> counts : descending(whole, codes.size())) {
            int wished = wished(questions, codes, counts);
            if (wished > most) {
                most = wished;
                best.clear();
            }
            if (wished == most) {
                best.add(counts);
            }
        }
        List<Integer> drawn = best.get((int) (goodness * best.size()));
        for (int i = 0; i < codes.size(); i++) {
            values.put(codes.get(i), drawn.get(i));
        }
    }

    /** Every row of counts that begins with the whole and never grows, the worst first. */
    private static List<List<Integer>> descending(int whole, int length) {
        List<List<Integer>> rows = List.of(List.of(whole));
        for (int i = 1; i < length; i++) {
            List<List<Integer>> longer = new ArrayList<>();
            for (List<Integer> row : rows) {
                for (int next = 0; next <= row.getLast(); next++) {
                    List<Integer> grown = new ArrayList<>(row);
                    grown.add(next);
                    longer.add(grown);
                }
            }
            rows = longer;
        }
        return rows;
    }

    private int wished(List<Question> questions, List<String> codes, List<Integer> counts) {
        Map<String, Optional<BigDecimal>> known = new HashMap<>();
        for (int i = 0; i < codes.size(); i++) {
            known.put(codes.get(i), Optional.of(BigDecimal.valueOf(counts.get(i))));
        }
        int weight = 1 << questions.size();
        int sum = 0;
        for (Question question : questions) {
            boolean met = question.clauses().stream().allMatch(clause -> met(clause, known));
            if (question.wish() == Wish.ANY || met == (question.wish() == Wish.MET)) {
                sum += weight;
            }
            weight /= 2;
        }
        return sum;
    }

    private boolean met(Clause clause, Map<String, Optional<BigDecimal>> known) {
        Optional<BigDecimal> value = clause.part().value().value(code -> known.getOrDefault(code, Optional.empty()));
        Optional<BigDecimal> level =
                levels.of(clause.set(), clause.part().bound(), code -> known.getOrDefault(code, Optional.empty()));
        return value.isPresent()
                && level.isPresent()
                && clause.part().bound().comparison().holds(value.get(), level.get());
    }
}
