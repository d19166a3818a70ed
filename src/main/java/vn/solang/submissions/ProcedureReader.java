package vn.solang.submissions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.solang.identity.Role;
import vn.solang.imports.BadCell;
import vn.solang.imports.YamlNode;
import vn.solang.units.UnitLevel;

/** Reads one procedure of a file. */
final class ProcedureReader {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)*");
    private static final int MOST_DAYS = 365;

    private ProcedureReader() {}

    /** @throws BadCell at the place that cannot be taken */
    static Procedure read(YamlNode node) {
        node.requireOnly("code", "name", "level", "from", "until", "basis", "confidence", "note", "steps");
        YamlNode code = node.get("code");
        if (!CODE.matcher(code.text()).matches()) {
            throw code.bad("import.procedures.code");
        }
        LocalDate from = node.get("from").date();
        @Nullable LocalDate until = node.find("until").map(YamlNode::date).orElse(null);
        if (until != null && until.isBefore(from)) {
            throw node.get("until").bad("import.procedures.until", from.toString());
        }
        return new Procedure(
                code.text(),
                node.get("name").text(),
                word(node.get("level"), UnitLevel.class, level -> level != UnitLevel.VILLAGE),
                from,
                until,
                node.get("basis").text(),
                isRead(node.get("confidence")),
                steps(node.get("steps")));
    }

    private static boolean isRead(YamlNode node) {
        return switch (node.text()) {
            case "read" -> true;
            case "recalled" -> false;
            default -> throw node.bad("import.yaml.word", "read, recalled");
        };
    }

    private static List<Step> steps(YamlNode node) {
        List<Step> steps = new ArrayList<>();
        List<YamlNode> nodes = node.list();
        for (YamlNode each : nodes) {
            each.requireOnly("step", "role", "days");
            Step.Kind kind = word(each.get("step"), Step.Kind.class, _ -> true);
            Role role = word(each.get("role"), Role.class, one -> one.gives(kind.permission()));
            steps.add(new Step(
                    kind, role, each.find("days").map(ProcedureReader::days).orElse(null)));
        }
        requireOrder(node, nodes, steps);
        return steps;
    }

    private static int days(YamlNode node) {
        int days = node.integer();
        if (days < 1 || days > MOST_DAYS) {
            throw node.bad("import.procedures.days");
        }
        return days;
    }

    /** The unit begins, the acceptance ends, and neither stands elsewhere; criteria are confirmed once. */
    private static void requireOrder(YamlNode node, List<YamlNode> nodes, List<Step> steps) {
        if (steps.size() < 2) {
            throw node.bad("import.procedures.short");
        }
        boolean confirmed = false;
        for (int i = 0; i < steps.size(); i++) {
            Step.Kind kind = steps.get(i).kind();
            boolean placed = switch (kind) {
                case SUBMIT -> i == 0;
                case ACCEPT -> i == steps.size() - 1;
                case VERIFY -> i > 0 && i < steps.size() - 1;
                case CONFIRM -> i > 0 && i < steps.size() - 1 && !confirmed;
            };
            confirmed |= kind == Step.Kind.CONFIRM;
            if (!placed) {
                throw nodes.get(i).get("step").bad("import.procedures.order");
            }
        }
    }

    private static <E extends Enum<E>> E word(YamlNode node, Class<E> type, Predicate<E> allowed) {
        return Arrays.stream(type.getEnumConstants())
                .filter(allowed)
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(node.text()))
                .findFirst()
                .orElseThrow(() -> node.bad(
                        "import.yaml.word",
                        Arrays.stream(type.getEnumConstants())
                                .filter(allowed)
                                .map(each -> each.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))));
    }
}
