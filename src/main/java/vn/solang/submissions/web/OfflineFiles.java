package vn.solang.submissions.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Objects;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * The modules of the form's script. They name each other by relative addresses, so the hash of all of them stands in the
 * folder and not in their names: a changed one changes the address of all.
 */
@Configuration(proxyBeanMethods = false)
class OfflineFiles implements WebMvcConfigurer {

    /** The folder they are served from. */
    static final String FOLDER = "/entry-app/";

    private static final String SOURCE = "classpath:/static/js/entry/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(FOLDER + "**")
                .addResourceLocations(SOURCE)
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addFixedVersionStrategy(hash(), "/**"));
    }

    /** The modules, by name. */
    static Resource[] modules() {
        try {
            Resource[] found = new PathMatchingResourcePatternResolver().getResources(SOURCE + "*.js");
            Arrays.sort(found, Comparator.comparing(OfflineFiles::name));
            return found;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String name(Resource module) {
        return Objects.requireNonNullElse(module.getFilename(), "");
    }

    /** The hash of all modules. */
    static String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (Resource module : modules()) {
                digest.update(name(module).getBytes(StandardCharsets.UTF_8));
                digest.update(module.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
