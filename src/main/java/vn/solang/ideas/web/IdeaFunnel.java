package vn.solang.ideas.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.solang.appraisal.Dossiers;
import vn.solang.appraisal.Listed;
import vn.solang.ideas.Idea;
import vn.solang.ideas.Ideas;
import vn.solang.ideas.Stage;
import vn.solang.ocop.Product;
import vn.solang.ocop.Products;
import vn.solang.ocop.Standing;
import vn.solang.shared.Messages;
import vn.solang.shared.VietnameseFormat;
import vn.solang.web.Fact;

/**
 * How many ideas came how far. A dossier and a recognition count for an idea from the day of its acceptance on: what an
 * existing product had before came from no idea here.
 */
@Component
class IdeaFunnel {

    private final Ideas ideas;
    private final Dossiers dossiers;
    private final Products products;

    IdeaFunnel(Ideas ideas, Dossiers dossiers, Products products) {
        this.ideas = ideas;
        this.dossiers = dossiers;
        this.products = products;
    }

    List<Fact> of(List<Idea> some, Messages words) {
        Map<Integer, LocalDate> expected = dossiers.all().stream()
                .map(Listed::dossier)
                .collect(Collectors.toMap(
                        dossier -> dossier.product(), dossier -> dossier.expected(), IdeaFunnel::later));
        Map<Integer, Product> known = products.of(
                some.stream().flatMap(idea -> Stream.ofNullable(idea.product())).collect(Collectors.toSet()),
                ideas.now());
        return List.of(
                step("registered", some, _ -> true, words),
                step("chosen", some, idea -> idea.chosen() != null, words),
                step("accepted", some, idea -> idea.stage().isAccepted(), words),
                step("planned", some, idea -> idea.stage() == Stage.PLAN_APPROVED, words),
                step("begun", some, idea -> since(idea, of(idea, expected)), words),
                step("recognised", some, idea -> since(idea, recognised(of(idea, known))), words));
    }

    private static Fact step(String key, List<Idea> some, Predicate<Idea> came, Messages words) {
        return Fact.of(
                words.say("idea.funnel." + key),
                VietnameseFormat.number(some.stream().filter(came).count()));
    }

    private static <T> @Nullable T of(Idea idea, Map<Integer, T> byProduct) {
        Integer product = idea.product();
        return product == null ? null : byProduct.get(product);
    }

    private static boolean since(Idea idea, @Nullable LocalDate day) {
        LocalDate accepted = idea.accepted();
        return accepted != null && day != null && !day.isBefore(accepted);
    }

    /** The day of the newest recognition that holds or held; null where that is not known to the day. */
    private static @Nullable LocalDate recognised(@Nullable Product product) {
        Standing newest = product == null ? null : product.newest();
        return newest == null || newest.kind() != Standing.Kind.RECOGNISED ? null : newest.starts();
    }

    private static LocalDate later(LocalDate left, LocalDate right) {
        return left.isAfter(right) ? left : right;
    }
}
