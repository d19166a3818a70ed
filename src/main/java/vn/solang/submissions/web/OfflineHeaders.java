package vn.solang.submissions.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.solang.identity.Actor;
import vn.solang.identity.CurrentActor;

/**
 * Tells the worker whose page it is that it keeps, and lets entry pages use the camera. What the script sends names the
 * account that typed it, and is taken from nobody else.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 40)
class OfflineHeaders extends OncePerRequestFilter {

    /** The number of the account whose page it is, and of the account the script speaks for. */
    static final String ACCOUNT = "Solang-Account";

    private final CurrentActor current;

    OfflineHeaders(CurrentActor current) {
        this.current = current;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Actor actor = current.get();
        String spokenFor = request.getHeader(ACCOUNT);
        if (spokenFor != null && !spokenFor.equals(Long.toString(actor.account()))) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        if (actor.isSignedIn()) {
            response.setHeader(ACCOUNT, Long.toString(actor.account()));
        }
        response.setHeader("Permissions-Policy", "camera=(self), geolocation=(), microphone=()");
        chain.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.equals("/entry") && !path.startsWith("/entry/");
    }
}
