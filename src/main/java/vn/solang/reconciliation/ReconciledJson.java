package vn.solang.reconciliation;

import java.util.List;
import tools.jackson.core.JsonGenerator;
import vn.solang.factcheck.FactCheck;
import vn.solang.factcheck.FactCheckJson;
import vn.solang.shared.Messages;

/** What was checked and held against the ledger, for machines, as {@code docs/factcheck.md} describes it. */
public final class ReconciledJson {

    private final Messages words;

    /** @param words the language of the sentences */
    public ReconciledJson(Messages words) {
        this.words = words;
    }

    /** A checked file as an object; its findings are those of the text and those of the ledger. */
    public String of(String file, FactCheck.Checked checked, Reconciled reconciled) {
        return new FactCheckJson(words)
                .of(
                        file,
                        reconciled.in(checked),
                        (finding, json) -> reconciled.behind(finding).ifPresent(ledger -> write(ledger, json)),
                        json -> {
                            json.writeArrayPropertyStart("confirmed");
                            for (Reconciled.Confirmation each : reconciled.confirmed()) {
                                json.writeStartObject();
                                FactCheckJson.place(checked.text(), each.span(), json);
                                write(each.ledger(), json);
                                json.writeEndObject();
                            }
                            json.writeEndArray();
                        });
    }

    private static void write(Backing ledger, JsonGenerator json) {
        json.writeObjectPropertyStart("ledger");
        json.writeStringProperty("key", ledger.key());
        if (ledger.value() == null) {
            json.writeNullProperty("value");
        } else {
            json.writeNumberProperty("value", ledger.value());
        }
        texts("units", ledger.units(), json);
        texts("names", ledger.names(), json);
        json.writeArrayPropertyStart("facts");
        ledger.facts().forEach(json::writeNumber);
        json.writeEndArray();
        json.writeStringProperty("valid_at", ledger.validAt().toString());
        json.writeStringProperty("known_at", ledger.knownAt().toString());
        json.writeEndObject();
    }

    private static void texts(String name, List<String> texts, JsonGenerator json) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }
}
