package vn.solang.proofing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import vn.solang.LedgerTest;
import vn.solang.accounts.People;
import vn.solang.factcheck.SourceFiles;
import vn.solang.identity.Actor;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Role;
import vn.solang.shared.Conflict;
import vn.solang.shared.Forbidden;
import vn.solang.shared.Period;
import vn.solang.shared.Rejected;
import vn.solang.shared.UnitId;

/** What comes of texts on the desk: corrected Word files, versions with other words, texts that begin as reports. */
@LedgerTest(writes = true)
class RewritingTests {

    private static final List<String> PARAGRAPHS = List.of(
            "BÁO CÁO",
            "Toàn huyện có 12/16 xã đạt chuẩn, chiếm 70% tổng số xã.",
            "Thời kỳ 2025 - 2021 tiếp tục thực hiện.",
            "Có 3/4 thôn đạt chuẩn, chiếm 70% tổng số thôn.");

    private final Proofreading proofreading;
    private final Rewriting rewriting;
    private final GeneratedTexts generated;
    private final CurrentActor current;
    private final People people;

    private Actor office = Actor.VISITOR;
    private UnitId unit = new UnitId(1);

    RewritingTests(
            ApplicationContext context,
            Proofreading proofreading,
            Rewriting rewriting,
            GeneratedTexts generated,
            CurrentActor current) {
        this.proofreading = proofreading;
        this.rewriting = rewriting;
        this.generated = generated;
        this.current = current;
        this.people = new People(context);
    }

    @BeforeEach
    void people() {
        office = people.actor(Role.OFFICE, "42");
        unit = people.unit("42");
    }

    @Test
    void acceptedSuggestionsAreTrackedAndWhatIsNotDismissedIsCommented() {
        int number = laid("bao-cao.docx", docx(PARAGRAPHS));
        List<Marked> found = proofreading.read(number, 0).findings();
        assertThat(found).hasSizeGreaterThanOrEqualTo(3);
        proofreading.answer(number, 1, found.getFirst().fingerprint(), 0, Answer.Kind.ACCEPT, "");
        proofreading.answer(number, 1, found.getLast().fingerprint(), 0, Answer.Kind.DISMISS, "");
        byte[] corrected = current.as(office, () -> rewriting.corrected(number));
        assertThat(SourceFiles.read("bao-cao.docx", corrected).original())
                .contains("chiếm 75% tổng số xã", "chiếm 70% tổng số thôn", "2025 - 2021");
        String body = part(corrected, "word/document.xml");
        assertThat(body).contains("w:ins", "w:del", office.name());
        String comments = part(corrected, "word/comments.xml");
        assertThat(comments.split("<w:comment ", -1)).hasSize(found.size());
        assertThat(comments).contains("Nên là: 75%");
    }

    @Test
    void anEditedWordFileIsAVersionThatIsCheckedAtOnce() {
        int number = laid("bao-cao.docx", docx(PARAGRAPHS));
        int before = proofreading.read(number, 0).findings().size();
        int line = current.as(
                office,
                () -> rewriting.edit(
                        number, 1, Map.of(0, "BÁO CÁO", 1, PARAGRAPHS.get(1).replace("70%", "75%"))));
        assertThat(line).isEqualTo(1);
        Read now = proofreading.read(number, 0);
        assertThat(now.edition().version()).isEqualTo(2);
        assertThat(now.edition().name()).isEqualTo("bao-cao.docx");
        assertThat(now.findings()).hasSize(before - 1);
        assertThat(now.text().original()).contains("chiếm 75% tổng số xã");
        assertThatThrownBy(() -> rewriting.edit(number, 1, Map.of(0, "khác"))).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> rewriting.edit(number, 2, Map.of(0, "BÁO CÁO")))
                .isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> rewriting.edit(number, 2, Map.of(99, "x"))).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> rewriting.edit(number, 2, Map.of(0, "x\u0007")))
                .isInstanceOf(Rejected.class);
    }

    @Test
    void anEditedTextKeepsItsEndsOfLines() {
        int number = laid("a.txt", TextCases.bytes("Một.\r\nHai.\r\nBa."));
        current.as(office, () -> rewriting.edit(number, 1, Map.of(0, "Một.", 1, "Hai\r\nvà hai.")));
        assertThat(proofreading.original(number, 0)).isEqualTo(TextCases.bytes("Một.\r\nHai\r\nvà hai.\r\nBa."));
        assertThatThrownBy(() -> rewriting.corrected(number)).isInstanceOf(Rejected.class);
    }

    @Test
    void aGeneratedReportIsLaidOnTheDesk() {
        Period half = Period.parse("2022-H1");
        int number = current.as(office, () -> generated.lay(unit, half));
        Read read = proofreading.read(number, 0);
        assertThat(read.manuscript().title()).contains("6 tháng đầu năm 2022", "Hà Tĩnh");
        assertThat(read.edition().format()).isEqualTo(Format.DOCX);
        assertThat(read.edition().found().errors()).isZero();
        assertThat(current.as(office, () -> generated.places()))
                .extracting(vn.solang.units.Unit::code)
                .contains("42", "436");
        assertThat(current.as(office, generated::periods))
                .extracting(each -> each.period().code())
                .contains("2022-H1");
        assertThatThrownBy(() -> current.as(office, () -> generated.lay(people.unit("40"), half)))
                .isInstanceOf(Forbidden.class);
        Actor commune = people.actor(Role.COMMUNE, "18499");
        assertThatThrownBy(() -> current.as(commune, () -> generated.lay(people.unit("18499"), half)))
                .isInstanceOf(Forbidden.class);
    }

    private int laid(String name, byte[] bytes) {
        return current.as(office, () -> proofreading.lay(unit, "", name, bytes));
    }

    /** A Word file of plain paragraphs. */
    private static byte[] docx(List<String> paragraphs) {
        StringBuilder body = new StringBuilder();
        paragraphs.forEach(each -> body.append("<w:p><w:r><w:t xml:space=\"preserve\">")
                .append(each)
                .append("</w:t></w:r></w:p>"));
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            put(zip, "[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""");
            put(zip, "_rels/.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""");
            put(zip, "word/document.xml", """
                    <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>%s</w:body></w:document>""".formatted(body));
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String part(byte[] file, String name) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                if (each.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
            return "";
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }
}
