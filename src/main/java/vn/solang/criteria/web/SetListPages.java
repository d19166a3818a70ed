package vn.solang.criteria.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.solang.criteria.CriteriaSet;
import vn.solang.criteria.CriteriaSets;
import vn.solang.criteria.ProvinceSet;
import vn.solang.criteria.Rulebook;
import vn.solang.reporting.Moments;
import vn.solang.shared.Messages;
import vn.solang.units.UnitLevel;
import vn.solang.web.Badge;
import vn.solang.web.Force;
import vn.solang.web.Link;

/** Makes the list of all sets. */
@Component
class SetListPages {

    private final CriteriaSets sets;
    private final Moments moments;

    SetListPages(CriteriaSets sets, Moments moments) {
        this.sets = sets;
        this.moments = moments;
    }

    SetListPage of(@Nullable String known, Locale language) {
        Messages words = Messages.in(language);
        Rulebook rules =
                sets.at(moments.of(java.util.Optional.empty(), null, known).knownAt());
        List<SetListPage.Group> groups = Arrays.stream(UnitLevel.values())
                .sorted(Comparator.comparingInt(UnitLevel::number).reversed())
                .map(level -> group(words, rules, level))
                .filter(group -> !group.rows().isEmpty())
                .toList();
        return new SetListPage(
                words.say("criteria.list.title"),
                words.say(
                        "criteria.list.intro",
                        rules.sets().size(),
                        rules.ofProvinces().size()),
                List.of(
                        new Link(words.say("criteria.nav.compare"), "/criteria/compare"),
                        new Link(words.say("criteria.nav.confirmations"), "/criteria/confirmations"),
                        new Link(words.say("criteria.nav.indicators"), "/indicators")),
                groups);
    }

    private static SetListPage.Group group(Messages words, Rulebook rules, UnitLevel level) {
        return new SetListPage.Group(
                words.say("criteria.unit-level." + level.name().toLowerCase(Locale.ROOT)),
                rules.sets().stream()
                        .filter(set -> set.level() == level)
                        .sorted(Comparator.comparing(CriteriaSet::from).reversed())
                        .map(set -> row(words, rules, set))
                        .toList());
    }

    private static SetListPage.Row row(Messages words, Rulebook rules, CriteriaSet set) {
        return new SetListPage.Row(
                new Link(set.name(), "/criteria/" + set.code()),
                set.code(),
                String.join(", ", set.types()),
                set.document(),
                Force.words(words, set.from(), set.until()),
                SetWords.counts(words, set.declared(), set.counted()),
                SetWords.frame(words, set),
                State.tallies(set, words),
                rules.ofProvinces().stream()
                        .filter(own -> own.over().equals(set.code()))
                        .sorted(Comparator.comparing(ProvinceSet::from).reversed())
                        .map(own -> own(words, own))
                        .toList());
    }

    private static SetListPage.Own own(Messages words, ProvinceSet own) {
        return new SetListPage.Own(
                new Link(own.name(), "/criteria/" + own.over() + "?province=" + own.provinceCode()),
                own.code(),
                own.document(),
                Force.words(words, own.from(), own.until()),
                words.say(
                        "criteria.list.own",
                        own.levels().size(),
                        own.criteria().stream()
                                .mapToInt(each -> each.requirements().size())
                                .sum()),
                SetWords.demo(own) ? List.of(new Badge(Badge.Kind.DEMO, words.say("criteria.state.demo"))) : List.of());
    }
}
