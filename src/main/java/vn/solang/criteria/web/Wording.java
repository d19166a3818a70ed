package vn.solang.criteria.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.solang.criteria.Amount;
import vn.solang.criteria.Bound;
import vn.solang.criteria.Catalogue;
import vn.solang.criteria.Comparison;
import vn.solang.criteria.Condition;
import vn.solang.criteria.CriteriaSet;
import vn.solang.criteria.Formula;
import vn.solang.criteria.Indicator;
import vn.solang.criteria.Level;
import vn.solang.criteria.Measure;
import vn.solang.criteria.Part;
import vn.solang.criteria.Requirement;
import vn.solang.criteria.Rulebook;
import vn.solang.shared.Messages;
import vn.solang.shared.VietnameseFormat;
import vn.solang.web.Link;

/** Requirements and their levels in words. */
final class Wording {

    private final Rulebook rules;
    private final Catalogue catalogue;
    private final Messages words;

    Wording(Rulebook rules, Messages words) {
        this.rules = rules;
        this.catalogue = rules.catalogue();
        this.words = words;
    }

    /** Everything a requirement asks; parts that share a level, such as those of men and women, are named together. */
    List<AskedPart> asked(CriteriaSet set, Requirement requirement) {
        boolean mixed = states(requirement).size() > 1;
        List<AskedPart> asked = new ArrayList<>();
        Part before = null;
        for (Part part : requirement.parts()) {
            if (before != null && sameBound(before, part)) {
                AskedPart last = asked.removeLast();
                asked.add(new AskedPart(
                        Link.plain(last.what().text() + "; " + what(part).text()), last.lines(), last.years()));
            } else {
                asked.add(part(set, requirement, part, mixed));
            }
            before = part;
        }
        return asked;
    }

    @SuppressWarnings("ReferenceEquality")
    private static boolean sameBound(Part one, Part other) {
        return one.against()
                .filter(bound -> other.against().filter(each -> each == bound).isPresent())
                .isPresent();
    }

    private AskedPart part(CriteriaSet set, Requirement requirement, Part part, boolean mixed) {
        Optional<Bound> bound = part.against();
        if (bound.isEmpty()) {
            State state = part instanceof Part.Untold ? State.UNKNOWN : State.READ;
            return new AskedPart(what(part), List.of(new AskedPart.Line(rule(part), "", "", state, "")), null);
        }
        List<AskedPart.Line> lines = new ArrayList<>();
        for (Bound.Layer layer : bound.get().layers()) {
            lines.addAll(lines(set, requirement, part, layer, mixed));
        }
        return new AskedPart(what(part), lines, years(set, part, bound.get()));
    }

    /** The levels of one layer that are the same every year, places with the same level and basis in one line. */
    private List<AskedPart.Line> lines(
            CriteriaSet set, Requirement requirement, Part part, Bound.Layer layer, boolean mixed) {
        record Same(String level, State state) {}
        Map<Same, Set<String>> places = new LinkedHashMap<>();
        for (Level level : layer.levels()) {
            if (level.year() == null) {
                places.computeIfAbsent(
                                new Same(level(part, level.amount()), State.of(requirement, level)),
                                _ -> new LinkedHashSet<>())
                        .add(place(set, level));
            }
        }
        boolean several = places.size() > 1 || places.values().stream().anyMatch(each -> each.size() > 1);
        List<AskedPart.Line> lines = new ArrayList<>();
        places.forEach((same, names) -> lines.add(new AskedPart.Line(
                same.level(),
                several ? String.join(", ", names) : single(names),
                origin(layer),
                same.state(),
                mixed ? words.say(same.state().key()) : "")));
        return lines;
    }

    private String single(Set<String> names) {
        String name = names.iterator().next();
        return name.equals(words.say("criteria.level.general")) ? "" : name;
    }

    private String origin(Bound.Layer layer) {
        if (layer.origin().isEmpty()) {
            return "";
        }
        return layer.name().isEmpty() ? words.say("criteria.level.province") : layer.name();
    }

    private AskedPart.@Nullable Years years(CriteriaSet set, Part part, Bound bound) {
        String unit = part instanceof Part.Measured measured && !measured.unit().startsWith("%") ? measured.unit() : "";
        Set<Integer> years = new TreeSet<>();
        Map<String, Map<Integer, String>> rows = new LinkedHashMap<>();
        for (Level level : bound.levels()) {
            Integer year = level.year();
            if (year != null) {
                years.add(year);
                rows.computeIfAbsent(place(set, level), _ -> new LinkedHashMap<>())
                        .putIfAbsent(year, ofYear(part, level.amount(), unit));
            }
        }
        if (years.isEmpty()) {
            return null;
        }
        return new AskedPart.Years(
                unit,
                years.stream().map(String::valueOf).toList(),
                rows.entrySet().stream()
                        .map(row -> new AskedPart.Row(
                                row.getKey(),
                                years.stream()
                                        .map(year -> row.getValue().getOrDefault(year, "–"))
                                        .toList()))
                        .toList());
    }

    private String ofYear(Part part, Amount amount, String unit) {
        return amount instanceof Amount.Fixed(BigDecimal value) && !unit.isEmpty()
                ? sign(part) + number(value)
                : level(part, amount);
    }

    /** The states of all levels of a requirement, in the order of their trust. */
    static Set<State> states(Requirement requirement) {
        Set<State> states = new TreeSet<>();
        for (Part part : requirement.parts()) {
            part.against()
                    .ifPresent(bound -> bound.levels().forEach(level -> states.add(State.of(requirement, level))));
            if (part instanceof Part.Untold) {
                states.add(State.UNKNOWN);
            }
        }
        return states;
    }

    /** For whom a level is: a region or group by name, a condition, or everyone. */
    String place(CriteriaSet set, Level level) {
        Condition when = level.when();
        if (when != null) {
            return words.say(
                    "criteria.level.when", formula(when.left()), printed(when.comparison()), formula(when.right()));
        }
        return variant(set, level.variant());
    }

    /** A region or group by name; everyone where it is empty. */
    String variant(CriteriaSet set, String variant) {
        if (variant.isEmpty()) {
            return words.say("criteria.level.general");
        }
        String name = set.variants().getOrDefault(variant, variant);
        return set.variesBy().equals("group") ? words.say("criteria.level.group", variant) : name;
    }

    /** A level as it is asked: {@code ≥ 80%}. */
    String level(Part part, Amount amount) {
        return switch (amount) {
            case Amount.Unknown _ -> words.say("criteria.level.unknown");
            case Amount.Relative(BigDecimal times, String set, String requirement) ->
                sign(part) + words.say("criteria.level.times", number(times), requirement, setName(set));
            case Amount.Fixed(BigDecimal value) -> sign(part) + value(part, value);
        };
    }

    private static String sign(Part part) {
        return switch (part.against().map(Bound::comparison).orElse(Comparison.EQUALS)) {
            case AT_LEAST -> "≥ ";
            case AT_MOST -> "≤ ";
            case ABOVE -> "> ";
            case BELOW -> "< ";
            case EQUALS -> "";
        };
    }

    /** A value of what a part measures, in its unit. */
    String value(Part part, BigDecimal value) {
        return switch (part) {
            case Part.Measured measured -> value(measured.value(), measured.unit(), value);
            case Part.Every every -> value(every.value(), every.unit(), value);
            case Part.Share _ -> number(value) + "%";
            case Part.Meets _, Part.AllCriteria _, Part.Untold _ -> number(value);
        };
    }

    private String value(Formula formula, String unit, BigDecimal value) {
        if (formula instanceof Formula.Of(String code)) {
            Optional<Measure> measure = catalogue.measure(code);
            if (measure.filter(each -> each.type() == Measure.Type.YES_NO).isPresent()) {
                return words.say(value.signum() == 0 ? "criteria.level.no" : "criteria.level.yes");
            }
            Optional<String> grade = measure.flatMap(each -> each.grade(value));
            if (grade.isPresent()) {
                return grade.get();
            }
        }
        return unit.isEmpty() ? number(value) : number(value) + (unit.startsWith("%") ? "" : " ") + unit;
    }

    /** A number as documents print it, without needless decimals. */
    static String number(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return VietnameseFormat.number(plain.scale() < 0 ? plain.setScale(0) : plain);
    }

    /** The quantity a part is about. */
    Link what(Part part) {
        return switch (part) {
            case Part.Measured measured -> measured(measured.value(), measured.name());
            case Part.Every every ->
                new Link(
                        words.say(
                                "criteria.rule.every",
                                types(every.types()),
                                measured(every.value(), every.name()).text()),
                        measured(every.value(), every.name()).href());
            case Part.Share(List<String> types, Part.Below.Meeting(String set), boolean _, Bound _) ->
                new Link(words.say("criteria.rule.share-meets", types(types), setName(set)), "/criteria/" + set);
            case Part.Share(List<String> types, Part.Below.Holding(String standard), boolean _, Bound _) ->
                Link.plain(words.say("criteria.rule.share-holds", types(types), standard(standard)));
            case Part.Meets(String set) -> new Link(words.say("criteria.rule.meets", setName(set)), "/criteria/" + set);
            case Part.AllCriteria _ -> Link.plain(words.say("criteria.rule.all"));
            case Part.Untold _ -> Link.plain(words.say("criteria.rule.untold"));
        };
    }

    private Link measured(Formula formula, String name) {
        if (formula instanceof Formula.Of(String code)) {
            Optional<Indicator> owner = catalogue.owner(code);
            if (owner.isPresent()) {
                String own = owner.get().name();
                return new Link(
                        owner.get().code().equals(code) || name.isEmpty() ? own : own + " – " + name,
                        "/indicators/" + owner.get().code());
            }
        }
        String owner = formula.measures().stream()
                .findFirst()
                .flatMap(catalogue::owner)
                .map(Indicator::code)
                .orElse("");
        return new Link(name.isEmpty() ? formula(formula) : name, owner.isEmpty() ? null : "/indicators/" + owner);
    }

    private static String types(List<String> types) {
        return String.join(", ", types);
    }

    /** What a rule without a level says. */
    private String rule(Part part) {
        return part instanceof Part.Untold ? words.say("criteria.level.unknown") : words.say("criteria.level.yes");
    }

    /** The name of a title as the set that decides on it has it. */
    private String standard(String standard) {
        return words.knows("criteria.standard." + standard) ? words.say("criteria.standard." + standard) : standard;
    }

    String setName(String code) {
        return rules.find(code).map(CriteriaSet::name).orElse(code);
    }

    /** A formula with the names of its quantities. */
    String formula(Formula formula) {
        return switch (formula) {
            case Formula.Constant(BigDecimal value) -> number(value);
            case Formula.Of(String code) ->
                catalogue.measure(code).map(Measure::name).orElse(code);
            case Formula.Operation(char sign, Formula left, Formula right) ->
                operand(left, sign, false) + " " + printed(sign) + " " + operand(right, sign, true);
        };
    }

    private String operand(Formula formula, char within, boolean second) {
        boolean bracketed = formula instanceof Formula.Operation(char own, Formula _, Formula _)
                && (rank(own) < rank(within) || (second && rank(own) == rank(within)));
        return bracketed ? "(" + formula(formula) + ")" : formula(formula);
    }

    private static int rank(char sign) {
        return sign == '+' || sign == '-' ? 1 : 2;
    }

    static String printed(Comparison comparison) {
        return comparison.sign().replace(">=", "≥").replace("<=", "≤");
    }

    private static String printed(char sign) {
        return switch (sign) {
            case '*' -> "×";
            case '/' -> "÷";
            case '-' -> "−";
            default -> "+";
        };
    }
}
