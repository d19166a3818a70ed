package vn.solang.ocop.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.solang.ocop.Complaint;
import vn.solang.ocop.ComplaintTerm;
import vn.solang.ocop.Complaints;
import vn.solang.ocop.OcopRules;
import vn.solang.ocop.Product;
import vn.solang.ocop.Products;
import vn.solang.ocop.Rules;
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

/** Makes the pages of complaints about products. */
@Component
class ComplaintPages {

    private final Complaints complaints;
    private final Products products;
    private final OcopRules rules;
    private final ProductPlaces places;
    private final Units units;
    private final Moments moments;

    ComplaintPages(
            Complaints complaints,
            Products products,
            OcopRules rules,
            ProductPlaces places,
            Units units,
            Moments moments) {
        this.complaints = complaints;
        this.products = products;
        this.rules = rules;
        this.places = places;
        this.units = units;
        this.moments = moments;
    }

    /**
     * A complaint as it was sent.
     *
     * @param number 0 where it is new
     * @param version that is corrected
     */
    record Sent(
            int number,
            long version,
            String received,
            String channel,
            String sender,
            String term,
            String content,
            String handler) {

        static final Sent NOTHING = new Sent(0, 0, "", "", "", "", "", "");

        static Sent of(Complaint complaint) {
            return new Sent(
                    complaint.number(),
                    complaint.id(),
                    complaint.received().toString(),
                    complaint.channel().code(),
                    complaint.sender().code(),
                    complaint.term(),
                    complaint.content(),
                    complaint.handler());
        }

        /** @throws Rejected where a day is none, or a choice none of those offered */
        Complaint complaint(int product) {
            return new Complaint(
                    version,
                    number,
                    product,
                    FormDay.of(received),
                    Complaint.Channel.of(channel).orElseThrow(() -> new Rejected("ocop.complaint.choice")),
                    Complaint.Sender.of(sender).orElseThrow(() -> new Rejected("ocop.complaint.choice")),
                    term,
                    content,
                    handler,
                    List.of());
        }
    }

    /**
     * What was done about a complaint, as it was sent.
     *
     * @param answers true of an answer, false where it is taken up again
     * @param choice the outcome of an answer, or the term from then on
     */
    record SentStep(int complaint, boolean answers, String day, String choice, String told) {

        /** @throws Rejected where the day is none, or the choice none of those offered */
        Complaint.Step step() {
            return answers
                    ? new Complaint.Answered(
                            FormDay.of(day),
                            Complaint.Outcome.of(choice).orElseThrow(() -> new Rejected("ocop.complaint.choice")),
                            told)
                    : new Complaint.TakenUp(FormDay.of(day), choice, told);
        }
    }

    /**
     * What was sent and was not kept.
     *
     * @param sent null where it was something else
     * @param step null where it was something else
     * @param why null where nothing was refused
     */
    record Typed(
            @Nullable Sent sent,
            @Nullable SentStep step,
            @Nullable Message why) {

        static final Typed NOTHING = new Typed(null, null, null);
    }

    static String href(int product) {
        return "/ocop/products/%d/complaints".formatted(product);
    }

    ComplaintsPage all(String state, Messages words) {
        AsOf asOf = moments.of(Optional.empty(), null, null);
        UnitDirectory directory = units.directory(asOf.knownAt());
        List<ComplaintsPage.Row> rows = complaints.all(asOf).stream()
                .filter(each -> state.isEmpty() || each.state().code().equals(state))
                .map(each -> new ComplaintsPage.Row(
                        new Link(each.product().name(), href(each.product().number())),
                        places.name(each.product(), directory, asOf),
                        VietnameseFormat.tableDate(each.complaint().received()),
                        from(each.complaint(), words),
                        each.complaint().content(),
                        each.complaint().handler(),
                        chip(each.state(), words),
                        each.complaint().isOpen()
                                ? due(each, words)
                                : said(each.complaint().steps().getLast(), words)))
                .toList();
        List<Choice> states = new ArrayList<>(List.of(new Choice("", words.say("ocop.products.any"), state.isEmpty())));
        Arrays.stream(Complaint.State.values())
                .map(each -> new Choice(
                        each.code(),
                        words.say("ocop.complaint.state." + each.code()),
                        each.code().equals(state)))
                .forEach(states::add);
        return new ComplaintsPage(
                List.of(new Link(words.say("ocop.products.title"), "/ocop/products")),
                words.say("ocop.complaints.title"),
                states,
                words.say("ocop.complaints.found", VietnameseFormat.number(rows.size())),
                rows);
    }

    ProductComplaintsPage of(int number, Typed typed, Messages words) {
        AsOf asOf = moments.of(Optional.empty(), null, null);
        Product product = products.get(number, asOf);
        Rules known = rules.at(asOf.knownAt());
        List<ProductComplaintsPage.Row> rows = complaints.of(product, asOf).stream()
                .map(each -> row(number, each, known, typed, words))
                .toList();
        ProductComplaintsPage.Form empty = form(number, Sent.NOTHING, known, typed, words);
        boolean told = empty.open()
                || rows.stream().anyMatch(row -> row.form().open() || row.next().open());
        return new ProductComplaintsPage(
                List.of(
                        new Link(words.say("ocop.products.title"), "/ocop/products"),
                        new Link(product.name(), "/ocop/products/" + number)),
                words.say("ocop.complaints.of", product.name()),
                told || typed.why() == null ? "" : words.say(typed.why()),
                rows,
                empty,
                known.complaintTerms().stream()
                        .map(term -> new ProductComplaintsPage.Term(
                                term.name(),
                                VietnameseFormat.number(term.days()),
                                term.basis(),
                                words.say("ocop.confidence." + term.confidence())))
                        .toList());
    }

    private static ProductComplaintsPage.Row row(
            int product, Complaints.Listed listed, Rules known, Typed typed, Messages words) {
        Complaint complaint = listed.complaint();
        return new ProductComplaintsPage.Row(
                VietnameseFormat.tableDate(complaint.received()),
                from(complaint, words),
                known.complaintTerm(complaint.term()).map(ComplaintTerm::name).orElse(complaint.term()),
                complaint.content(),
                complaint.handler(),
                chip(listed.state(), words),
                complaint.isOpen() ? due(listed, words) : "",
                complaint.steps().stream()
                        .map(step -> said(step, words) + ": " + step.told())
                        .toList(),
                step(product, complaint, known, typed, words),
                form(product, Sent.of(complaint), known, typed, words),
                act(product, complaint, "striking"));
    }

    private static ProductComplaintsPage.StepForm step(
            int product, Complaint complaint, Rules known, Typed typed, Messages words) {
        SentStep sent = typed.step();
        boolean answers = complaint.isOpen();
        boolean again = sent != null && sent.complaint() == complaint.number() && sent.answers() == answers;
        SentStep shown = again && sent != null ? sent : new SentStep(complaint.number(), answers, "", "", "");
        List<Choice> outcomes = Arrays.stream(Complaint.Outcome.values())
                .map(each -> new Choice(
                        each.code(),
                        words.say("ocop.complaint.outcome." + each.code()),
                        each.code().equals(shown.choice())))
                .toList();
        return new ProductComplaintsPage.StepForm(
                "complaint-step-" + complaint.number(),
                act(product, complaint, "steps"),
                again,
                again && typed.why() != null ? words.say(typed.why()) : "",
                answers,
                shown.day(),
                answers ? outcomes : terms(known, shown.choice().isEmpty() ? complaint.term() : shown.choice(), words),
                shown.told());
    }

    private static ProductComplaintsPage.Form form(int product, Sent own, Rules known, Typed typed, Messages words) {
        Sent sent = typed.sent();
        boolean again = sent != null && sent.number() == own.number();
        Sent shown = again && sent != null ? sent : own;
        return new ProductComplaintsPage.Form(
                "complaint-" + shown.number(),
                href(product),
                again,
                again && typed.why() != null ? words.say(typed.why()) : "",
                shown.number(),
                shown.version(),
                shown.received(),
                Arrays.stream(Complaint.Channel.values())
                        .map(each -> new Choice(
                                each.code(),
                                words.say("ocop.complaint.channel." + each.code()),
                                each.code().equals(shown.channel())))
                        .toList(),
                Arrays.stream(Complaint.Sender.values())
                        .map(each -> new Choice(
                                each.code(),
                                words.say("ocop.complaint.sender." + each.code()),
                                each.code().equals(shown.sender())))
                        .toList(),
                terms(known, shown.term(), words),
                shown.content(),
                shown.handler());
    }

    private static List<Choice> terms(Rules known, String chosen, Messages words) {
        return known.complaintTerms().stream()
                .map(term -> new Choice(
                        term.code(),
                        words.say("ocop.complaint.within", term.name(), VietnameseFormat.number(term.days())),
                        term.code().equals(chosen)))
                .toList();
    }

    /** The address of an act on a complaint as it is now. */
    private static String act(int product, Complaint complaint, String act) {
        return "%s/%d/%s?version=%d&steps=%d"
                .formatted(
                        href(product),
                        complaint.number(),
                        act,
                        complaint.id(),
                        complaint.steps().size());
    }

    private static String from(Complaint complaint, Messages words) {
        return words.say("ocop.complaint.channel." + complaint.channel().code()) + " · "
                + words.say("ocop.complaint.sender." + complaint.sender().code());
    }

    private static String due(Complaints.Listed listed, Messages words) {
        LocalDate due = listed.due();
        return due == null
                ? words.say("ocop.complaint.no-due")
                : words.say("ocop.complaint.due", VietnameseFormat.tableDate(due));
    }

    private static String said(Complaint.Step step, Messages words) {
        return switch (step) {
            case Complaint.Answered answered ->
                words.say(
                        "ocop.complaint.answered-on",
                        VietnameseFormat.tableDate(answered.day()),
                        words.say("ocop.complaint.outcome." + answered.outcome().code()));
            case Complaint.TakenUp again ->
                words.say("ocop.complaint.taken-up-on", VietnameseFormat.tableDate(again.day()));
        };
    }

    private static Chip chip(Complaint.State state, Messages words) {
        Tone tone = switch (state) {
            case OVERDUE -> Tone.NOT_MET;
            case RECEIVED, REOPENED -> Tone.UNKNOWN;
            case ANSWERED -> Tone.BASE;
        };
        return new Chip(tone, words.say("ocop.complaint.state." + state.code()));
    }
}
