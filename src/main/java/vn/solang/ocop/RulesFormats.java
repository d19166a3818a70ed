package vn.solang.ocop;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.solang.identity.Entry;
import vn.solang.identity.Ledger;
import vn.solang.imports.YamlFile;
import vn.solang.imports.YamlFormat;

/** The files of rules as imports take them: each is kept whole, and corrected as a whole. */
@Configuration(proxyBeanMethods = false)
class RulesFormats {

    @Bean
    static YamlFormat ocopFrameworks(Ledger ledger, RuleRepository repository) {
        return new KeptFile(ledger, RulesReader.FRAMEWORK, 24, (file, entry) -> {
            Framework framework = new RulesReader(file).framework();
            requireAlone(file, framework, repository.files(RulesReader.FRAMEWORK, entry.at()));
            return framework.sheets().size();
        });
    }

    @Bean
    static YamlFormat ocopRegimes(Ledger ledger) {
        return new KeptFile(ledger, RulesReader.REGIMES, 25, (file, entry) -> {
            var reader = new RulesReader(file);
            reader.renewal();
            reader.complaintTerms();
            return reader.regimes().size();
        });
    }

    @Bean
    static YamlFormat ocopCouncils(Ledger ledger) {
        return new KeptFile(ledger, RulesReader.COUNCIL, 26, (file, entry) -> {
            new RulesReader(file).council();
            return 1;
        });
    }

    /** On any day at most one framework holds. @throws BadCell where another holds on a day of this one */
    private static void requireAlone(YamlFile file, Framework framework, List<YamlFile> kept) {
        for (YamlFile each : kept) {
            Framework other = new RulesReader(each).framework();
            if (!other.code().equals(framework.code())
                    && !isBefore(framework.until(), other.from())
                    && !isBefore(other.until(), framework.from())) {
                throw file.root().get("from").bad("import.ocop.framework-overlap", other.code());
            }
        }
    }

    private static boolean isBefore(@Nullable LocalDate last, LocalDate first) {
        return last != null && last.isBefore(first);
    }

    /** Reads a file, and tells how many things it holds. */
    private interface Reading {
        int read(YamlFile file, Entry entry);
    }

    /** Reads a file to see that it can be read, and keeps it as written. */
    private record KeptFile(Ledger ledger, String head, int order, Reading reading) implements YamlFormat {

        @Override
        public Shape shape() {
            return new Shape(head, order, head);
        }

        @Override
        public int load(YamlFile file, Entry entry) {
            int[] loaded = {0};
            file.attempt(() -> loaded[0] = reading.read(file, entry));
            if (file.refusals().isEmpty()) {
                ledger.record(
                        entry,
                        "ocop.rule_file",
                        List.of("kind", "code"),
                        List.of("kind", "code", "body", "file"),
                        List.<Object[]>of(
                                new Object[] {head, file.root().get(head).text(), file.text(), file.file()}));
            }
            return Math.max(loaded[0], 1);
        }
    }
}
