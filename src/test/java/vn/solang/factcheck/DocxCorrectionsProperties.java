package vn.solang.factcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.NullMarked;

/** Whatever is corrected in whatever file: accepted it reads as corrected, rejected as it was. */
@NullMarked
class DocxCorrectionsProperties {

    private static final String AUTHOR = "Phòng Soát xét";
    private static final Instant WHEN = Instant.parse("2026-11-27T03:00:00Z");
    private static final List<String> WORDS = List.of(
            "xã",
            "huyện ",
            " đạt 12/18",
            "chuẩn",
            " 66,9%",
            "u\u031b\u0301ng",
            "\uD83D\uDE00",
            " ",
            "a&b<c",
            "Năm 2022 ");

    @Property(tries = 400)
    void acceptedAndRejected(@ForAll long seed) {
        var random = new Random(seed);
        byte[] file = file(random);
        String original = DocxText.read("t", file).original();
        int[] points = original.codePoints().toArray();
        List<DocxCorrections.Correction> corrections = new ArrayList<>();
        var expected = new StringBuilder();
        int at = 0;
        while (at < points.length - 1) {
            int start = Math.min(points.length - 1, at + random.nextInt(12));
            int end = Math.min(points.length - 1, start + random.nextInt(9));
            for (int i = start; i < end; i++) {
                if (points[i] == '\n') {
                    end = i;
                }
            }
            String replacement = random.nextInt(4) == 0 ? "" : words(random, 1 + random.nextInt(3));
            expected.append(new String(points, at, start - at))
                    .append(replacement.isEmpty() ? new String(points, start, end - start) : replacement);
            corrections.add(new DocxCorrections.Correction(
                    new Span(start, end), replacement, random.nextBoolean() ? "Số không khớp." : ""));
            at = end;
            if (end == start) {
                expected.appendCodePoint(points[at++]);
            }
        }
        // nothing stands behind the end of the last paragraph
        expected.append(new String(points, at, points.length - at));
        byte[] written = DocxCorrections.write(file, corrections, AUTHOR, WHEN);

        assertThat(read(DocxFixture.accepted(written, AUTHOR))).isEqualTo(expected.toString());
        assertThat(read(DocxFixture.rejected(written, AUTHOR))).isEqualTo(original);
        assertThat(read(written)).isEqualTo(expected.toString());
        assertThat(DocxFixture.parts(written).get("docProps/left-alone.bin"))
                .isEqualTo(DocxFixture.parts(file).get("docProps/left-alone.bin"));
    }

    @Property(tries = 400)
    void paragraphsBecomeWhatTheyAreToBe(@ForAll long seed) {
        var random = new Random(seed);
        byte[] file = file(random);
        List<String> lines = new ArrayList<>(List.of(read(file).split("\n", -1)));
        Map<Integer, String> now = new HashMap<>();
        for (int i = 0; i < lines.size() - 1; i++) {
            if (random.nextInt(3) > 0) {
                String line = lines.get(i);
                int cut = line.isEmpty() ? 0 : random.nextInt(line.length());
                cut = line.isEmpty() || !Character.isLowSurrogate(line.charAt(cut)) ? cut : cut - 1;
                now.put(
                        i,
                        random.nextInt(5) == 0
                                ? words(random, random.nextInt(4))
                                : line.substring(0, cut)
                                        + words(random, random.nextInt(3))
                                        + (random.nextBoolean() ? line.substring(cut) : ""));
                lines.set(i, now.get(i));
            }
        }
        byte[] written = DocxCorrections.replaceParagraphs(file, now);
        assertThat(read(written)).isEqualTo(String.join("\n", lines));
    }

    private static String read(byte[] file) {
        return DocxText.read("t", file).original();
    }

    private static byte[] file(Random random) {
        var body = new StringBuilder();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            body.append(paragraph(random, 3));
        }
        body.append("<w:tbl><w:tr><w:tc>%s</w:tc><w:tc>%s</w:tc></w:tr></w:tbl>"
                .formatted(paragraph(random, 1), paragraph(random, 1)));
        return DocxFixture.of(body.toString())
                .with("footnotes", "<w:footnote w:id=\"2\">%s</w:footnote>".formatted(paragraph(random, 2)))
                .bytes();
    }

    private static String paragraph(Random random, int depth) {
        boolean joined = depth == 3 && random.nextInt(8) == 0;
        return "<w:p>"
                + (joined ? "<w:pPr><w:rPr><w:del w:id=\"9\" w:author=\"Ai\"/></w:rPr></w:pPr>" : "")
                + inline(random, depth)
                + "</w:p>";
    }

    private static String inline(Random random, int depth) {
        var inline = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            String within = depth == 0 ? run(random) : inline(random, depth - 1);
            inline.append(
                    switch (random.nextInt(9)) {
                        case 0 -> "<w:hyperlink w:anchor=\"a\">" + within + "</w:hyperlink>";
                        case 1 -> "<w:sdt><w:sdtPr/><w:sdtContent>" + within + "</w:sdtContent></w:sdt>";
                        case 2 -> "<w:ins w:id=\"7\" w:author=\"Ai\">" + run(random) + run(random) + "</w:ins>";
                        case 3 -> "<w:del w:id=\"8\" w:author=\"Ai\"><w:r><w:delText>bỏ</w:delText></w:r></w:del>";
                        case 4 ->
                            depth < 2
                                    ? run(random)
                                    : "<w:r><mc:AlternateContent><mc:Choice><wps:txbx><w:txbxContent>"
                                            + paragraph(random, 1)
                                            + "</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><w:txbxContent>"
                                            + paragraph(random, 0)
                                            + "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>";
                        default -> run(random);
                    });
        }
        return inline.toString();
    }

    private static String run(Random random) {
        var run = new StringBuilder("<w:r>");
        if (random.nextBoolean()) {
            run.append("<w:rPr><w:b/></w:rPr>");
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            run.append(
                    switch (random.nextInt(8)) {
                        case 0 -> "<w:tab/>";
                        case 1 -> "<w:br/>";
                        case 2 -> "<w:noBreakHyphen/>";
                        case 3 -> "<w:footnoteReference w:id=\"2\"/>";
                        default ->
                            "<w:t xml:space=\"preserve\">"
                                    + words(random, 1 + random.nextInt(3))
                                            .replace("&", "&amp;")
                                            .replace("<", "&lt;") + "</w:t>";
                    });
        }
        return run + "</w:r>";
    }

    private static String words(Random random, int count) {
        var words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return words.toString();
    }
}
