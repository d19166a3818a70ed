package vn.solang.ocop.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solang.web.Chip;
import vn.solang.web.Choice;
import vn.solang.web.Link;

/**
 * What was decided of a product, with the forms that enter and correct it.
 *
 * @param problem why what was sent was not kept, where no form shows it; empty where nothing was refused
 * @param withdrawal null for who does not enter withdrawals of it
 * @param certificate null for who does not enter certificates of it
 */
public record DecisionsPage(
        List<Link> parents,
        String title,
        Chip chip,
        String problem,
        List<Row> rows,
        @Nullable WithdrawalForm withdrawal,
        @Nullable CertificateForm certificate) {

    /**
     * What was said once.
     *
     * @param ground what it rests on by law; may be empty
     * @param withdrawal the form that corrects it; null where it is no withdrawal, or cannot be corrected here
     * @param certificate the form that corrects it; null where it is no certificate, or cannot be corrected here
     * @param takingBack where it is taken back; empty where it cannot be here
     */
    public record Row(
            String when,
            String what,
            String document,
            String ground,
            String note,
            @Nullable WithdrawalForm withdrawal,
            @Nullable CertificateForm certificate,
            String takingBack) {}

    /**
     * A withdrawal, as it was typed.
     *
     * @param id of its element
     * @param open true where it is shown unfolded
     * @param problem why it was not kept; empty where it was not refused
     * @param corrects the version it corrects; 0 where it is new
     */
    public record WithdrawalForm(
            String id,
            String action,
            boolean open,
            String problem,
            long corrects,
            String day,
            String document,
            String reason,
            String ground) {}

    /**
     * A certificate decided elsewhere, as it was typed.
     *
     * @param id of its element
     * @param open true where it is shown unfolded
     * @param problem why it was not kept; empty where it was not refused
     * @param corrects the version it corrects; 0 where it is new
     */
    public record CertificateForm(
            String id,
            String action,
            boolean open,
            String problem,
            long corrects,
            String day,
            String document,
            String until,
            List<Choice> stars,
            List<Choice> occasions,
            List<Choice> authorities) {}
}
