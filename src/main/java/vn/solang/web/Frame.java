package vn.solang.web;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import vn.solang.identity.Actor;
import vn.solang.identity.Permission;
import vn.solang.shared.Messages;

/**
 * What surrounds every page: its language and words, where it stands, the navigation, the unit in hand. Templates
 * receive it as {@code frame}, beside their own {@code page}.
 *
 * @param path the request's path
 * @param switchHref the same page in the other language
 * @param actor who reads it
 * @param token what proves that a form came from a page of ours; null where nothing guards forms
 * @param assets the public path of a static file, with the hash of its content
 */
public record Frame(
        Locale language,
        Messages messages,
        String path,
        String switchHref,
        List<NavigationItem> navigation,
        @Nullable UnitContext unit,
        Actor actor,
        @Nullable CsrfToken token,
        UnaryOperator<String> assets) {

    public Frame {
        navigation = List.copyOf(navigation);
    }

    public String say(String key, Object... arguments) {
        return messages.say(key, arguments);
    }

    public String asset(String path) {
        return assets.apply(path);
    }

    /** True where whoever reads the page has the permission somewhere. */
    public boolean may(Permission permission) {
        return actor.may(permission);
    }

    /** The language a reader may switch to, as a tag. */
    public String otherLanguage() {
        return language.getLanguage().equals("en") ? "vi" : "en";
    }

    /** The places of a part of the navigation. */
    public List<NavigationItem> places(NavigationItem.Group group) {
        return navigation.stream().filter(item -> item.group() == group).toList();
    }

    /** True on a page of one of some places. */
    public boolean isIn(List<NavigationItem> places) {
        return places.stream().anyMatch(item -> item.holds(path));
    }

    /** {@code page} on the current place of the navigation, null elsewhere. */
    public @Nullable String current(NavigationItem item) {
        return item.holds(path) ? "page" : null;
    }
}
