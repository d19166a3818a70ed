package vn.solang.accounts.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.solang.accounts.SignIns;
import vn.solang.identity.Actor;
import vn.solang.identity.CurrentActor;

/** Binds each request to whoever makes it: by the browser's cookie, by a program's token, or a visitor. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class ActorFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    /** Files, which anybody may have and which nobody acts through. */
    private static final Pattern FILES =
            Pattern.compile("/(?:css|js|fonts|img|webjars|entry-app|bench-files)/.*|/manifest\\.webmanifest");

    private final SignIns signIns;
    private final CurrentActor current;

    ActorFilter(SignIns signIns, CurrentActor current) {
        this.signIns = signIns;
        this.current = current;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Actor actor = FILES.matcher(request.getRequestURI()).matches() ? Actor.VISITOR : actor(request);
        if (actor.isSignedIn()) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        try {
            current.as(actor, () -> {
                chain.doFilter(request, response);
                return null;
            });
        } catch (ServletException | IOException | RuntimeException failure) {
            throw failure;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Actor actor(HttpServletRequest request) {
        String place = request.getRemoteAddr();
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        Optional<Actor> found = authorization != null && authorization.startsWith(BEARER)
                ? signIns.actorOfToken(authorization.substring(BEARER.length()).strip(), place)
                : SessionCookie.of(request).flatMap(secret -> signIns.actorOf(secret, place));
        return found.orElse(Actor.VISITOR);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
