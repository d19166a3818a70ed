package vn.solang.overview.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.overview.Sight;
import vn.solang.overview.Sights;
import vn.solang.units.UnitLevel;
import vn.solang.web.KeptPages;

/** Where a province or district stands on a day. Open to everyone: nothing personal is shown. */
@Controller
@Needs(Permission.PUBLIC)
class HomeController {

    private static final int KEPT = 64;

    /** Pages by what they show; for one moment of knowledge a page never changes. */
    private final Map<String, HomePage> made = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, HomePage> eldest) {
            return size() > KEPT;
        }
    };

    private final Sights sights;
    private final HomePages pages;

    HomeController(Sights sights, HomePages pages) {
        this.sights = sights;
        this.pages = pages;
    }

    @GetMapping("/")
    String home(
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String known,
            Locale language,
            Model model) {
        Sights.Asked asked = sights.asked(unit, at, known, language);
        HomePage page;
        synchronized (made) {
            page = made.get(asked.key());
        }
        if (page == null) {
            Sight sight = sights.of(asked);
            if (sight.place().level().number() >= UnitLevel.COMMUNE.number()) {
                return "redirect:" + sight.href(sight.place());
            }
            page = pages.of(sight);
            synchronized (made) {
                made.put(asked.key(), page);
            }
        }
        model.addAttribute("page", page);
        model.addAttribute(KeptPages.DEPENDS_ON, asked.key());
        return "overview/home";
    }
}
