package vn.solang.ocop.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solang.web.Chip;
import vn.solang.web.Choice;
import vn.solang.web.Link;

/**
 * The looks at a product after its recognition.
 *
 * @param problem why what was sent was not kept, where no form shows it; empty where nothing was refused
 * @param empty the form of a new one; null for who may not enter any
 */
public record ProductChecksPage(
        List<Link> parents,
        String title,
        String problem,
        List<Row> rows,
        @Nullable Form empty) {

    /**
     * A look.
     *
     * @param next what is to be done by when; empty where nothing is
     * @param withdrawal where a withdrawal is entered from it; empty where none is proposed, or for who may not
     * @param form null for who may not correct it
     * @param strike where it is struck out
     */
    public record Row(
            String day,
            String checker,
            Chip state,
            String found,
            String next,
            String withdrawal,
            @Nullable Form form,
            String strike) {}

    /** A look as it was typed. */
    public record Form(
            String id,
            String action,
            boolean open,
            String problem,
            int number,
            long version,
            String planned,
            List<Choice> kinds,
            String checker,
            String held,
            String found,
            List<Choice> results,
            String remedyBy,
            String remedied) {}
}
