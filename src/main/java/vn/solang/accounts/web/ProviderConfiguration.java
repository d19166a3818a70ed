package vn.solang.accounts.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;

/**
 * The provider of OpenID Connect, where one is named. It is asked what it is when somebody first comes by it, so that the
 * system starts, and passwords work, while it is away.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@ConditionalOnProperty("SOLANG_OIDC_ISSUER")
class ProviderConfiguration {

    /** The last part of the addresses that the provider must know: {@code /login/oauth2/code/sso}. */
    static final String NAME = "sso";

    @Bean
    ClientRegistrationRepository provider(
            @Value("${SOLANG_OIDC_ISSUER}") String issuer,
            @Value("${SOLANG_OIDC_CLIENT_ID}") String client,
            @Value("${SOLANG_OIDC_CLIENT_SECRET}") String secret) {
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(ClientRegistrations.fromIssuerLocation(issuer)
                        .registrationId(NAME)
                        .clientId(client)
                        .clientSecret(secret)
                        .scope("openid", "profile", "email")
                        .build()));
    }
}
