package vn.solang.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;
import vn.solang.shared.Conflict;
import vn.solang.shared.Forbidden;
import vn.solang.shared.Messages;
import vn.solang.shared.NotFound;
import vn.solang.shared.NotSignedIn;
import vn.solang.shared.Rejected;
import vn.solang.shared.Told;

/**
 * Turns every failure into a page. What a rule said is told; anything else is a bug, logged once under a reference
 * number, and only that number is shown.
 */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ErrorPages implements ErrorViewResolver {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final String OWN_ACCOUNT = "/account";
    private static final SecureRandom RANDOM = new SecureRandom();

    @ExceptionHandler
    ModelAndView notFound(NotFound missing, Locale locale) {
        return page(HttpStatus.NOT_FOUND, "not-found", say(missing, locale), null);
    }

    @ExceptionHandler
    ModelAndView rejected(Rejected rejected, Locale locale) {
        return page(HttpStatus.UNPROCESSABLE_CONTENT, "rejected", say(rejected, locale), null);
    }

    @ExceptionHandler
    ModelAndView conflict(Conflict conflict, Locale locale) {
        return page(HttpStatus.CONFLICT, "conflict", say(conflict, locale), null);
    }

    /** Whoever asked for a page is asked to sign in and brought back to it; what was sent is not sent again. */
    @ExceptionHandler
    ModelAndView notSignedIn(NotSignedIn missing, HttpServletRequest request, Locale locale) {
        if (!"GET".equals(request.getMethod()) || asksForData(request)) {
            return page(HttpStatus.UNAUTHORIZED, "sign-in", say(missing, locale), null);
        }
        String query = request.getQueryString();
        String back = request.getRequestURI() + (query == null ? "" : "?" + query);
        return new ModelAndView(new RedirectView(
                UriComponentsBuilder.fromPath("/sign-in")
                        .queryParam("to", "{to}")
                        .encode()
                        .build(back)
                        .toString(),
                true));
    }

    /** Whoever has still to change a password or set up a second factor is led there. */
    @ExceptionHandler
    ModelAndView forbidden(Forbidden forbidden, HttpServletRequest request, Locale locale) {
        if ("identity.limited".equals(forbidden.told().key())
                && "GET".equals(request.getMethod())
                && !asksForData(request)
                && !request.getRequestURI().equals(OWN_ACCOUNT)) {
            return new ModelAndView(new RedirectView(OWN_ACCOUNT, true));
        }
        return page(HttpStatus.FORBIDDEN, "forbidden", say(forbidden, locale), null);
    }

    @ExceptionHandler
    ModelAndView tooLarge(MaxUploadSizeExceededException large, Locale locale) {
        String told = Messages.in(locale).say("web.error.too-large");
        return page(HttpStatus.CONTENT_TOO_LARGE, "rejected", told, null);
    }

    /** Files that came in no form, or more of them than a request may carry. */
    @ExceptionHandler
    ModelAndView misread(MultipartException broken) {
        boolean large = broken instanceof MaxUploadSizeExceededException;
        return page(large ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST, "bad-request", null, null);
    }

    @ExceptionHandler
    ModelAndView misread(MethodArgumentTypeMismatchException mismatch) {
        return page(HttpStatus.BAD_REQUEST, "bad-request", null, null);
    }

    @ExceptionHandler({
        CannotGetJdbcConnectionException.class,
        CannotCreateTransactionException.class,
        DataAccessResourceFailureException.class
    })
    ModelAndView databaseAway(Exception away) {
        return page(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", null, logged(away));
    }

    /** Faults the framework itself names keep their status; the rest are ours. */
    @ExceptionHandler
    ModelAndView fault(Exception fault) {
        if (fault instanceof ErrorResponse named && named.getStatusCode().is4xxClientError()) {
            return named(named.getStatusCode());
        }
        return page(HttpStatus.INTERNAL_SERVER_ERROR, "fault", null, logged(fault));
    }

    /** Failures outside the controllers, which the container reports. */
    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        if (request.getAttribute(ErrorPage.KIND) instanceof String kind) {
            return page(status, kind, null, null);
        }
        if (status.is4xxClientError()) {
            return named(status);
        }
        Object fault = request.getAttribute("jakarta.servlet.error.exception");
        String reference = fault instanceof Throwable thrown ? logged(thrown) : null;
        return page(status, status == HttpStatus.SERVICE_UNAVAILABLE ? "unavailable" : "fault", null, reference);
    }

    private static boolean asksForData(HttpServletRequest request) {
        String accepts = request.getHeader("Accept");
        return request.getHeader("Authorization") != null
                || (accepts != null && accepts.startsWith("application/json"));
    }

    private static ModelAndView named(HttpStatusCode status) {
        String kind = switch (status.value()) {
            case 401 -> "sign-in";
            case 403 -> "forbidden";
            case 404 -> "not-found";
            case 409, 412 -> "conflict";
            case 422 -> "rejected";
            default -> "bad-request";
        };
        return page(status, kind, null, null);
    }

    private static ModelAndView page(
            HttpStatusCode status, String kind, @Nullable String told, @Nullable String reference) {
        var view = new ModelAndView("web/error", "page", new ErrorPage(status.value(), kind, told, reference));
        view.setStatus(status);
        return view;
    }

    private static String say(Told told, Locale locale) {
        return Messages.in(locale).say(told.told());
    }

    private static String logged(Throwable fault) {
        String reference = "%08X".formatted(RANDOM.nextInt());
        LOG.error("Fault {}", reference, fault);
        return reference;
    }
}
