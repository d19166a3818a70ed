package vn.solang.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.solang.reporting.Inline.Bound;
import vn.solang.reporting.Inline.Part;
import vn.solang.reporting.Inline.Words;

class EndingsTests {

    @Test
    void theLastParagraphEndsWithTheMarkOfTheEnd() {
        assertThat(ended(new Words("Đề nghị xem xét."))).isEqualTo("Đề nghị xem xét./.");
        assertThat(ended(new Words("Đề nghị xem xét"))).isEqualTo("Đề nghị xem xét./.");
        assertThat(ended(new Words("Đề nghị xem xét; "))).isEqualTo("Đề nghị xem xét./.");
        assertThat(ended(new Words("Còn "), new Bound(SampleReports.REMAINING, Part.VALUE, "4")))
                .isEqualTo("Còn 4./.");
    }

    @Test
    void aReportThatHasItsMarksKeepsThem() {
        var once = Endings.finished(SampleReports.sixMonth());

        assertThat(Endings.finished(once)).isEqualTo(once);
    }

    @Test
    void onlyTheLastParagraphEndsTheReport() {
        var report = Endings.finished(SampleReports.of(
                new Block.Paragraph(List.of(new Words("Một."))), new Block.Paragraph(List.of(new Words("Hai.")))));

        assertThat(report.body().stream().map(EndingsTests::text)).containsExactly("Một.", "Hai./.");
    }

    @Test
    void theOpeningEndsAReportWithoutABody() {
        var opening = new Block.Paragraph(List.of(new Words("Không có nội dung.")));

        assertThat(Endings.finished(SampleReports.report("", List.of(opening), List.of())).opening().stream()
                        .map(EndingsTests::text))
                .containsExactly("Không có nội dung./.");
    }

    private static String ended(Inline... runs) {
        return text(Endings.finished(SampleReports.of(new Block.Paragraph(List.of(runs))))
                .body()
                .getLast());
    }

    private static String text(Block block) {
        return switch (block) {
            case Block.Heading heading -> heading.text();
            case Block.Paragraph(var runs) -> text(runs);
            case Block.Item(var mark, var runs) -> text(runs);
            case Block.Centred line -> line.text();
            case Block.Ground ground -> ground.text();
            case Block.Table table -> table.toString();
        };
    }

    private static String text(List<Inline> runs) {
        return runs.stream().map(Inline::shown).collect(Collectors.joining());
    }
}
