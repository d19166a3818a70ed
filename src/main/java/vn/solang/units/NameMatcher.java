package vn.solang.units;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.solang.shared.AsOf;
import vn.solang.shared.UnitId;
import vn.solang.shared.VietnameseText;

/**
 * Finds the unit a written name means, whatever its case, diacritics, {@code đ}, normal form, tone placement
 * ({@code hoà/hòa}), type words ({@code xã}, {@code TX.}, {@code TP.}, {@code H.}) and parents written behind it
 * ({@code Thạch Hạ, thành phố Hà Tĩnh}; {@code Thạch Hạ (TP Hà Tĩnh)}; {@code Thạch Hạ – TP Hà Tĩnh}).
 *
 * <p>A name with its exact diacritics wins over one that only folds to the same letters.
 */
final class NameMatcher {

    private static final int MOST_CANDIDATES = 200;

    private static final Pattern PARTS = Pattern.compile("\\s*(?:,|\\(|\\)|;|\\s[-–—]\\s)\\s*");

    private static final Pattern TYPE = Pattern.compile(
            "^(?:(tỉnh|tinh|thành\\s+phố|thanh\\s+pho|thị\\s+xã|thi\\s+xa|thị\\s+trấn|thi\\s+tran|huyện|huyen|quận|quan"
                    + "|phường|phuong|xã|xa|đặc\\s+khu|dac\\s+khu|thôn|thon|bản|ấp|tổ\\s+dân\\s+phố)\\s+"
                    + "|(t\\.?p\\.?|t\\.?x\\.?|t\\.?t\\.?)(?:\\s+|(?<=\\.)\\s*)|(h|q|p|x|t)\\.\\s*)(?=\\S)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("tinh", "tỉnh"),
            Map.entry("t", "tỉnh"),
            Map.entry("thanh pho", "thành phố"),
            Map.entry("tp", "thành phố"),
            Map.entry("thi xa", "thị xã"),
            Map.entry("tx", "thị xã"),
            Map.entry("thi tran", "thị trấn"),
            Map.entry("tt", "thị trấn"),
            Map.entry("huyen", "huyện"),
            Map.entry("h", "huyện"),
            Map.entry("quan", "quận"),
            Map.entry("q", "quận"),
            Map.entry("phuong", "phường"),
            Map.entry("p", "phường"),
            Map.entry("xa", "xã"),
            Map.entry("x", "xã"),
            Map.entry("dac khu", "đặc khu"),
            Map.entry("thon", "thôn"),
            Map.entry("ban", "bản"),
            Map.entry("ap", "ấp"),
            Map.entry("to dan pho", "tổ dân phố"));

    private final UnitRepository repository;

    NameMatcher(UnitRepository repository) {
        this.repository = repository;
    }

    /** A written name without the type word before it. */
    static String withoutType(String written) {
        return Written.of(written).name();
    }

    NameMatch match(String written, @Nullable UnitId within, AsOf asOf) {
        List<String> parts = PARTS.splitAsStream(VietnameseText.nfc(written))
                .filter(part -> !part.isBlank())
                .toList();
        if (parts.isEmpty()) {
            return new NameMatch.None();
        }
        List<Unit> named = candidates(parts.getFirst(), asOf).stream()
                .filter(unit -> within == null || isBelow(unit, within, asOf))
                .toList();
        List<Unit> fitting = new ArrayList<>(named);
        for (String parent : parts.subList(1, parts.size())) {
            List<Unit> before = List.copyOf(fitting);
            fitting.removeIf(unit -> !hasParent(unit, Written.of(parent), asOf));
            if (fitting.isEmpty() && !before.isEmpty()) {
                return new NameMatch.UnderAnother(before, parent);
            }
        }
        return switch (fitting.size()) {
            case 0 -> new NameMatch.None();
            case 1 -> new NameMatch.One(fitting.getFirst());
            default -> new NameMatch.Several(fitting);
        };
    }

    private List<Unit> candidates(String text, AsOf asOf) {
        Written read = Written.of(text);
        List<Unit> found = repository.named(VietnameseText.fold(read.name()), false, asOf, MOST_CANDIDATES).stream()
                .filter(unit -> read.type().map(unit.type()::equals).orElse(true))
                .toList();
        if (found.isEmpty() && read.type().isPresent()) {
            found = repository.named(VietnameseText.fold(text), false, asOf, MOST_CANDIDATES);
        }
        List<Unit> exact = found.stream()
                .filter(unit -> VietnameseText.normalTone(unit.name()).equals(VietnameseText.normalTone(read.name())))
                .toList();
        return exact.isEmpty() ? found : exact;
    }

    private boolean hasParent(Unit unit, Written parent, AsOf asOf) {
        String key = VietnameseText.fold(parent.name());
        return repository.path(unit.id(), asOf).stream()
                .filter(ancestor -> !ancestor.id().equals(unit.id()))
                .filter(ancestor -> parent.type().map(ancestor.type()::equals).orElse(true))
                .anyMatch(ancestor -> VietnameseText.fold(ancestor.name()).equals(key));
    }

    private boolean isBelow(Unit unit, UnitId within, AsOf asOf) {
        return repository.path(unit.id(), asOf).stream()
                .anyMatch(ancestor -> ancestor.id().equals(within));
    }

    /** A name as written, taken apart. */
    private record Written(Optional<String> type, String name) {

        static Written of(String text) {
            String clean = VietnameseText.nfc(text);
            Matcher matcher = TYPE.matcher(clean);
            if (!matcher.find()) {
                return new Written(Optional.empty(), clean);
            }
            String word = VietnameseText.fold(matcher.group().replace(".", "")).strip();
            return new Written(Optional.ofNullable(TYPES.get(word)), clean.substring(matcher.end()));
        }
    }
}
