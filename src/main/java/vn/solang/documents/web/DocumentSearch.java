package vn.solang.documents.web;

import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import vn.solang.identity.Permission;
import vn.solang.web.NavigationItem;
import vn.solang.web.SearchPage;
import vn.solang.web.SearchSource;

/** Finds documents by number, issuer or subject, and gives the register its place in the navigation. */
@Component
class DocumentSearch implements SearchSource {

    private final DocumentPages pages;

    DocumentSearch(DocumentPages pages) {
        this.pages = pages;
    }

    @Bean
    static NavigationItem registerPlace() {
        return new NavigationItem("documents.nav.list", "/documents", 30, Permission.PUBLIC);
    }

    @Override
    public String key() {
        return "documents.search";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<SearchPage.Hit> find(String query, int limit, Locale language) {
        return pages.list(query, "", language).rows().stream()
                .limit(limit)
                .map(row -> new SearchPage.Hit(row.document(), row.date() + " · " + row.subject(), null))
                .toList();
    }
}
