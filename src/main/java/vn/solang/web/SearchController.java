package vn.solang.web;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.shared.Messages;

/** One box that finds whatever the modules let be found. */
@Controller
@Needs(Permission.PUBLIC)
class SearchController {

    private static final int LIMIT = 30;
    private static final int LONGEST = 200;

    /** Control signs that no keyboard types and no database keeps. */
    private static final Pattern UNREADABLE = Pattern.compile("\\p{Cntrl}");

    private final List<SearchSource> sources;

    SearchController(ObjectProvider<SearchSource> sources) {
        this.sources = sources.stream()
                .sorted(Comparator.comparingInt(SearchSource::order))
                .toList();
    }

    @GetMapping("/search")
    String search(@RequestParam(name = "q", defaultValue = "") String q, Locale language, Model model) {
        String query = Normalizer.normalize(UNREADABLE.matcher(q).replaceAll(""), Normalizer.Form.NFC)
                .strip();
        query = query.substring(0, Math.min(query.length(), LONGEST));
        model.addAttribute("page", new SearchPage(query, query.isEmpty() ? List.of() : groups(query, language)));
        return "web/search";
    }

    private List<SearchPage.Group> groups(String query, Locale language) {
        return sources.stream()
                .map(source -> new SearchPage.Group(
                        Messages.in(language).say(source.key()), source.find(query, LIMIT, language)))
                .filter(group -> !group.hits().isEmpty())
                .toList();
    }
}
