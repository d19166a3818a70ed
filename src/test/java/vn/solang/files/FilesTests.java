package vn.solang.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import vn.solang.LedgerTest;
import vn.solang.TestDatabase;
import vn.solang.identity.Actor;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Grant;
import vn.solang.identity.Journal;
import vn.solang.identity.Role;
import vn.solang.shared.AsOf;
import vn.solang.shared.Forbidden;
import vn.solang.shared.Messages;
import vn.solang.shared.NotFound;
import vn.solang.shared.Rejected;
import vn.solang.shared.UnitId;
import vn.solang.units.Units;

/** Files are kept once, found by their content, and only by those who may see their unit. */
@LedgerTest(writes = true)
class FilesTests {

    private final Files files;
    private final Journal journal;
    private final CurrentActor actor;
    private final TransactionTemplate transaction;
    private final Path folder;
    private final UnitId commune;
    private final UnitId other;

    FilesTests(
            Files files,
            Journal journal,
            CurrentActor actor,
            TransactionTemplate transaction,
            Units units,
            Clock clock,
            TestDatabase database) {
        this.files = files;
        this.journal = journal;
        this.actor = actor;
        this.transaction = transaction;
        this.folder = database.home().resolve("files");
        var then = new AsOf(
                java.time.LocalDate.of(2022, 6, 30), journal.lastKnown().orElseThrow());
        this.commune = units.getByCode("18100", then).id();
        this.other = units.getByCode("18103", then).id();
    }

    @Test
    void aFileIsKeptUnderTheHashOfItsContentWithItsEntry() throws IOException {
        long before = journal.length();
        Stored stored = store("C:\\quét\\Biên bản\u202Efdp.exe.pdf", Samples.pdf());
        assertThat(stored.name()).isEqualTo("Biên bảnfdp.exe.pdf");
        assertThat(stored.type()).isEqualTo(FileType.PDF);
        assertThat(place(stored)).hasBinaryContent(Samples.pdf());
        try (InputStream in = java.nio.file.Files.newInputStream(files.content(stored.id()))) {
            assertThat(in.readAllBytes()).isEqualTo(Samples.pdf());
        }
        assertThat(journal.length()).isGreaterThan(before);
        assertThat(store("again.pdf", Samples.pdf())).isEqualTo(stored);
        Stored elsewhere = files.store("b.pdf", content(Samples.pdf()), other);
        assertThat(elsewhere.sha256()).isEqualTo(stored.sha256());
        assertThat(elsewhere.id()).isNotEqualTo(stored.id());
    }

    @Test
    void theRowStandsOrFallsWithTheTransactionOfItsAct() {
        byte[] pdf = Samples.join(Samples.pdf(), Samples.bytes("%1"));
        Stored gone = transaction.execute(status -> {
            status.setRollbackOnly();
            return store("a.pdf", pdf);
        });
        assertThatThrownBy(() -> files.get(gone.id())).isInstanceOf(NotFound.class);
        assertThat(place(gone)).exists();
    }

    @Test
    void whatIsNotTakenIsToldInOneSentence() {
        assertThatThrownBy(() -> store("ảnh.jpg", Samples.bytes("<svg/>")))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        why -> assertThat(Messages.vietnamese().say(why.told()))
                                .isEqualTo("Tệp ảnh.jpg là hình vẽ SVG; xuất thành PNG hoặc PDF rồi gửi lại."));
        assertThatThrownBy(() -> store("a.pdf", Samples.join(Samples.pdf(), new byte[31 << 20])))
                .isInstanceOfSatisfying(
                        Rejected.class, why -> assertThat(why.told().key()).isEqualTo("files.large"));
        assertThatThrownBy(() -> store("a.jpg", Samples.join(Samples.jpeg(), new byte[11 << 20])))
                .isInstanceOfSatisfying(
                        Rejected.class, why -> assertThat(why.told().key()).isEqualTo("files.large"));
        assertThat(folder.resolve("incoming")).isEmptyDirectory();
    }

    @Test
    void whatIsAttachedIsListedUntilItIsDetached() {
        Stored stored = store("a.png", Samples.png());
        Attachment attached = files.attach("value", "17.2@2026", commune, stored.sha256(), "Cổng làng");
        assertThat(files.of("value", "17.2@2026", commune)).containsExactly(attached);
        assertThat(attached.note()).isEqualTo("Cổng làng");
        Attachment noted = files.attach("value", "17.2@2026", commune, stored.sha256(), "Cổng làng mới");
        assertThat(files.of("value", "17.2@2026", commune)).containsExactly(noted);
        files.detach(noted.id());
        assertThat(files.of("value", "17.2@2026", commune)).isEmpty();
        assertThat(files.get(stored.id())).isEqualTo(stored);
        assertThatThrownBy(() -> files.detach(noted.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void aHashAloneGivesNobodyTheFileOfAnotherUnit() {
        Stored stored = store("a.webp", Samples.webp());
        assertThatThrownBy(() -> files.attach("value", "1@2026", other, stored.sha256(), ""))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void onlyThoseOfTheUnitMayStoreAndOpen() {
        Stored stored = store("a.docx", Samples.docx());
        assertThat(as(Role.COMMUNE, commune, () -> files.get(stored.id()))).isEqualTo(stored);
        assertThatThrownBy(() -> as(Role.COMMUNE, other, () -> files.get(stored.id())))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> as(Role.COMMUNE, other, () -> files.content(stored.id())))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> as(Role.COMMUNE, other, () -> store("b.pdf", Samples.pdf())))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> as(Role.LEADER, commune, () -> store("b.pdf", Samples.pdf())))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> as(Role.COMMUNE, other, () -> files.of("value", "1", commune)))
                .isInstanceOf(Forbidden.class);
        Attachment attached = files.attach("value", "2", commune, stored.sha256(), "");
        assertThatThrownBy(() -> as(Role.COMMUNE, other, () -> {
                    files.detach(attached.id());
                    return true;
                }))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void theSameContentStoredByManyAtOnceIsOneFileAndOneRow() {
        byte[] pdf = Samples.join(Samples.pdf(), Samples.bytes("%2"));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(() -> store("a.pdf", pdf).id()))
                    .toList();
            assertThat(all)
                    .extracting(java.util.concurrent.Future::get)
                    .containsOnly(all.getFirst().resultNow());
        }
    }

    @Test
    void damagedAndMissingFilesAreNamedAndHealedByHandingThemInAgain() throws IOException {
        byte[] first = Samples.join(Samples.pdf(), Samples.bytes("%3"));
        byte[] second = Samples.join(Samples.pdf(), Samples.bytes("%4"));
        Stored damaged = store("a.pdf", first);
        Stored missing = store("b.pdf", second);
        assertThat(files.verify()).isEmpty();
        java.nio.file.Files.writeString(place(damaged), "other");
        java.nio.file.Files.delete(place(missing));
        assertThat(files.verify())
                .containsExactlyInAnyOrder(new Files.Damaged(damaged, false), new Files.Damaged(missing, true));
        store("a.pdf", first);
        store("b.pdf", second);
        assertThat(files.verify()).isEmpty();
    }

    @Test
    void whatNoRowTellsOfIsCollectedAfterADay() throws IOException {
        Stored stored = store("a.xlsx", Samples.xlsx());
        Path orphan =
                java.nio.file.Files.createDirectories(folder.resolve("ab/cd")).resolve("abcd" + "0".repeat(60));
        java.nio.file.Files.writeString(orphan, "x");
        Path left = java.nio.file.Files.writeString(folder.resolve("incoming/x.part"), "x");
        files.collect();
        assertThat(orphan).exists();
        FileTime old = FileTime.from(java.time.Instant.now().minus(Duration.ofHours(25)));
        for (Path each : List.of(orphan, left, place(stored))) {
            java.nio.file.Files.setLastModifiedTime(each, old);
        }
        assertThat(files.collect()).isGreaterThanOrEqualTo(2);
        assertThat(orphan).doesNotExist();
        assertThat(left).doesNotExist();
        assertThat(place(stored)).exists();
        assertThat(files.verify()).isEmpty();
    }

    private Stored store(String name, byte[] content) {
        return files.store(name, content(content), commune);
    }

    private static InputStream content(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private Path place(Stored stored) {
        String hash = stored.sha256();
        return folder.resolve(hash.substring(0, 2))
                .resolve(hash.substring(2, 4))
                .resolve(hash);
    }

    private <T> T as(Role role, UnitId unit, java.util.function.Supplier<T> act) {
        var person = new Actor(7, "Cán bộ", List.of(new Grant(role, unit, Set.of())), "test");
        return actor.as(person, act::get);
    }
}
