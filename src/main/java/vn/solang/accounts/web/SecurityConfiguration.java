package vn.solang.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import vn.solang.web.ErrorPage;

/**
 * What Spring Security does here: forms must come from our pages, and the provider of OpenID Connect is spoken to as it
 * should be. Who acts is bound by {@link ActorFilter}; what they may do is declared by {@code @Needs}, and what declares
 * nothing is shut.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {

    @Bean
    SecurityFilterChain security(
            HttpSecurity http, ObjectProvider<ClientRegistrationRepository> providers, ProviderSignIn arrival) {
        http.authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .csrf(forms -> forms.spa().ignoringRequestMatchers(SecurityConfiguration::showsToken))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(kept -> kept.securityContextRepository(new NullSecurityContextRepository()))
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .exceptionHandling(refused -> refused.accessDeniedHandler(SecurityConfiguration::tooOld));
        @Nullable ClientRegistrationRepository provider = providers.getIfAvailable();
        if (provider != null) {
            http.oauth2Login(login -> login.loginPage("/sign-in")
                    .clientRegistrationRepository(provider)
                    .successHandler(arrival)
                    .failureHandler(arrival));
        }
        return http.build();
    }

    /** All that is refused here are forms that did not come from a page of ours, or from one that is too old. */
    private static void tooOld(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        request.setAttribute(ErrorPage.KIND, "form");
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    /** A program shows its token in a header, which no other site can make a browser send. */
    private static boolean showsToken(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.startsWith("Bearer ");
    }
}
