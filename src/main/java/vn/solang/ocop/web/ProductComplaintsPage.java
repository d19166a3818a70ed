package vn.solang.ocop.web;

import java.util.List;
import vn.solang.web.Chip;
import vn.solang.web.Choice;
import vn.solang.web.Link;

/**
 * Complaints about a product.
 *
 * @param problem why what was sent was not kept, where no form shows it; empty where nothing was refused
 * @param terms within how many days each kind is answered
 * @param empty the form of a new one
 */
public record ProductComplaintsPage(
        List<Link> parents, String title, String problem, List<Row> rows, Form empty, List<Term> terms) {

    /** Within how many days one is answered, and what says so. */
    public record Term(String name, String days, String basis, String confidence) {}

    /**
     * A complaint.
     *
     * @param from the way it came and what whoever sent it is
     * @param due until when it is to be answered; empty where it was
     * @param steps what was done about it
     */
    public record Row(
            String received,
            String from,
            String term,
            String content,
            String handler,
            Chip state,
            String due,
            List<String> steps,
            StepForm next,
            Form form,
            String strike) {}

    /** A complaint as it was typed. */
    public record Form(
            String id,
            String action,
            boolean open,
            String problem,
            int number,
            long version,
            String received,
            List<Choice> channels,
            List<Choice> senders,
            List<Choice> terms,
            String content,
            String handler) {}

    /**
     * What is done next about a complaint, as it was typed.
     *
     * @param answers true of an answer, false where it is taken up again
     * @param choices the outcomes of an answer, or the terms from then on
     */
    public record StepForm(
            String id,
            String action,
            boolean open,
            String problem,
            boolean answers,
            String day,
            List<Choice> choices,
            String told) {}
}
