package vn.solang.ocop.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.solang.ocop.Authority;
import vn.solang.ocop.Decision;
import vn.solang.ocop.Decisions;
import vn.solang.ocop.PostCheck;
import vn.solang.ocop.PostChecks;
import vn.solang.ocop.Product;
import vn.solang.ocop.Products;
import vn.solang.ocop.Standing;
import vn.solang.reporting.Moments;
import vn.solang.shared.AsOf;
import vn.solang.shared.Message;
import vn.solang.shared.Messages;
import vn.solang.web.Choice;
import vn.solang.web.Link;

/** Makes the page of what was decided of a product. */
@Component
class DecisionPages {

    static final List<String> OCCASIONS = List.of("first", "upgrade", "re-evaluation");
    static final List<String> AUTHORITIES = Stream.of(Authority.COUNTRY, Authority.PROVINCE, Authority.DISTRICT)
            .map(Authority::code)
            .toList();

    private final Decisions decisions;
    private final PostChecks checks;
    private final Products products;
    private final Moments moments;

    DecisionPages(Decisions decisions, PostChecks checks, Products products, Moments moments) {
        this.decisions = decisions;
        this.checks = checks;
        this.products = products;
        this.moments = moments;
    }

    /** A withdrawal as it was sent. */
    record Withdrawal(long corrects, String day, String document, String reason, String ground) {

        static final Withdrawal NOTHING = new Withdrawal(0, "", "", "", "");
    }

    /** A certificate as it was sent. */
    record Certificate(
            long corrects, String day, String stars, String occasion, String document, String authority, String until) {

        static final Certificate NOTHING = new Certificate(0, "", "5", "upgrade", "", "country", "");
    }

    /**
     * What was sent and was not kept.
     *
     * @param withdrawal null where it was something else
     * @param certificate null where it was something else
     * @param why null where nothing was refused
     */
    record Sent(
            @Nullable Withdrawal withdrawal,
            @Nullable Certificate certificate,
            @Nullable Message why) {

        static final Sent NOTHING = new Sent(null, null, null);

        static Sent of(Withdrawal withdrawal, Message why) {
            return new Sent(withdrawal, null, why);
        }

        static Sent of(Certificate certificate, Message why) {
            return new Sent(null, certificate, why);
        }
    }

    static String href(int product) {
        return "/ocop/products/%d/decisions".formatted(product);
    }

    /** The form of a withdrawal, filled from the look that proposes it; empty where it proposes none. */
    Sent proposed(int number, int check) {
        AsOf asOf = moments.of(Optional.empty(), null, null);
        return checks.of(products.get(number, asOf), asOf).stream()
                .filter(each -> each.number() == check && each.result() == PostCheck.Result.WITHDRAW)
                .findFirst()
                .map(each -> new Sent(new Withdrawal(0, "", "", each.found(), ""), null, null))
                .orElse(Sent.NOTHING);
    }

    DecisionsPage page(int number, Sent sent, Messages words) {
        AsOf asOf = moments.of(Optional.empty(), null, null);
        Product product = products.get(number, asOf);
        var standing = new StandingWords(words);
        List<String> authorities = Stream.of(Authority.COUNTRY, Authority.PROVINCE, Authority.DISTRICT)
                .filter(each -> decisions.mayRecognise(product, each, asOf))
                .map(Authority::code)
                .toList();
        List<DecisionsPage.Row> rows = decisions.of(product, asOf).stream()
                .map(each -> row(number, each, authorities, sent, standing, words))
                .toList();
        DecisionsPage.WithdrawalForm empty =
                decisions.mayWithdraw(product, asOf) ? withdrawal(number, Withdrawal.NOTHING, sent, words) : null;
        DecisionsPage.CertificateForm begun =
                authorities.isEmpty() ? null : certificate(number, Certificate.NOTHING, authorities, sent, words);
        boolean told = open(empty, begun) || rows.stream().anyMatch(row -> open(row.withdrawal(), row.certificate()));
        return new DecisionsPage(
                List.of(
                        new Link(words.say("ocop.products.title"), "/ocop/products"),
                        new Link(product.name(), "/ocop/products/" + number)),
                words.say("ocop.decisions.of", product.name()),
                standing.chip(product.validity()),
                told || sent.why() == null ? "" : words.say(sent.why()),
                rows,
                empty,
                begun);
    }

    private static boolean open(
            DecisionsPage.@Nullable WithdrawalForm withdrawal, DecisionsPage.@Nullable CertificateForm certificate) {
        return (withdrawal != null && withdrawal.open()) || (certificate != null && certificate.open());
    }

    private static DecisionsPage.Row row(
            int product,
            Decision decision,
            List<String> authorities,
            Sent sent,
            StandingWords standing,
            Messages words) {
        Standing said = decision.standing();
        LocalDate day = said.starts();
        boolean correctible = decision.corrigible() && day != null;
        return new DecisionsPage.Row(
                standing.when(said),
                standing.what(said),
                said.document(),
                said.ground(),
                said.note(),
                correctible && day != null && said.kind() == Standing.Kind.REVOKED
                        ? withdrawal(
                                product,
                                new Withdrawal(
                                        decision.id(), day.toString(), said.document(), said.note(), said.ground()),
                                sent,
                                words)
                        : null,
                correctible && day != null && said.kind() == Standing.Kind.RECOGNISED
                        ? certificate(
                                product,
                                new Certificate(
                                        decision.id(),
                                        day.toString(),
                                        String.valueOf(said.stars()),
                                        said.occasion(),
                                        said.document(),
                                        said.authority(),
                                        said.expiresMost() == null
                                                ? ""
                                                : said.expiresMost().toString()),
                                authorities,
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

    /** The form as it is, or as it was sent where that was this one. */
    private static DecisionsPage.CertificateForm certificate(
            int product, Certificate own, List<String> authorities, Sent sent, Messages words) {
        Certificate typed = sent.certificate();
        boolean again = typed != null && typed.corrects() == own.corrects();
        Certificate shown = again && typed != null ? typed : own;
        return new DecisionsPage.CertificateForm(
                "certificate-" + shown.corrects(),
                "/ocop/products/%d/certificates".formatted(product),
                again,
                again && sent.why() != null ? words.say(sent.why()) : "",
                shown.corrects(),
                shown.day(),
                shown.document(),
                shown.until(),
                Stream.of(5, 4, 3)
                        .map(stars -> new Choice(
                                stars.toString(),
                                words.say("ocop.stars", stars),
                                stars.toString().equals(shown.stars())))
                        .toList(),
                choices("ocop.occasion.", OCCASIONS, shown.occasion(), words),
                choices("ocop.authority.", authorities, shown.authority(), words));
    }

    private static List<Choice> choices(String key, List<String> codes, String chosen, Messages words) {
        return codes.stream()
                .map(code -> new Choice(code, words.say(key + code), code.equals(chosen)))
                .toList();
    }
}
