package vn.solang.submissions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.solang.identity.Entry;
import vn.solang.identity.Ledger;
import vn.solang.imports.YamlFile;
import vn.solang.imports.YamlFormat;
import vn.solang.imports.YamlNode;

/** Procedures of entry and checking. One of a known code takes the place of the one before it. */
@Component
class ProceduresFormat implements YamlFormat {

    private static final String HEAD = "procedures";

    private final ProcedureRepository procedures;
    private final Ledger ledger;

    ProceduresFormat(ProcedureRepository procedures, Ledger ledger) {
        this.procedures = procedures;
        this.ledger = ledger;
    }

    @Override
    public Shape shape() {
        return new Shape(HEAD, 25, HEAD);
    }

    @Override
    public int load(YamlFile file, Entry entry) {
        Map<String, Procedure> read = new LinkedHashMap<>();
        Map<String, YamlNode> nodes = new LinkedHashMap<>();
        file.attempt(() -> {
            file.root().requireOnly(HEAD);
            file.root()
                    .get(HEAD)
                    .list()
                    .forEach(node -> file.attempt(() -> {
                        Procedure procedure = ProcedureReader.read(node);
                        if (read.putIfAbsent(procedure.code(), procedure) != null) {
                            throw node.get("code").bad("import.procedures.twice");
                        }
                        nodes.put(procedure.code(), node);
                    }));
        });
        requireOneADay(file, read, nodes);
        if (file.refusals().isEmpty()) {
            List<Object[]> rows = new ArrayList<>();
            nodes.forEach((code, node) -> rows.add(new Object[] {code, node.source(), file.file()}));
            ledger.record(entry, "submissions.procedure", List.of("code"), List.of("code", "body", "file"), rows);
        }
        return read.size();
    }

    /** Of two that are in force for the same units on the same day, nobody could tell which applies. */
    private void requireOneADay(YamlFile file, Map<String, Procedure> read, Map<String, YamlNode> nodes) {
        Map<String, Procedure> all = new LinkedHashMap<>();
        procedures.current().forEach(kept -> all.put(kept.procedure().code(), kept.procedure()));
        all.putAll(read);
        nodes.forEach((code, node) -> all.values().stream()
                .filter(other -> !other.code().equals(code))
                .filter(other -> Optional.ofNullable(read.get(code))
                        .filter(other::overlaps)
                        .isPresent())
                .findFirst()
                .ifPresent(other -> file.attempt(() -> {
                    throw node.get("code").bad("import.procedures.overlap", other.code());
                })));
    }
}
