package vn.solang.ocop;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.solang.identity.Entry;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.ocop.ProductRepository.Named;
import vn.solang.shared.AsOf;
import vn.solang.shared.Rejected;
import vn.solang.shared.UnitId;
import vn.solang.shared.VietnameseFormat;
import vn.solang.shared.VietnameseText;
import vn.solang.units.Unit;

/**
 * Writes products and what became of them into the register, within the entry of the act that did it. Who may is asked
 * by the act.
 */
@Service
@Needs(Permission.PUBLIC)
public class Register {

    /**
     * A product to be entered.
     *
     * @param owner the province in whose books it stands
     * @param unit where it comes from
     * @param producerKind a word of the register, such as {@code cooperative}; empty where it is not known
     * @param set the set of products it belongs to; empty where it is not known
     * @param source what says so
     */
    public record Entrant(
            UnitId owner, Unit unit, String product, String producer, String producerKind, String set, String source) {}

    /**
     * A recognition of a product.
     *
     * @param occasion {@code first}, {@code upgrade}, {@code re-evaluation}
     * @param document the decision
     * @param until the last day of the certificate
     * @param authority the level that decided
     */
    public record Recognition(
            int product,
            String name,
            LocalDate day,
            int stars,
            String occasion,
            String document,
            LocalDate until,
            Authority authority,
            String source) {

        Standing standing() {
            return new Standing(
                    Standing.Kind.RECOGNISED,
                    day,
                    day,
                    stars,
                    occasion,
                    document,
                    until,
                    until,
                    source,
                    "read",
                    "",
                    "",
                    authority.code());
        }
    }

    private final ProductRepository repository;
    private final ProductWriter writer;

    Register(ProductRepository repository, ProductWriter writer) {
        this.repository = repository;
        this.writer = writer;
    }

    /**
     * Enters a product. One of its place, name and producer that is there already keeps its number and what is said of
     * it, and so does its producer.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int enter(Entry entry, Entrant entrant) {
        var producer =
                new Named(entrant.owner(), entrant.unit().id(), VietnameseText.sameKey(entrant.producer()), null);
        Integer producerNumber = entrant.producer().isEmpty()
                ? null
                : repository.producers(List.of(producer)).get(producer);
        var product = new Named(
                entrant.owner(), entrant.unit().id(), VietnameseText.sameKey(entrant.product()), producerNumber);
        int number = repository.products(List.of(product)).values().iterator().next();
        if (repository
                .product(number, new AsOf(VietnameseFormat.dayOf(entry.at()), entry.at()))
                .isPresent()) {
            return number;
        }
        if (producerNumber != null && !repository.isProducerKnown(producerNumber, entry.at())) {
            writer.producers(
                    entry,
                    List.of(new ProductWriter.KeptProducer(
                            producerNumber, entrant.producer(), entrant.producerKind(), entrant.source())));
        }
        writer.products(
                entry,
                List.of(new ProductWriter.KeptProduct(
                        number,
                        entrant.product(),
                        "",
                        entrant.set(),
                        entrant.unit().id(),
                        producerNumber,
                        entrant.producer(),
                        entrant.unit().fullName(),
                        entrant.source(),
                        ProductRepository.Told.NOTHING)));
        return number;
    }

    /**
     * Enters a recognition.
     *
     * @throws Rejected where the product was recognised on that day, where it has a certificate then, unless this one
     *     renews or raises it, or where one begins while this one holds
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recognise(Entry entry, List<Recognition> recognitions) {
        var kept = repository.standings(
                recognitions.stream().map(Recognition::product).toList(), entry.at());
        List<ProductWriter.Said> said = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        for (Recognition each : recognitions) {
            Standing standing = each.standing();
            var known = new Standings(kept.getOrDefault(each.product(), List.of()).stream()
                    .map(ProductRepository.Said::standing)
                    .toList());
            if (known.isRecognisedOn(each.day()) || !seen.add(List.of(each.product(), each.day()))) {
                throw new Rejected("ocop.certificate.same-day", each.name(), VietnameseFormat.tableDate(each.day()));
            }
            known.certificate(standing)
                    .flatMap(begun -> known.certificates().stream()
                            .filter(begun::overlaps)
                            .findFirst())
                    .ifPresent(other -> {
                        throw new Rejected(
                                "ocop.certificate-overlap",
                                each.name(),
                                VietnameseFormat.tableDate(other.from()),
                                VietnameseFormat.tableDate(other.until()));
                    });
            said.add(new ProductWriter.Said(each.product(), each.day().toString(), standing));
        }
        writer.standings(entry, said);
    }
}
