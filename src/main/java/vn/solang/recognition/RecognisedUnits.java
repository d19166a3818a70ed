package vn.solang.recognition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.solang.documents.DocumentRecognitions;
import vn.solang.documents.LegalDocument;
import vn.solang.reporting.Prose;
import vn.solang.shared.AsOf;
import vn.solang.units.Unit;
import vn.solang.units.Units;
import vn.solang.web.Link;
import vn.solang.web.UnitGroup;
import vn.solang.web.UnitLine;

/** The units that a document recognised, as they were on the day it was issued. */
@Component
class RecognisedUnits implements DocumentRecognitions {

    private final Titles titles;
    private final Standards standards;
    private final Units units;

    RecognisedUnits(Titles titles, Standards standards, Units units) {
        this.titles = titles;
        this.standards = standards;
        this.units = units;
    }

    @Override
    public List<UnitGroup> by(LegalDocument document, AsOf asOf) {
        AsOf then = asOf.at(document.issuedOn());
        Map<Standard, List<UnitLine>> lines = new LinkedHashMap<>();
        for (Recognition act : titles.byDecision(document.symbol(), document.issuedOn(), asOf)) {
            standards
                    .find(act.standard())
                    .ifPresent(standard -> units.find(act.unit(), then)
                            .ifPresent(unit -> lines.computeIfAbsent(standard, each -> new ArrayList<>())
                                    .add(line(unit, then))));
        }
        return lines.entrySet().stream()
                .map(each -> new UnitGroup(
                        Link.plain(Prose.capitalised(each.getKey().verb())),
                        Integer.toString(each.getValue().size()),
                        null,
                        each.getValue()))
                .toList();
    }

    private UnitLine line(Unit unit, AsOf then) {
        String path = units.pathName(unit, then).replaceFirst("^[^,]*(, )?", "");
        return new UnitLine(
                new Link(unit.fullName(), "/units/" + unit.code() + "?at=" + then.validAt()), null, path, null);
    }
}
