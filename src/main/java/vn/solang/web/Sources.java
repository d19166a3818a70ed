package vn.solang.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts with addresses in them, the addresses as links named by their site. */
public final class Sources {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s;)“”\"<>]+");

    private Sources() {}

    /** The text in pieces that read on from one to the next. */
    public static List<Link> links(String text) {
        List<Link> pieces = new ArrayList<>();
        Matcher matcher = ADDRESS.matcher(text);
        int from = 0;
        while (matcher.find()) {
            if (matcher.start() > from) {
                pieces.add(Link.plain(text.substring(from, matcher.start())));
            }
            pieces.add(link(matcher.group()));
            from = matcher.end();
        }
        if (from < text.length()) {
            pieces.add(Link.plain(text.substring(from)));
        }
        return pieces;
    }

    private static Link link(String address) {
        try {
            String host = URI.create(address).getHost();
            return host == null ? Link.plain(address) : new Link(host.replaceFirst("^www\\.", ""), address);
        } catch (IllegalArgumentException malformed) {
            return Link.plain(address);
        }
    }
}
