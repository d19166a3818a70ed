package vn.solang.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.solang.factcheck.Claim;
import vn.solang.factcheck.FactCheck;
import vn.solang.factcheck.Finding;
import vn.solang.factcheck.SourceFiles;
import vn.solang.factcheck.SourceText;
import vn.solang.factcheck.Span;

/**
 * How well the fact check reads annotated texts: a folder with texts, {@code gold.jsonl} (what they claim) and {@code
 * findings.jsonl} (what a careful reader finds), each line naming its file, a quote and where it starts, in code points.
 */
final class CorpusQuality {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final FactCheck check;
    private final Path folder;
    private final Map<String, FactCheck.Checked> texts = new LinkedHashMap<>();

    CorpusQuality(FactCheck check, Path folder) {
        this.check = check;
        this.folder = folder;
    }

    List<Bench.Result> measure() throws IOException {
        List<Bench.Result> results = new ArrayList<>();
        citations(results);
        rates(results);
        findings(results);
        return results;
    }

    private void citations(List<Bench.Result> results) throws IOException {
        int wanted = 0;
        int right = 0;
        int told = 0;
        int meant = 0;
        for (Map.Entry<String, List<JsonNode>> file : annotations("gold.jsonl").entrySet()) {
            FactCheck.Checked checked = text(file.getKey());
            List<JsonNode> cited = file.getValue().stream()
                    .filter(each -> each.path("kind").asString().equals("citation"))
                    .toList();
            List<Claim.Citation> found = of(checked, Claim.Citation.class);
            wanted += cited.size();
            told += found.size();
            right += (int) cited.stream()
                    .filter(each -> found.stream()
                            .anyMatch(claim ->
                                    meets(checked.text(), claim.span(), each) && isRead(claim, each.path("reading"))))
                    .count();
            meant += (int) found.stream()
                    .filter(claim -> cited.stream().anyMatch(each -> meets(checked.text(), claim.span(), each)))
                    .count();
        }
        results.add(share("citations found, with number, symbol and date", right, wanted, 0.98));
        results.add(share("of those told, citations", meant, told, 0.98));
    }

    private static boolean isRead(Claim.Citation claim, JsonNode reading) {
        String date = claim.date() != null
                ? claim.date().toString()
                : claim.year() != null ? claim.year().toString() : "";
        return reading.path("number").asString("").contains(claim.number())
                && reading.path("symbol").asString("").equals(claim.symbol())
                && reading.path("date").asString("").equals(date);
    }

    /** Shares whose numerator is annotated and stands beside them. */
    private void rates(List<Bench.Result> results) throws IOException {
        int wanted = 0;
        int right = 0;
        int told = 0;
        int wrong = 0;
        for (Map.Entry<String, List<JsonNode>> file : annotations("gold.jsonl").entrySet()) {
            FactCheck.Checked checked = text(file.getKey());
            for (Claim.Percentage share : of(checked, Claim.Percentage.class)) {
                List<JsonNode> meant = file.getValue().stream()
                        .filter(each -> each.path("kind").asString().equals("percentage"))
                        .filter(each -> meets(checked.text(), share.span(), each))
                        .toList();
                boolean annotated =
                        meant.stream().anyMatch(each -> each.path("reading").has("numerator"));
                boolean same = meant.stream()
                        .map(each -> each.path("reading").path("numerator"))
                        .anyMatch(part -> part.isNumber()
                                && share.numerator() != null
                                && part.decimalValue().compareTo(share.numerator()) == 0);
                wanted += annotated ? 1 : 0;
                right += annotated && same ? 1 : 0;
                told += share.numerator() == null ? 0 : 1;
                wrong += share.numerator() != null && !same ? 1 : 0;
            }
        }
        results.add(share("shares with what they are shares of", right, wanted, 0.9));
        results.add(share("of those told, right", told - wrong, told, 0.95));
    }

    /** Errors and warnings that can be decided, without those a reader may argue about. */
    private void findings(List<Bench.Result> results) throws IOException {
        int wanted = 0;
        int met = 0;
        int told = 0;
        int right = 0;
        Map<String, List<JsonNode>> annotations = annotations("findings.jsonl");
        annotations("gold.jsonl").keySet().forEach(file -> annotations.putIfAbsent(file, List.of()));
        for (Map.Entry<String, List<JsonNode>> file : annotations.entrySet()) {
            FactCheck.Checked checked = text(file.getKey());
            Set<Finding> known = new HashSet<>();
            for (JsonNode each : file.getValue()) {
                List<Finding> same = checked.findings().stream()
                        .filter(finding ->
                                finding.kind().code().equals(each.path("kind").asString()))
                        .filter(finding -> places(each).anyMatch(place -> meets(checked.text(), finding.span(), place)))
                        .toList();
                known.addAll(same);
                boolean counts = !each.path("soft").asBoolean(false)
                        && !each.path("severity").asString().equals("note")
                        && !each.path("decidable").asString().equals("outside");
                wanted += counts ? 1 : 0;
                met += counts && !same.isEmpty() ? 1 : 0;
            }
            List<Finding> firm = checked.findings().stream()
                    .filter(finding -> finding.severity() != Finding.Severity.NOTE)
                    .toList();
            told += firm.size();
            right += (int) firm.stream().filter(known::contains).count();
        }
        results.add(share("findings a careful reader makes", met, wanted, 0.85));
        results.add(share("of those told, a careful reader makes", right, told, 0.95));
    }

    private static Stream<JsonNode> places(JsonNode annotation) {
        List<JsonNode> places = new ArrayList<>();
        places.add(annotation);
        annotation.path("also").forEach(places::add);
        return places.stream();
    }

    private static boolean meets(SourceText text, Span span, JsonNode place) {
        String quote = place.path("quote").asString();
        int start = place.path("start").asInt();
        return text.inOriginal(span).meets(new Span(start, start + quote.codePointCount(0, quote.length())));
    }

    private static <T extends Claim> List<T> of(FactCheck.Checked checked, Class<T> kind) {
        return checked.claims().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static Bench.Result share(String what, int part, int whole, double goal) {
        double share = whole == 0 ? 1 : (double) part / whole;
        return new Bench.Result(
                "check: " + what,
                "%d of %d".formatted(part, whole),
                "",
                String.format(Locale.ROOT, "%.3f", share),
                String.format(Locale.ROOT, "≥ %.2f", goal),
                share >= goal);
    }

    private FactCheck.Checked text(String file) throws IOException {
        FactCheck.Checked known = texts.get(file);
        if (known == null) {
            known = check.check(SourceFiles.read(folder.resolve(file)));
            texts.put(file, known);
        }
        return known;
    }

    private Map<String, List<JsonNode>> annotations(String file) throws IOException {
        Map<String, List<JsonNode>> annotations = new LinkedHashMap<>();
        for (String line : Files.readAllLines(folder.resolve(file))) {
            JsonNode each = JSON.readTree(line);
            annotations
                    .computeIfAbsent(each.path("file").asString(), _ -> new ArrayList<>())
                    .add(each);
        }
        return annotations;
    }
}
