package vn.solang.analytics.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.solang.analytics.ClassCell;
import vn.solang.criteria.CriteriaSet;
import vn.solang.criteria.Rulebook;
import vn.solang.shared.Messages;

/** Classes of place in the words of the sets that vary by them. */
final class ClassWords {

    private final Rulebook rules;
    private final CellWords cells;
    private final Messages words;

    ClassWords(Rulebook rules, CellWords cells, Messages words) {
        this.rules = rules;
        this.cells = cells;
        this.words = words;
    }

    /** The tables by class; a kind of class that puts all communes together says nothing new and is left out. */
    List<ValuesPage.Classes> tables(List<ClassCell> found) {
        Map<String, List<ClassCell>> kinds = new LinkedHashMap<>();
        found.forEach(each ->
                kinds.computeIfAbsent(each.ofClass(), _ -> new ArrayList<>()).add(each));
        return kinds.entrySet().stream()
                .filter(each -> each.getValue().size() > 1)
                .map(each -> new ValuesPage.Classes(
                        kind(each.getKey()),
                        each.getValue().stream()
                                .map(of -> new ValuesPage.ClassRow(name(of), cells.value(of.cell(), null)))
                                .toList()))
                .toList();
    }

    private String kind(String ofClass) {
        String key = "analytics.class." + ofClass;
        return words.knows(key) ? words.say(key) : ofClass;
    }

    private String name(ClassCell cell) {
        return switch (cell.value()) {
            case "" -> words.say("analytics.class.none");
            case "yes" -> words.say("assess.word.yes");
            case "no" -> words.say("assess.word.no");
            default -> variant(cell.ofClass(), cell.value());
        };
    }

    private String variant(String ofClass, String value) {
        return rules.sets().stream()
                .filter(set -> set.variesBy().equals(ofClass))
                .map(CriteriaSet::variants)
                .filter(variants -> variants.containsKey(value))
                .map(variants -> variants.get(value))
                .findFirst()
                .orElse(value);
    }
}
