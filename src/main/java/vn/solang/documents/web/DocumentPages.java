package vn.solang.documents.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.solang.documents.DocumentRecognitions;
import vn.solang.documents.Documents;
import vn.solang.documents.LegalDocument;
import vn.solang.imports.Imports;
import vn.solang.reporting.Moments;
import vn.solang.reporting.Vocabulary;
import vn.solang.shared.AsOf;
import vn.solang.shared.Messages;
import vn.solang.shared.VietnameseFormat;
import vn.solang.shared.VietnameseText;
import vn.solang.web.Asking;
import vn.solang.web.Chip;
import vn.solang.web.Choice;
import vn.solang.web.Fact;
import vn.solang.web.Link;
import vn.solang.web.Tone;
import vn.solang.web.UnitGroup;

/** Makes the pages of the register. */
@Component
class DocumentPages {

    /** A relation as formats write it: {@code implements 2114/QĐ-TTg}. */
    private static final Pattern RELATION = Pattern.compile("(implements|based on|replaces|amends) (\\S+)");

    private final Documents documents;
    private final DocumentRecognitions recognitions;
    private final Imports imports;
    private final Moments moments;
    private final Vocabulary vocabulary;

    DocumentPages(
            Documents documents,
            DocumentRecognitions recognitions,
            Imports imports,
            Moments moments,
            Vocabulary vocabulary) {
        this.documents = documents;
        this.recognitions = recognitions;
        this.imports = imports;
        this.moments = moments;
        this.vocabulary = vocabulary;
    }

    DocumentListPage list(String query, String type, Locale language) {
        Messages words = Messages.in(language);
        AsOf asOf = moments.of(Optional.empty(), null, null);
        List<LegalDocument> all = books(asOf);
        String key = VietnameseText.fold(query);
        List<LegalDocument> found = all.stream()
                .filter(document -> type.isEmpty() || document.type().equals(type))
                .filter(document -> key.isEmpty()
                        || VietnameseText.fold(String.join(
                                        " ", document.type(), document.symbol(), document.issuer(), document.subject()))
                                .contains(key))
                .toList();
        return new DocumentListPage(
                words.say("documents.list.title"),
                query,
                new Asking("/documents", List.of(types(words, all, type)), List.of(), Map.of()),
                words.say("documents.list.count", Integer.toString(found.size())),
                found.stream().map(this::row).toList(),
                null,
                null);
    }

    private List<LegalDocument> books(AsOf asOf) {
        return imports.owners().stream()
                .flatMap(owner -> documents.of(owner, LocalDate.of(9999, 12, 31), asOf).stream())
                .distinct()
                .sorted(Comparator.comparing(LegalDocument::issuedOn).reversed().thenComparing(LegalDocument::symbol))
                .toList();
    }

    private static Asking.Select types(Messages words, List<LegalDocument> all, String chosen) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", words.say("documents.list.all-types"), chosen.isEmpty()));
        all.stream()
                .map(LegalDocument::type)
                .distinct()
                .sorted(VietnameseText.order())
                .forEach(type -> choices.add(new Choice(type, type, type.equals(chosen))));
        return new Asking.Select("type", words.say("documents.list.type"), choices);
    }

    private DocumentListPage.Row row(LegalDocument document) {
        return new DocumentListPage.Row(
                new Link(document.symbol(), "/documents/" + document.id()),
                document.type(),
                VietnameseFormat.tableDate(document.issuedOn()),
                document.issuer(),
                Character.toUpperCase(document.subject().charAt(0))
                        + document.subject().substring(1),
                state(document));
    }

    private @Nullable Chip state(LegalDocument document) {
        return document.status().isEmpty() ? null : new Chip(Tone.NEUTRAL, vocabulary.vietnamese(document.status()));
    }

    DocumentPage show(int id, @Nullable String known, Locale language) {
        Messages words = Messages.in(language);
        AsOf asOf = moments.of(Optional.empty(), null, known);
        LegalDocument document = documents.get(id, asOf);
        List<UnitGroup> recognised = recognitions.by(document, asOf);
        return new DocumentPage(
                document.type() + " " + document.symbol(),
                Character.toUpperCase(document.subject().charAt(0))
                        + document.subject().substring(1),
                state(document),
                List.of(new Link(words.say("documents.nav.list"), "/documents")),
                List.of(),
                List.of(
                        Fact.of(words.say("documents.list.number"), document.symbol()),
                        Fact.of(words.say("documents.list.date"), VietnameseFormat.tableDate(document.issuedOn())),
                        Fact.of(words.say("documents.list.issuer"), document.issuer()),
                        Fact.of(words.say("documents.list.type"), document.type())),
                relations(document, asOf),
                document.citedIn().stream()
                        .map(place -> Link.plain(words.say("documents.show.cited-place", vocabulary.vietnamese(place))))
                        .toList(),
                recognised.isEmpty() ? "" : words.say("documents.show.recognised"),
                recognised);
    }

    private List<Fact> relations(LegalDocument document, AsOf asOf) {
        List<Fact> relations = new ArrayList<>();
        Matcher matcher = RELATION.matcher(document.relation());
        while (matcher.find()) {
            String symbol = matcher.group(2).replaceFirst(";$", "");
            relations.add(Fact.of(
                    vocabulary.vietnamese(matcher.group(1)),
                    documents
                            .cited(symbol, null, asOf)
                            .map(other -> new Link(other.shortCitation(), "/documents/" + other.id()))
                            .orElseGet(() -> Link.plain(symbol))));
        }
        if (relations.isEmpty() && !document.relation().isEmpty()) {
            relations.add(Fact.of("", vocabulary.vietnamese(document.relation())));
        }
        String own = document.symbol();
        for (LegalDocument other : books(asOf)) {
            if (other.relation().contains(own) && other.id() != document.id()) {
                relations.add(Fact.of("←", new Link(other.shortCitation(), "/documents/" + other.id())));
            }
        }
        return relations;
    }
}
