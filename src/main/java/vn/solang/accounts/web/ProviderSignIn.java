package vn.solang.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import vn.solang.accounts.SignIns;

/** Brings in whoever the provider of OpenID Connect has vouched for; its proof has been verified before. */
@Component
class ProviderSignIn implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderSignIn.class);

    private final SignIns signIns;

    ProviderSignIn(SignIns signIns) {
        this.signIns = signIns;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        HttpSession handshake = request.getSession(false);
        if (handshake != null) {
            handshake.invalidate();
        }
        if (!(authentication.getPrincipal() instanceof OidcUser person)) {
            response.sendRedirect("/sign-in?failed=provider");
            return;
        }
        String agent = String.valueOf(request.getHeader(HttpHeaders.USER_AGENT));
        String email = Boolean.TRUE.equals(person.getEmailVerified()) ? String.valueOf(person.getEmail()) : "";
        var outcome =
                signIns.signInAs(person.getIssuer() + " " + person.getSubject(), email, request.getRemoteAddr(), agent);
        if (outcome instanceof SignIns.Outcome.Opened opened) {
            SessionCookie.set(request, response, opened.secret());
            response.sendRedirect("/account");
        } else if (outcome instanceof SignIns.Outcome.AwaitsCode waiting) {
            SessionCookie.set(request, response, waiting.secret());
            response.sendRedirect("/sign-in/code");
        } else {
            response.sendRedirect("/sign-in?failed=account");
        }
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        LOG.warn("The provider of OpenID Connect let nobody in: {}", failure.getMessage());
        response.sendRedirect("/sign-in?failed=provider");
    }
}
