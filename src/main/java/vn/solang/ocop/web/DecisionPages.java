package vn.solang.ocop.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.solang.ocop.Decision;
import vn.solang.ocop.Decisions;
import vn.solang.ocop.Product;
import vn.solang.ocop.Products;
import vn.solang.ocop.Standing;
import vn.solang.reporting.Moments;
import vn.solang.shared.AsOf;
import vn.solang.shared.Message;
import vn.solang.shared.Messages;
import vn.solang.web.Link;

/** Makes the page of what was decided of a product. */
@Component
class DecisionPages {

    private final Decisions decisions;
    private final Products products;
    private final Moments moments;

    DecisionPages(Decisions decisions, Products products, Moments moments) {
        this.decisions = decisions;
        this.products = products;
        this.moments = moments;
    }

    /** A withdrawal as it was sent. */
    record Withdrawal(long corrects, String day, String document, String reason, String ground) {

        static final Withdrawal NOTHING = new Withdrawal(0, "", "", "", "");
    }

    /**
     * What was sent and was not kept.
     *
     * @param withdrawal null where it was something else
     * @param why null where nothing was refused
     */
    record Sent(@Nullable Withdrawal withdrawal, @Nullable Message why) {

        static final Sent NOTHING = new Sent(null, null);
    }

    static String href(int product) {
        return "/ocop/products/%d/decisions".formatted(product);
    }

    DecisionsPage page(int number, Sent sent, Messages words) {
        AsOf asOf = moments.of(Optional.empty(), null, null);
        Product product = products.get(number, asOf);
        var standing = new StandingWords(words);
        List<DecisionsPage.Row> rows = decisions.of(product, asOf).stream()
                .map(each -> row(number, each, sent, standing, words))
                .toList();
        DecisionsPage.WithdrawalForm empty = withdrawal(number, Withdrawal.NOTHING, sent, words);
        boolean told = empty.open()
                || rows.stream().map(DecisionsPage.Row::withdrawal).anyMatch(form -> form != null && form.open());
        return new DecisionsPage(
                List.of(
                        new Link(words.say("ocop.products.title"), "/ocop/products"),
                        new Link(product.name(), "/ocop/products/" + number)),
                words.say("ocop.decisions.of", product.name()),
                standing.chip(product.validity()),
                told || sent.why() == null ? "" : words.say(sent.why()),
                rows,
                empty);
    }

    private static DecisionsPage.Row row(
            int product, Decision decision, Sent sent, StandingWords standing, Messages words) {
        Standing said = decision.standing();
        LocalDate day = said.starts();
        boolean withdrawn = decision.corrigible() && said.kind() == Standing.Kind.REVOKED && day != null;
        return new DecisionsPage.Row(
                standing.when(said),
                standing.what(said),
                said.document(),
                said.ground(),
                said.note(),
                withdrawn && day != null
                        ? withdrawal(
                                product,
                                new Withdrawal(
                                        decision.id(), day.toString(), said.document(), said.note(), said.ground()),
                                sent,
                                words)
                        : null,
                decision.corrigible() ? href(product) + "/" + decision.id() + "/taking-back" : "");
    }

    /** The form as it is, or as it was sent where that was this one. */
    private static DecisionsPage.WithdrawalForm withdrawal(int product, Withdrawal own, Sent sent, Messages words) {
        Withdrawal typed = sent.withdrawal();
        boolean again = typed != null && typed.corrects() == own.corrects();
        Withdrawal shown = again && typed != null ? typed : own;
        return new DecisionsPage.WithdrawalForm(
                "withdrawal-" + shown.corrects(),
                "/ocop/products/%d/withdrawals".formatted(product),
                again,
                again && sent.why() != null ? words.say(sent.why()) : "",
                shown.corrects(),
                shown.day(),
                shown.document(),
                shown.reason(),
                shown.ground());
    }
}
