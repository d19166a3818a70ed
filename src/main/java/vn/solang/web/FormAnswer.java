package vn.solang.web;

import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import vn.solang.shared.Conflict;
import vn.solang.shared.Message;
import vn.solang.shared.Rejected;

/** The answer to a form that does something. */
public final class FormAnswer {

    private FormAnswer() {}

    /**
     * Does something and leads on; what is refused is told on the page it was sent from.
     *
     * @param act answers the address to go on with
     * @param again the page it was sent from, told why
     */
    public static ModelAndView of(Supplier<String> act, Function<Message, ModelAndView> again) {
        return of(act, again, again);
    }

    /**
     * The same where the page tells a conflict in another way than a refusal.
     *
     * @param changed the page after somebody else changed what it is about, told why
     */
    public static ModelAndView of(
            Supplier<String> act, Function<Message, ModelAndView> again, Function<Message, ModelAndView> changed) {
        try {
            return new ModelAndView("redirect:" + act.get());
        } catch (Rejected refused) {
            return told(HttpStatus.UNPROCESSABLE_CONTENT, again.apply(refused.told()));
        } catch (Conflict conflict) {
            return told(HttpStatus.CONFLICT, changed.apply(conflict.told()));
        }
    }

    private static ModelAndView told(HttpStatus status, ModelAndView view) {
        view.setStatus(status);
        return view;
    }
}
