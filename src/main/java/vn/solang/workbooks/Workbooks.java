package vn.solang.workbooks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlRuntimeException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.solang.assessment.ValueWords;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.imports.Refusal;
import vn.solang.imports.WorkbookFile;
import vn.solang.shared.Conflict;
import vn.solang.shared.Messages;
import vn.solang.shared.NotFound;
import vn.solang.shared.Rejected;
import vn.solang.shared.VietnameseFormat;
import vn.solang.submissions.Edit;
import vn.solang.submissions.Entered;
import vn.solang.submissions.Form;
import vn.solang.submissions.Outcome;
import vn.solang.submissions.Rounds;
import vn.solang.submissions.Submissions;
import vn.solang.units.Unit;

/** Entry by Excel: a workbook with what is asked of one unit or of many, and what was changed in it brought back. */
@Service
@Needs(Permission.ENTER)
public class Workbooks {

    /** The largest workbook that may be sent, in bytes. */
    public static final int LARGEST = WorkbookFile.LARGEST;

    private static final Messages WORDS = Messages.vietnamese();
    private static final Duration KEPT = Duration.ofDays(2);
    private static final String AUTHOR = "Sổ Làng";

    private final Submissions submissions;
    private final Rounds rounds;
    private final UploadRepository uploads;
    private final CurrentActor actor;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Workbooks(
            Submissions submissions,
            Rounds rounds,
            UploadRepository uploads,
            CurrentActor actor,
            TransactionTemplate transaction,
            Clock clock) {
        this.submissions = submissions;
        this.rounds = rounds;
        this.uploads = uploads;
        this.actor = actor;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * The workbook of some units in a round, one sheet a unit.
     *
     * @throws vn.solang.shared.Forbidden where one of them is outside the actor's places
     * @throws Rejected where there are none, or more than a workbook may hold
     */
    public byte[] make(int round, List<Unit> units) {
        if (units.isEmpty() || units.size() > KeySheet.MOST) {
            throw new Rejected("workbooks.units", KeySheet.MOST);
        }
        units.forEach(unit -> actor.require(Permission.ENTER, unit.id()));
        // texts shared by the sheets, since not every program changes those of a cell of its own
        try (var workbook = new SXSSFWorkbook(null, SXSSFWorkbook.DEFAULT_WINDOW_SIZE, false, true)) {
            // sizes behind each part, as programs that know no larger archives read them
            workbook.setZip64Mode(Zip64Mode.Never);
            var writer = new SheetWriter(workbook);
            String title = rounds.title(rounds.get(round));
            List<KeySheet.Of> sheets = new ArrayList<>();
            units.stream().sorted(Comparator.comparing(Unit::code)).forEach(unit -> {
                Form form = submissions.form(round, unit.id());
                sheets.add(
                        new KeySheet.Of(writer.write(form, title), form.unit().code()));
            });
            KeySheet.write(workbook, round, sheets);
            return bytes(workbook);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Takes a workbook in, to be looked over.
     *
     * @param name as its sender calls it
     * @return by which it is found again
     * @throws Rejected where it is no workbook of the round
     */
    public UUID receive(int round, String name, byte[] body) {
        try (XSSFWorkbook workbook = WorkbookFile.open(name, body, KeySheet.NAME::equals)) {
            int of = KeySheet.round(workbook).orElseThrow(() -> new Rejected("workbooks.file.not-ours", name));
            if (of != round) {
                throw new Rejected(
                        "workbooks.file.other-round", name, rounds.get(of).name());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Instant now = clock.instant();
        var upload = new Upload(UUID.randomUUID(), round, actor.get().account(), name, body, now, null);
        transaction.executeWithoutResult(status -> {
            uploads.forget(now.minus(KEPT));
            uploads.add(upload);
        });
        return upload.id();
    }

    /** What a workbook would change; nothing is changed. @throws NotFound where the actor sent no such workbook */
    public Reading preview(UUID id) {
        return done(id, false);
    }

    /**
     * Changes what can be changed, each unit as an act of its own, so that one that was handed in stands in nobody's way;
     * said again, it goes on where it was broken off and answers as before.
     */
    public Reading apply(UUID id) {
        return done(id, true);
    }

    /** The workbook as it was sent, with a comment on each cell that is not taken. */
    public byte[] flawed(UUID id) {
        Upload upload = get(id);
        Reading reading = preview(id);
        try (XSSFWorkbook workbook = WorkbookFile.open(upload.name(), upload.body())) {
            for (Reading.OfUnit each : reading.units()) {
                Sheet sheet = workbook.getSheet(each.sheet());
                if (sheet != null) {
                    mark(sheet, each);
                }
            }
            return bytes(workbook);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Reading done(UUID id, boolean keep) {
        Upload upload = get(id);
        try (XSSFWorkbook workbook = WorkbookFile.open(upload.name(), upload.body())) {
            List<Sent> sent = KeySheet.sheets(workbook).stream()
                    .map(of -> sent(upload, workbook, of))
                    .toList();
            List<Reading.OfUnit> units = sent.stream()
                    .map(each -> each.answered(edits -> keep
                            ? submissions.save(upload.round(), each.unit().id(), edits)
                            : submissions.judge(upload.round(), each.unit().id(), edits)))
                    .toList();
            if (keep && upload.applied() == null) {
                uploads.applied(id, clock.instant());
            }
            return new Reading(id, upload.name(), rounds.get(upload.round()), keep || upload.applied() != null, units);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Sent sent(Upload upload, XSSFWorkbook workbook, KeySheet.Of of) {
        Unit unit = submissions.unit(upload.round(), of.unitCode());
        Sheet sheet = workbook.getSheet(of.sheet());
        if (sheet == null) {
            return new Sent(unit, of.sheet(), null, null, WORDS.say("workbooks.sheet-gone", of.sheet()));
        }
        actor.require(Permission.ENTER, unit.id());
        try {
            Entered entered = submissions.entered(upload.round(), unit.id());
            var reader = new SheetReader(sheet);
            reader.read(entered, upload.id());
            return new Sent(unit, of.sheet(), entered, reader, null);
        } catch (POIXMLException
                | XmlRuntimeException
                | IllegalArgumentException
                | IllegalStateException
                | NullPointerException broken) {
            // parts of a sheet are looked at late, and may be anything
            return new Sent(unit, of.sheet(), null, null, WORDS.say("workbooks.file.broken", upload.name()));
        } catch (Rejected why) {
            return new Sent(unit, of.sheet(), null, null, WORDS.say(why.told()));
        }
    }

    /**
     * What a sheet says of a unit.
     *
     * @param entered what stands in the submission; null where the sheet cannot be read
     * @param reader what the sheet has; null where it cannot be read
     * @param refused why it cannot be read; null where it can
     */
    private record Sent(
            Unit unit,
            String sheet,
            @Nullable Entered entered,
            @Nullable SheetReader reader,
            @Nullable String refused) {

        /** @param answer answers its edits, in their order */
        Reading.OfUnit answered(Function<List<Edit>, List<Outcome>> answer) {
            if (entered == null || reader == null) {
                return new Reading.OfUnit(unit, sheet, List.of(String.valueOf(refused)), List.of());
            }
            List<Reading.Cell> cells = new ArrayList<>(reader.bad().stream()
                    .map(bad -> new Reading.Cell(
                            bad.at().formatAsString(), "", "", "", Reading.Fate.REFUSED, List.of(WORDS.say(bad.why()))))
                    .toList());
            List<Edit> edits =
                    reader.edits().stream().map(SheetReader.Placed::edit).toList();
            try {
                List<Outcome> outcomes = edits.isEmpty() ? List.of() : answer.apply(edits);
                var words = new ValueWords(entered.catalogue(), WORDS);
                for (int i = 0; i < outcomes.size(); i++) {
                    cells.add(cell(reader.edits().get(i), outcomes.get(i), entered, words));
                }
                return new Reading.OfUnit(unit, sheet, List.of(), cells);
            } catch (Rejected why) {
                return new Reading.OfUnit(unit, sheet, List.of(WORDS.say(why.told())), List.of());
            } catch (Conflict why) {
                return new Reading.OfUnit(unit, sheet, List.of(WORDS.say(why.told())), List.of());
            }
        }
    }

    private static Reading.Cell cell(SheetReader.Placed placed, Outcome outcome, Entered entered, ValueWords words) {
        String before = entered.of(placed.measure())
                .map(current -> words.valueOrNone(placed.measure(), current.value()))
                .orElse("");
        String after = placed.edit().text() == null ? "" : placed.edit().text();
        Reading.Fate fate = switch (outcome) {
            case Outcome.Saved ignored -> Reading.Fate.TAKEN;
            case Outcome.Warned ignored -> Reading.Fate.UNUSUAL;
            case Outcome.Conflicted ignored -> Reading.Fate.CONFLICT;
            case Outcome.Refused ignored -> Reading.Fate.REFUSED;
        };
        List<String> why = switch (outcome) {
            case Outcome.Saved ignored -> List.of();
            case Outcome.Warned warned ->
                warned.warnings().stream().map(WORDS::say).toList();
            case Outcome.Conflicted there ->
                List.of(WORDS.say(
                        "workbooks.cell.conflict",
                        there.theirs().isEmpty() ? "–" : there.theirs(),
                        there.who(),
                        VietnameseFormat.tableDate(VietnameseFormat.dayOf(there.at()))));
            case Outcome.Refused refused -> List.of(Refusal.bare(refused.reason(), WORDS));
        };
        return new Reading.Cell(
                placed.value().formatAsString(), placed.measure().name(), before, after, fate, why);
    }

    private static void mark(Sheet sheet, Reading.OfUnit unit) {
        // those of the time before
        sheet.getCellComments().forEach((at, comment) -> {
            if (AUTHOR.equals(comment.getAuthor())) {
                sheet.getRow(at.getRow()).getCell(at.getColumn()).removeCellComment();
            }
        });
        for (Reading.Cell cell : unit.cells()) {
            if (cell.fate() != Reading.Fate.TAKEN) {
                comment(sheet, new CellAddress(cell.cell()), String.join("\n", cell.why()));
            }
        }
        if (!unit.refused().isEmpty()) {
            comment(sheet, new CellAddress(1, Columns.CRITERION.place()), String.join("\n", unit.refused()));
        }
    }

    private static void comment(Sheet sheet, CellAddress at, String told) {
        Row row = sheet.getRow(at.getRow()) == null ? sheet.createRow(at.getRow()) : sheet.getRow(at.getRow());
        var cell = row.getCell(at.getColumn()) == null ? row.createCell(at.getColumn()) : row.getCell(at.getColumn());
        var helper = sheet.getWorkbook().getCreationHelper();
        ClientAnchor anchor = helper.createClientAnchor();
        anchor.setRow1(at.getRow());
        anchor.setRow2(at.getRow() + 4);
        // it is drawn beside its cell, but not where a cell has one, which is taken for a second of that cell
        int beside = at.getColumn() + 1;
        while (sheet.getCellComment(new CellAddress(at.getRow(), beside)) != null) {
            beside++;
        }
        anchor.setCol1(beside);
        anchor.setCol2(beside + 2);
        @Nullable Drawing<?> there = sheet.getDrawingPatriarch();
        Drawing<?> drawing = there == null ? sheet.createDrawingPatriarch() : there;
        cell.removeCellComment();
        Comment comment = drawing.createCellComment(anchor);
        comment.setString(helper.createRichTextString(told));
        comment.setAuthor(AUTHOR);
        cell.setCellComment(comment);
    }

    private Upload get(UUID id) {
        return uploads.find(id, actor.get().account()).orElseThrow(() -> new NotFound("workbooks.no-upload"));
    }

    private static byte[] bytes(Workbook workbook) throws IOException {
        var out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }
}
