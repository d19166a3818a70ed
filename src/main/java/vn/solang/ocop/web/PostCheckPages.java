package vn.solang.ocop.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.solang.ocop.Decisions;
import vn.solang.ocop.PostCheck;
import vn.solang.ocop.PostChecks;
import vn.solang.ocop.Product;
import vn.solang.ocop.Products;
import vn.solang.reporting.Moments;
import vn.solang.shared.AsOf;
import vn.solang.shared.Message;
import vn.solang.shared.Messages;
import vn.solang.shared.Rejected;
import vn.solang.shared.VietnameseFormat;
import vn.solang.units.UnitDirectory;
import vn.solang.units.Units;
import vn.solang.web.Chip;
import vn.solang.web.Choice;
import vn.solang.web.FormDay;
import vn.solang.web.Link;
import vn.solang.web.Tone;

/** Makes the pages of looks at products after their recognition. */
@Component
class PostCheckPages {

    private final PostChecks checks;
    private final Products products;
    private final Decisions decisions;
    private final ProductPlaces places;
    private final Units units;
    private final Moments moments;

    PostCheckPages(
            PostChecks checks,
            Products products,
            Decisions decisions,
            ProductPlaces places,
            Units units,
            Moments moments) {
        this.checks = checks;
        this.products = products;
        this.decisions = decisions;
        this.places = places;
        this.units = units;
        this.moments = moments;
    }

    /**
     * A look as it was sent.
     *
     * @param number 0 where it is new
     * @param version that is corrected
     * @param kind {@code planned} or {@code ad-hoc}
     */
    record Sent(
            int number,
            long version,
            String planned,
            String kind,
            String checker,
            String held,
            String found,
            String result,
            String remedyBy,
            String remedied) {

        static final Sent NOTHING = new Sent(0, 0, "", "planned", "", "", "", "", "", "");

        static Sent of(PostCheck check) {
            PostCheck.Result result = check.result();
            return new Sent(
                    check.number(),
                    check.id(),
                    check.planned().toString(),
                    check.adHoc() ? "ad-hoc" : "planned",
                    check.checker(),
                    text(check.held()),
                    check.found(),
                    result == null ? "" : result.code(),
                    text(check.remedyBy()),
                    text(check.remedied()));
        }

        /** @throws Rejected where the result is none of those offered */
        PostCheck check(int product) {
            Optional<PostCheck.Result> known = PostCheck.Result.of(result);
            if (known.isEmpty() && !result.isEmpty()) {
                throw new Rejected("ocop.check.choice");
            }
            return new PostCheck(
                    version,
                    number,
                    product,
                    FormDay.of(planned.isEmpty() ? held : planned),
                    kind.equals("ad-hoc"),
                    checker,
                    FormDay.orNone(held),
                    found,
                    known.orElse(null),
                    FormDay.orNone(remedyBy),
                    FormDay.orNone(remedied));
        }

        private static String text(@Nullable LocalDate day) {
            return day == null ? "" : day.toString();
        }
    }

    static String href(int product) {
        return "/ocop/products/%d/checks".formatted(product);
    }

    ChecksPage all(String state, Messages words) {
        AsOf asOf = moments.of(Optional.empty(), null, null);
        UnitDirectory directory = units.directory(asOf.knownAt());
        List<ChecksPage.Row> rows = checks.all(asOf).stream()
                .filter(each -> state.isEmpty()
                        || each.check().on(asOf.validAt()).code().equals(state))
                .map(each -> new ChecksPage.Row(
                        new Link(each.product().name(), href(each.product().number())),
                        places.name(each.product(), directory, asOf),
                        day(each.check(), words),
                        each.check().checker(),
                        chip(each.check(), asOf, words),
                        each.check().found(),
                        next(each.check(), words)))
                .toList();
        List<Choice> states = new ArrayList<>(List.of(new Choice("", words.say("ocop.products.any"), state.isEmpty())));
        Arrays.stream(PostCheck.State.values())
                .map(each -> new Choice(
                        each.code(),
                        words.say("ocop.check.state." + each.code()),
                        each.code().equals(state)))
                .forEach(states::add);
        return new ChecksPage(
                List.of(new Link(words.say("ocop.products.title"), "/ocop/products")),
                words.say("ocop.checks.title"),
                states,
                words.say("ocop.checks.found", VietnameseFormat.number(rows.size())),
                rows);
    }

    ProductChecksPage of(int number, @Nullable Sent sent, @Nullable Message why, Messages words) {
        AsOf asOf = moments.of(Optional.empty(), null, null);
        Product product = products.get(number, asOf);
        boolean mayEnter = checks.mayEnter(product);
        boolean mayWithdraw = decisions.mayWithdraw(product, asOf);
        List<ProductChecksPage.Row> rows = checks.of(product, asOf).stream()
                .map(each -> new ProductChecksPage.Row(
                        day(each, words),
                        each.checker(),
                        chip(each, asOf, words),
                        each.found(),
                        next(each, words),
                        mayWithdraw && each.result() == PostCheck.Result.WITHDRAW
                                ? DecisionPages.href(number) + "?check=" + each.number()
                                : "",
                        mayEnter ? form(number, Sent.of(each), sent, why, words) : null,
                        "%s/%d/striking?version=%d".formatted(href(number), each.number(), each.id())))
                .toList();
        ProductChecksPage.Form empty = mayEnter ? form(number, Sent.NOTHING, sent, why, words) : null;
        boolean told = (empty != null && empty.open())
                || rows.stream().map(ProductChecksPage.Row::form).anyMatch(form -> form != null && form.open());
        return new ProductChecksPage(
                List.of(
                        new Link(words.say("ocop.products.title"), "/ocop/products"),
                        new Link(product.name(), "/ocop/products/" + number)),
                words.say("ocop.checks.of", product.name()),
                told || why == null ? "" : words.say(why),
                rows,
                empty);
    }

    private static ProductChecksPage.Form form(
            int product, Sent own, @Nullable Sent sent, @Nullable Message why, Messages words) {
        boolean again = sent != null && sent.number() == own.number();
        Sent shown = again && sent != null ? sent : own;
        List<Choice> results = new ArrayList<>(List.of(
                new Choice("", words.say("ocop.check.to-come"), shown.result().isEmpty())));
        Arrays.stream(PostCheck.Result.values())
                .map(each -> new Choice(
                        each.code(),
                        words.say("ocop.check.result." + each.code()),
                        each.code().equals(shown.result())))
                .forEach(results::add);
        return new ProductChecksPage.Form(
                "check-" + shown.number(),
                href(product),
                again,
                again && why != null ? words.say(why) : "",
                shown.number(),
                shown.version(),
                shown.planned(),
                List.of(
                        new Choice(
                                "planned",
                                words.say("ocop.check.planned"),
                                !shown.kind().equals("ad-hoc")),
                        new Choice(
                                "ad-hoc",
                                words.say("ocop.check.ad-hoc"),
                                shown.kind().equals("ad-hoc"))),
                shown.checker(),
                shown.held(),
                shown.found(),
                results,
                shown.remedyBy(),
                shown.remedied());
    }

    private static String day(PostCheck check, Messages words) {
        LocalDate held = check.held();
        String day = held == null
                ? words.say("ocop.check.planned-for", VietnameseFormat.tableDate(check.planned()))
                : VietnameseFormat.tableDate(held);
        return check.adHoc() ? day + " · " + words.say("ocop.check.ad-hoc") : day;
    }

    private static String next(PostCheck check, Messages words) {
        LocalDate remedied = check.remedied();
        LocalDate by = check.remedyBy();
        if (remedied != null) {
            return words.say("ocop.check.remedied-on", VietnameseFormat.tableDate(remedied));
        }
        return by == null ? "" : words.say("ocop.check.remedy-until", VietnameseFormat.tableDate(by));
    }

    private static Chip chip(PostCheck check, AsOf asOf, Messages words) {
        PostCheck.State state = check.on(asOf.validAt());
        Tone tone = switch (state) {
            case PLANNED -> Tone.PLANNED;
            case OVERDUE, WITHDRAW -> Tone.NOT_MET;
            case REMEDY -> Tone.UNKNOWN;
            case DONE -> Tone.BASE;
        };
        return new Chip(tone, words.say("ocop.check.state." + state.code()));
    }
}
