package vn.solang.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.UriComponentsBuilder;
import vn.solang.identity.Actor;
import vn.solang.identity.CurrentActor;
import vn.solang.shared.Languages;
import vn.solang.shared.Messages;

/** Builds the frame of a request. */
@Component
class Frames {

    private final List<NavigationItem> navigation;
    private final ObjectProvider<NavigationCount> counts;
    private final ObjectProvider<UnitContexts> units;
    private final ObjectProvider<ResourceUrlProvider> resources;
    private final CurrentActor current;

    Frames(
            ObjectProvider<NavigationItem> navigation,
            ObjectProvider<NavigationCount> counts,
            ObjectProvider<UnitContexts> units,
            ObjectProvider<ResourceUrlProvider> resources,
            CurrentActor current) {
        this.navigation = navigation.stream()
                .sorted(Comparator.comparingInt(NavigationItem::order))
                .toList();
        this.counts = counts;
        this.units = units;
        this.resources = resources;
        this.current = current;
    }

    Frame of(HttpServletRequest request) {
        Locale language = Languages.supported(RequestContextUtils.getLocale(request));
        Actor actor = current.get();
        return new Frame(
                language,
                Messages.in(language),
                request.getRequestURI(),
                switchHref(request, language),
                navigation.stream()
                        .filter(item -> actor.may(item.needs()))
                        .map(this::counted)
                        .toList(),
                units.stream()
                        .map(unit -> unit.of(request))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(null),
                actor,
                request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token : null,
                this::asset);
    }

    private NavigationItem counted(NavigationItem item) {
        return counts.stream()
                .filter(each -> each.href().equals(item.href()))
                .findFirst()
                .map(each -> item.with(each.count()))
                .orElse(item);
    }

    private String asset(String path) {
        ResourceUrlProvider provider = resources.getIfAvailable();
        String hashed = provider == null ? null : provider.getForLookupPath(path);
        return hashed == null ? path : hashed;
    }

    private static String switchHref(HttpServletRequest request, Locale language) {
        String other = language.equals(Languages.ENGLISH) ? "vi" : "en";
        var address = UriComponentsBuilder.fromPath(request.getRequestURI());
        String query = request.getQueryString();
        if (query != null && "GET".equals(request.getMethod())) {
            address.query(query);
        }
        return address.replaceQueryParam("lang", other).build().toUriString();
    }
}
