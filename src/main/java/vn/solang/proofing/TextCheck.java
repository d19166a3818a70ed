package vn.solang.proofing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.solang.factcheck.FactCheck;
import vn.solang.factcheck.Finding;
import vn.solang.factcheck.SourceFiles;
import vn.solang.factcheck.SourceText;
import vn.solang.reconciliation.Reconciled;
import vn.solang.reconciliation.Reconciliation;
import vn.solang.shared.AsOf;
import vn.solang.shared.NotFound;
import vn.solang.shared.Rejected;
import vn.solang.shared.Remembered;
import vn.solang.shared.UnitId;
import vn.solang.units.Units;

/** Checks what lies on the desk. Everything that is found comes from {@link #check}; the last few texts are kept in memory. */
@Component
class TextCheck {

    private static final int KEPT = 8;

    /** Ten times the longest report there is. */
    private static final int MOST_CHARACTERS = 1_500_000;

    private final FactCheck facts = new FactCheck();
    private final Remembered<String, Found> kept = new Remembered<>(KEPT);
    private final Reconciliation reconciliation;
    private final Units units;

    TextCheck(Reconciliation reconciliation, Units units) {
        this.reconciliation = reconciliation;
        this.units = units;
    }

    /**
     * What was found in a text.
     *
     * @param own what the text says by itself
     * @param checked the same with what the file and the ledger say
     * @param fingerprints of the findings, in their order
     * @param behind names behind the ledger's figures, by the finding that tells of it
     * @param confirmed how many claims the ledger confirms
     */
    record Found(
            FactCheck.Checked own,
            FactCheck.Checked checked,
            List<String> fingerprints,
            Map<Finding, List<String>> behind,
            int confirmed) {
        Found {
            fingerprints = List.copyOf(fingerprints);
            behind = Map.copyOf(behind);
        }

        static Found of(FactCheck.Checked own, List<Finding> edited) {
            FactCheck.Checked checked = own.with(edited);
            return new Found(own, checked, Fingerprints.of(checked), Map.of(), 0);
        }
    }

    /**
     * What is found in a file.
     *
     * @throws Rejected where it is of no kind that is read, damaged, empty or too long
     */
    Found check(String name, byte[] bytes) {
        SourceText text = SourceFiles.read(name, bytes);
        if (text.original().isBlank()) {
            throw new Rejected("proofing.file.empty", name);
        }
        if (text.chars().length() > MOST_CHARACTERS) {
            throw new Rejected("proofing.file.long", name);
        }
        return Found.of(facts.check(text), Reconciliation.edited(text, bytes));
    }

    /** The same of a file that is kept, which is read where it was not just checked. */
    Found kept(String name, String sha256, Supplier<byte[]> bytes) {
        return kept.of(sha256 + " " + name, _ -> check(name, bytes.get()));
    }

    /**
     * The same, held against the ledger for a day and all that is known now.
     *
     * @throws NotFound where the unit was not there on that day
     * @throws Rejected where the ledger knows nothing
     */
    Found held(Edition edition, Supplier<byte[]> bytes, UnitId unit, LocalDate day) {
        FactCheck.Checked own = kept(edition.name(), edition.sha256(), bytes).own();
        AsOf asOf = reconciliation.asOf(own.text(), Optional.of(day));
        String key = "%s %s %s %s".formatted(edition.sha256(), edition.name(), unit, asOf);
        return kept.of(key, _ -> held(own, bytes.get(), units.get(unit, asOf).code(), asOf));
    }

    private Found held(FactCheck.Checked checked, byte[] file, String unit, AsOf asOf) {
        Reconciled reconciled = reconciliation.check(checked, file, unit, asOf);
        FactCheck.Checked all = reconciled.in(checked);
        Map<Finding, List<String>> behind = new HashMap<>();
        reconciled
                .findings()
                .forEach(each -> reconciled.behind(each).ifPresent(backing -> behind.put(each, backing.names())));
        return new Found(
                checked,
                all,
                Fingerprints.of(all),
                behind,
                reconciled.confirmed().size());
    }

    /** The last day of the period that the title of a text names. */
    LocalDate titled(Edition edition, Supplier<byte[]> bytes) {
        SourceText text =
                kept(edition.name(), edition.sha256(), bytes).checked().text();
        return reconciliation.asOf(text, Optional.empty()).validAt();
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The file of a text. */
    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
