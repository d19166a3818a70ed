package vn.solang.proofing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import vn.solang.LedgerTest;
import vn.solang.TestDatabase;
import vn.solang.accounts.People;
import vn.solang.identity.Actor;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Journal;
import vn.solang.identity.Role;
import vn.solang.shared.Conflict;
import vn.solang.shared.Forbidden;
import vn.solang.shared.NotFound;
import vn.solang.shared.Rejected;
import vn.solang.shared.UnitId;

/** Texts on the desk: their versions, who sees them, and what is said to findings. */
@LedgerTest(holds = TestDatabase.Content.REFERENCE, writes = true)
class ProofreadingTests {

    private final Proofreading proofreading;
    private final CurrentActor current;
    private final Journal journal;
    private final People people;
    private final TextCases cases;

    private Actor district = Actor.VISITOR;
    private UnitId unit = new UnitId(1);

    ProofreadingTests(ApplicationContext context, Proofreading proofreading, CurrentActor current, Journal journal) {
        this.proofreading = proofreading;
        this.current = current;
        this.journal = journal;
        this.people = new People(context);
        this.cases = new TextCases(context);
    }

    @BeforeEach
    void people() {
        district = people.actor(Role.DISTRICT, "436");
        unit = people.unit("436");
    }

    @Test
    void aTextIsKeptWithWhatWasFoundAndGivenBackAsItCame() {
        int number = laid("bao-cao.txt", TextCases.TEXT);
        Read read = proofreading.read(number, 0);
        assertThat(read.manuscript().title()).isEqualTo("bao-cao");
        assertThat(read.findings()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(read.edition().found().all()).isEqualTo(read.findings().size());
        assertThat(read.findings()).extracting(Marked::quote).anyMatch(quote -> quote.endsWith("70%"));
        assertThat(proofreading.original(number, 1)).isEqualTo(TextCases.bytes(TextCases.TEXT));
        assertThat(told()).contains("lay-text", "text-version " + number + ".1");
    }

    @Test
    void whatIsSaidToAFindingIsKeptJournaledAndTakenBack() {
        int number = laid("a.txt", TextCases.TEXT);
        String first = first(number);
        answer(number, 1, first, 0, Answer.Kind.ACCEPT, "");
        assertThat(state(number, first)).isEqualTo(Marked.State.ACCEPTED);
        answer(number, 1, first, 1, Answer.Kind.REOPEN, "");
        assertThat(state(number, first)).isEqualTo(Marked.State.OPEN);
        answer(number, 1, first, 2, Answer.Kind.DISMISS, "số của huyện cũ");
        assertThat(state(number, first)).isEqualTo(Marked.State.DISMISSED);
        assertThat(told()).contains("answer-finding", "xem xét lại → bỏ qua: số của huyện cũ");
        assertThatThrownBy(() -> answer(number, 1, first, 3, Answer.Kind.DISMISS, ""))
                .isInstanceOf(Rejected.class);
    }

    @Test
    void ofTwoWhoAnswerOneFindingTheSecondIsTold() {
        int number = laid("a.txt", TextCases.TEXT);
        String first = first(number);
        answer(number, 1, first, 0, Answer.Kind.ACCEPT, "");
        assertThatThrownBy(() -> answer(number, 1, first, 0, Answer.Kind.DISMISS, ""))
                .isInstanceOf(Conflict.class);
        assertThat(state(number, first)).isEqualTo(Marked.State.ACCEPTED);
        proofreading.renew(number, 1, "a.txt", TextCases.bytes(TextCases.TEXT + "Thêm một câu.\n"));
        assertThatThrownBy(() -> answer(number, 1, first, 1, Answer.Kind.REOPEN, ""))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> proofreading.renew(number, 1, "a.txt", TextCases.bytes("Câu khác.")))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void aNewVersionRemembersWhatWasSaidWhereItsWordsAreTheSame() {
        int number = laid("a.txt", TextCases.TEXT);
        String share = fingerprint(number, "70%");
        String period = fingerprint(number, "2025 - 2021");
        answer(number, 1, share, 0, Answer.Kind.DISMISS, "đã kiểm tra");
        answer(number, 1, period, 0, Answer.Kind.ACCEPT, "");
        String later = "Một đoạn mới ở đầu.\n" + TextCases.TEXT.replace("Chương trình giai đoạn", "Đề án giai đoạn");
        proofreading.renew(number, 0, "b.txt", TextCases.bytes(later));
        Marked again = marked(number, "70%");
        assertThat(again.fingerprint()).isEqualTo(share);
        assertThat(again.state()).isEqualTo(Marked.State.DISMISSED);
        assertThat(again.answer()).extracting(Answer::edition).isEqualTo(1);
        // other words around it: it is asked about anew
        assertThat(marked(number, "2025 - 2021").state()).isEqualTo(Marked.State.OPEN);
        assertThat(proofreading.read(number, 1).findings())
                .filteredOn(each -> each.fingerprint().equals(period))
                .extracting(Marked::state)
                .containsExactly(Marked.State.ACCEPTED);
    }

    @Test
    void equalFindingsAreAnsweredOneByOne() {
        int number = laid("a.txt", "Có 12/16 xã, chiếm 70% tổng số xã.\nCó 12/16 xã, chiếm 70% tổng số xã.\n");
        List<Marked> found = proofreading.read(number, 0).findings();
        assertThat(found).hasSize(2);
        answer(number, 1, found.getFirst().fingerprint(), 0, Answer.Kind.DISMISS, "");
        assertThat(proofreading.read(number, 0).findings())
                .extracting(Marked::state)
                .containsExactly(Marked.State.DISMISSED, Marked.State.OPEN);
    }

    @Test
    void onlyTheDeskOfOnesOwnUnitAndOfUnitsBelowIsSeen() {
        int number = laid("a.txt", TextCases.TEXT);
        int elsewhere = cases.laid("444");
        current.as(district, () -> {
            assertThat(proofreading.read(number, 0).findings()).isNotEmpty();
            assertThatThrownBy(() -> proofreading.read(elsewhere, 0)).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> proofreading.original(elsewhere, 1)).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> proofreading.renew(elsewhere, 0, "a.txt", TextCases.bytes("x")))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> proofreading.lay(people.unit("444"), "", "a.txt", TextCases.bytes("x")))
                    .isInstanceOf(Forbidden.class);
            assertThat(numbers(proofreading.list(0, 100))).contains(number).doesNotContain(elsewhere);
            assertThat(proofreading.places())
                    .extracting(vn.solang.units.Unit::id)
                    .containsExactly(unit);
            return null;
        });
        current.as(people.actor(Role.LEADER, "42"), () -> {
            assertThat(numbers(proofreading.list(0, 100))).contains(number, elsewhere);
            return null;
        });
        for (Role role : List.of(Role.AUDITOR, Role.COUNCIL, Role.ADMINISTRATOR)) {
            Actor other = people.actor(role, "42");
            assertThatThrownBy(() -> current.as(other, () -> proofreading.read(number, 0)))
                    .isInstanceOf(Forbidden.class);
        }
        assertThatThrownBy(() -> proofreading.read(999_999, 0)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> proofreading.read(number, 7)).isInstanceOf(NotFound.class);
    }

    @Test
    void filesOfOtherKindsAreRefusedInASentence() {
        byte[] program = new byte[] {'M', 'Z', 0, 1, 2, 0};
        refused("cai-dat.exe", program, "proofing.file.kind");
        refused("cai-dat.txt", program, "factcheck.file.no-text");
        refused("cai-dat.docx", program, "proofing.file.other-kind");
        refused("bao-cao.docx", new byte[] {'P', 'K', 3, 4, 0, 0}, "factcheck.file.no-docx");
        refused("bao-cao.txt", new byte[] {'P', 'K', 3, 4, 0, 0}, "proofing.file.other-kind");
        refused("trong.txt", new byte[0], "proofing.file.empty");
        refused("trong.txt", TextCases.bytes(" \n "), "proofing.file.empty");
        refused("", TextCases.bytes("x"), "proofing.file.none");
        refused("lon.txt", new byte[Proofreading.LARGEST + 1], "proofing.file.large");
        int number = laid("a.txt", TextCases.TEXT);
        assertThatThrownBy(() -> proofreading.renew(number, 0, "b.txt", TextCases.bytes(TextCases.TEXT)))
                .isInstanceOf(Rejected.class)
                .hasMessage("proofing.file.same");
    }

    private void refused(String name, byte[] bytes, String key) {
        assertThatThrownBy(() -> proofreading.lay(unit, "", name, bytes))
                .isInstanceOf(Rejected.class)
                .hasMessage(key);
    }

    private int laid(String name, String text) {
        return current.as(district, () -> proofreading.lay(unit, "", "C:\\tam\\" + name, TextCases.bytes(text)));
    }

    private void answer(int number, int edition, String of, int seen, Answer.Kind kind, String reason) {
        current.as(district, () -> {
            proofreading.answer(number, edition, of, seen, kind, reason);
            return null;
        });
    }

    private String first(int number) {
        return proofreading.read(number, 0).findings().getFirst().fingerprint();
    }

    private String fingerprint(int number, String quote) {
        return marked(number, quote).fingerprint();
    }

    private Marked marked(int number, String quote) {
        return proofreading.read(number, 0).findings().stream()
                .filter(each -> each.quote().contains(quote))
                .findFirst()
                .orElseThrow();
    }

    private Marked.State state(int number, String fingerprint) {
        return proofreading.read(number, 0).findings().stream()
                .filter(each -> each.fingerprint().equals(fingerprint))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private static List<Integer> numbers(Proofreading.Desk desk) {
        return desk.manuscripts().stream().map(Manuscript::number).toList();
    }

    /** The last entry of the journal, in one line. */
    private String told() {
        List<String> lines = new ArrayList<>();
        journal.export(lines::add);
        var entry = tools.jackson.databind.json.JsonMapper.shared().readTree(lines.getLast());
        StringBuilder told = new StringBuilder(entry.get("act").asString());
        entry.get("changes")
                .forEach(change -> told.append("; %s %s: %s → %s"
                        .formatted(
                                change.get("kind").asString(),
                                change.get("key").asString(),
                                change.get("before").asString(""),
                                change.get("after").asString(""))));
        return told.toString();
    }
}
