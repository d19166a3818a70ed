package vn.solang.appraisal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes down all that a dossier says, in one order, so that its hash says whether anything was changed. */
@Component
class Sealing {

    private final JsonMapper json;

    Sealing(JsonMapper json) {
        this.json = json;
    }

    String body(Whole whole) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("dossier", whole.dossier().number());
        body.put("product", whole.product().name());
        body.put("producer", whole.product().producerName());
        body.put("unit", whole.dossier().unit().value());
        body.put("occasion", whole.dossier().occasion().code());
        body.put("framework", whole.framework().code());
        body.put("sheet", whole.sheet().code());
        body.put("expected", whole.dossier().expected().toString());
        List<Map<String, @Nullable Object>> answers = new ArrayList<>();
        whole.sheet().answered().forEach(criterion -> {
            Integer option = whole.contents().answers().get(criterion.code());
            if (option != null) {
                Map<String, @Nullable Object> answer = new LinkedHashMap<>();
                answer.put("criterion", criterion.code());
                answer.put("option", option);
                answer.put(
                        "points",
                        Options.of(whole.sheet(), criterion.code(), option)
                                .points()
                                .toPlainString());
                answers.add(answer);
            }
        });
        body.put("answers", answers);
        body.put(
                "papers", whole.contents().papers().stream().map(Sealing::paper).toList());
        body.put(
                "proofs", whole.contents().proofs().stream().map(Sealing::proof).toList());
        return json.writeValueAsString(body);
    }

    private static Map<String, @Nullable Object> paper(Contents.Paper paper) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("number", paper.number());
        told.put("item", paper.item());
        told.put("file", paper.fileName());
        told.put("sha256", paper.sha256());
        told.put("symbol", paper.symbol());
        told.put("issued", paper.issued() == null ? null : paper.issued().toString());
        told.put("expires", paper.expires() == null ? null : paper.expires().toString());
        told.put("note", paper.note());
        return told;
    }

    private static Map<String, @Nullable Object> proof(Contents.Proof proof) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("criterion", proof.criterion());
        told.put("paper", proof.paper());
        told.put("page", proof.page());
        told.put("note", proof.note());
        return told;
    }
}
