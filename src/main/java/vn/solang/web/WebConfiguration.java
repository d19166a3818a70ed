package vn.solang.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.springframework.web.servlet.resource.VersionResourceResolver;
import vn.solang.identity.CurrentActor;
import vn.solang.shared.Languages;

/** Templates, static files and the language of the page. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private static final CacheControl A_YEAR =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    @Bean
    TemplateEngine templateEngine() {
        return TemplateEngine.createPrecompiled(ContentType.Html);
    }

    @Bean
    JteViewResolver jteViewResolver(TemplateEngine engine, Frames frames) {
        return new JteViewResolver(engine, frames);
    }

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver("lang");
        resolver.setDefaultLocale(Languages.VIETNAMESE);
        resolver.setRejectInvalidCookies(false);
        resolver.setCookieSameSite("Lax");
        resolver.setCookieHttpOnly(true);
        resolver.setCookieMaxAge(Duration.ofDays(365));
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var byParameter = new LocaleChangeInterceptor();
        byParameter.setParamName("lang");
        byParameter.setIgnoreInvalidLocale(true);
        registry.addInterceptor(byParameter);
        registry.addInterceptor(new PermissionInterceptor(actor));
    }

    /** A folder of files served as they are, for measuring pages against them; set by the benchmark alone. */
    private final @Nullable String benchFiles;

    private final CurrentActor actor;

    WebConfiguration(@Value("${solang.bench.files:#{null}}") @Nullable String benchFiles, CurrentActor actor) {
        this.benchFiles = benchFiles;
        this.actor = actor;
    }

    /** Our files carry the hash of their content in their name; the WebJar carries its version. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        for (String folder : new String[] {"css", "js", "fonts", "img"}) {
            registry.addResourceHandler("/" + folder + "/**")
                    .addResourceLocations("classpath:/static/" + folder + "/")
                    .setCacheControl(A_YEAR)
                    .resourceChain(true)
                    .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
        }
        if (benchFiles != null) {
            registry.addResourceHandler("/bench-files/**").addResourceLocations(benchFiles);
        }
        registry.addResourceHandler("/webjars/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(A_YEAR);
    }
}
