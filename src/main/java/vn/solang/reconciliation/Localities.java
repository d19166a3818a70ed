package vn.solang.reconciliation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.solang.shared.AsOf;
import vn.solang.units.Unit;
import vn.solang.units.UnitLevel;
import vn.solang.units.Units;

/** Which unit a stretch of text speaks of: the one that reports, one below it, or another. */
final class Localities {

    private static final Pattern TYPE = Pattern.compile(
            "(huyện|quận|thị xã|thành phố|tỉnh|tp\\.?|tx\\.?|xã|phường|thị trấn|thôn)\\s*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** A name with its type, of whatever place it is. */
    private static final Pattern ANY = Pattern.compile(
            "(?<!\\p{L})(?i:(tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|thôn|xóm))\\s+\\p{Lu}\\p{Ll}\\p{L}*",
            Pattern.UNICODE_CASE);

    private static final Pattern WHOLE = Pattern.compile(
            "(?:toàn|cả|địa bàn|trong)\\s+(tỉnh|huyện|thị xã|thành phố|xã|phường|thị trấn)(?!\\s+\\p{Lu})");
    private static final Pattern OF = Pattern.compile(
            "(?:thuộc|tại|ở|của|địa bàn|ubnd|ủy ban nhân dân|đảng bộ)\\s*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Between two names of one list nothing stands but these. */
    private static final Pattern LISTED = Pattern.compile("[\\s,;]*(?:và)?\\s*", Pattern.UNICODE_CASE);

    /**
     * A place that is named.
     *
     * @param unit null where it is none that counts could be asked for, or may be several
     * @param whole true of {@code toàn tỉnh}
     * @param of true where it tells whose something is
     * @param foreign true of another province
     */
    private record Mention(
            int start, int end, int level, @Nullable Unit unit, boolean whole, boolean of, boolean foreign) {}

    private final Unit asked;
    private final List<Unit> path;
    private final List<Unit> known;

    /** The unit that reports and those below it, which alone are asked for. */
    private final Set<Unit> own;

    /**
     * @param asked the unit that reports
     * @param lowest the level of the least units that are told apart
     */
    Localities(Units units, Unit asked, UnitLevel lowest, AsOf asOf) {
        this.asked = asked;
        this.path = units.path(asked.id(), asOf);
        Unit province = path.isEmpty() ? asked : path.getFirst();
        List<UnitLevel> levels = Stream.of(UnitLevel.DISTRICT, UnitLevel.COMMUNE)
                .filter(level -> level.number() <= lowest.number())
                .toList();
        this.known = Stream.concat(
                        units.below(null, UnitLevel.PROVINCE, asOf).stream(),
                        levels.stream().flatMap(level -> units.below(province.id(), level, asOf).stream()))
                .sorted(Comparator.comparingInt((Unit unit) -> -unit.name().length()))
                .toList();
        this.own = Stream.concat(
                        Stream.of(asked),
                        levels.stream().flatMap(level -> units.below(asked.id(), level, asOf).stream()))
                .collect(Collectors.toSet());
    }

    /**
     * The unit a number is about.
     *
     * @param level the number of the level of what is counted: units of it are what is told of, not where
     * @return empty where it is about several, or about one that cannot be told
     */
    Optional<Unit> of(String earlier, String before, String clause, int level) {
        // "toàn tỉnh" beside the name of another province is that province
        if (Stream.of(earlier, before).flatMap(text -> mentions(text).stream()).anyMatch(Mention::foreign)) {
            return Optional.empty();
        }
        List<Mention> behind = above(level, mentions(clause));
        if (!behind.isEmpty()) {
            return behind.size() == 1 ? Optional.ofNullable(behind.getFirst().unit()) : Optional.empty();
        }
        List<Mention> own = above(level, mentions(before));
        if (!own.isEmpty()) {
            return last(own, before);
        }
        List<Mention> above = above(level, mentions(earlier)).stream()
                .filter(each -> !each.of())
                .toList();
        return above.isEmpty() ? Optional.of(asked) : last(above, earlier);
    }

    /** True where a heading names another unit than the one that reports. */
    boolean isOfAnother(String heading) {
        return mentions(heading).stream().anyMatch(each -> !asked.equals(each.unit()));
    }

    /** True where a stretch names a place. */
    boolean areNamed(String stretch) {
        return !mentions(stretch).isEmpty();
    }

    /** A stretch with blanks where it names places. */
    String without(String stretch) {
        var text = new StringBuilder(stretch);
        mentions(stretch)
                .forEach(each -> text.replace(each.start(), each.end(), " ".repeat(each.end() - each.start())));
        return text.toString();
    }

    /** Those above a level, without the district a commune is said to be in. */
    private static List<Mention> above(int level, List<Mention> mentions) {
        List<Mention> above = new ArrayList<>();
        for (Mention each : mentions) {
            if (each.level() < level && (above.isEmpty() || !isAround(each, above.getLast()))) {
                above.add(each);
            }
        }
        return above;
    }

    /** {@code xã Gia Hanh, huyện Can Lộc}. */
    private static boolean isAround(Mention mention, Mention before) {
        Unit unit = mention.unit();
        Unit within = before.unit();
        return unit != null
                && within != null
                && unit.id().equals(within.parent())
                && mention.start() - before.end() <= ", ".length();
    }

    private static Optional<Unit> last(List<Mention> mentions, String text) {
        Mention last = mentions.getLast();
        if (mentions.size() > 1 && !last.whole()) {
            Mention previous = mentions.get(mentions.size() - 2);
            String between = text.substring(previous.end(), last.start());
            String type = TYPE.matcher(between).replaceFirst("");
            if (LISTED.matcher(type).matches() && !type.isBlank()) {
                return Optional.empty();
            }
        }
        return Optional.ofNullable(last.unit());
    }

    private List<Mention> mentions(String text) {
        List<Mention> found = new ArrayList<>();
        Matcher whole = WHOLE.matcher(text.toLowerCase(Locale.ROOT));
        while (whole.find()) {
            // toLowerCase keeps the length, so the next letter is looked at in the text itself
            boolean named = whole.end() + 1 < text.length() && Character.isUpperCase(text.charAt(whole.end() + 1));
            if (!named) {
                Unit unit = path.stream()
                        .filter(each -> each.type().equals(whole.group(1)))
                        .findFirst()
                        .orElse(null);
                found.add(new Mention(
                        whole.start(), whole.end(), 0, asked.equals(unit) ? asked : null, true, false, false));
            }
        }
        for (Unit unit : known) {
            for (int at = text.indexOf(unit.name()); at >= 0; at = text.indexOf(unit.name(), at + 1)) {
                int start = at;
                int end = at + unit.name().length();
                boolean taken = found.stream().anyMatch(each -> each.start() < end && start < each.end());
                if (!taken && isWord(text, at, end)) {
                    named(text, start, end, unit.name()).ifPresent(found::add);
                }
            }
        }
        Matcher any = ANY.matcher(text);
        while (any.find()) {
            boolean taken = found.stream().anyMatch(each -> each.start() < any.end() && any.start() < each.end());
            if (!taken && !isDashed(text, any.start())) {
                int level = level(any.group(1));
                boolean of = isOf(text, any.start());
                boolean foreign = level == UnitLevel.PROVINCE.number();
                found.add(new Mention(any.start(), any.end(), level, null, false, of, foreign));
            }
        }
        found.sort(Comparator.comparingInt(Mention::start));
        return found;
    }

    /** A name with its type; empty where it stands behind a dash, as places do that are told of a list. */
    private Optional<Mention> named(String text, int start, int end, String name) {
        Matcher type = TYPE.matcher(text.substring(0, start));
        String said = type.find() ? type.group(1).toLowerCase(Locale.ROOT) : "";
        int from = said.isEmpty() ? start : type.start();
        if (isDashed(text, from)) {
            return Optional.empty();
        }
        String full = said.startsWith("tp") ? "thành phố" : said.startsWith("tx") ? "thị xã" : said;
        List<Unit> fitting = known.stream()
                .filter(unit -> unit.name().equals(name))
                .filter(unit -> (unit.equals(asked) && full.isEmpty()) || isNamed(unit, full))
                .toList();
        Unit one = fitting.contains(asked) ? asked : fitting.size() == 1 ? fitting.getFirst() : null;
        int level =
                fitting.stream().mapToInt(unit -> unit.level().number()).min().orElse(UnitLevel.COMMUNE.number());
        boolean foreign =
                level == UnitLevel.PROVINCE.number() && fitting.stream().noneMatch(path::contains);
        return Optional.of(new Mention(
                from,
                end,
                one == null ? level : one.level().number(),
                answerable(one),
                false,
                isOf(text, from),
                foreign));
    }

    private @Nullable Unit answerable(@Nullable Unit unit) {
        return unit != null && own.contains(unit) ? unit : null;
    }

    /** A commune is known by its type only: its name alone may be that of a village or a river. */
    private static boolean isNamed(Unit unit, String type) {
        return type.isEmpty() ? unit.level() != UnitLevel.COMMUNE : unit.type().equals(type);
    }

    private static boolean isDashed(String text, int start) {
        String before = text.substring(0, start).stripTrailing();
        return before.endsWith("–") || before.endsWith("-");
    }

    /** The number of the level of a type; of a thành phố, that of provinces, under which it may stand. */
    private static int level(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "tỉnh", "thành phố" -> UnitLevel.PROVINCE.number();
            case "huyện", "quận", "thị xã" -> UnitLevel.DISTRICT.number();
            default -> UnitLevel.COMMUNE.number();
        };
    }

    private static boolean isOf(String text, int start) {
        return OF.matcher(text.substring(0, start)).find();
    }

    private static boolean isWord(String text, int start, int end) {
        return (start == 0 || !Character.isLetter(text.charAt(start - 1)))
                && (end == text.length() || !Character.isLetter(text.charAt(end)));
    }
}
