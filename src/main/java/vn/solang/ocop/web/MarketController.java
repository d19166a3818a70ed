package vn.solang.ocop.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.imports.BadCell;
import vn.solang.imports.Refusal;
import vn.solang.ocop.Market;
import vn.solang.shared.Messages;
import vn.solang.shared.NotFound;
import vn.solang.shared.Rejected;
import vn.solang.shared.UnitId;

/** What happened on the market: the board of a period, and what is entered of a product. */
@Controller
@Needs(Permission.READ)
class MarketController {

    private static final List<String> COLUMNS = List.of(
            "kind",
            "partner_country_or_fair",
            "place",
            "organiser",
            "period",
            "until",
            "value_million_vnd",
            "value_qualifier",
            "address",
            "source");

    private final Market market;
    private final MarketPages pages;

    MarketController(Market market, MarketPages pages) {
        this.market = market;
        this.pages = pages;
    }

    @GetMapping("/ocop/market")
    String board(
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String period,
            Locale language,
            Model model) {
        model.addAttribute("page", pages.board(unit, period, null, Messages.in(language)));
        return "ocop/marketBoard";
    }

    /** Enters a fair. */
    @PostMapping("/ocop/market")
    @Needs(Permission.ENTER)
    ModelAndView enterFair(
            @RequestParam(defaultValue = "") String unit, @RequestParam Map<String, String> sent, Locale language) {
        UnitId province = pages.province(unit).orElseThrow(() -> new NotFound("ocop.market.no-books"));
        var cells = cells(sent);
        try {
            market.enterFair(province, cells);
            return new ModelAndView("redirect:"
                    + UriComponentsBuilder.fromPath("/ocop/market")
                            .queryParam("unit", "{unit}")
                            .encode()
                            .build(unit));
        } catch (BadCell | Rejected why) {
            var refused = new MarketForms.Refused(new MarketForms.Sent(cells, 0), said(why, language));
            return refused("ocop/marketBoard", pages.board(unit, "", refused, Messages.in(language)));
        }
    }

    @GetMapping("/ocop/products/{number}/market")
    String of(
            @PathVariable int number,
            @RequestParam(required = false) @Nullable String at,
            Locale language,
            Model model) {
        model.addAttribute("page", pages.of(number, at, null, Messages.in(language)));
        return "ocop/market";
    }

    /** @param corrects the version that is corrected; 0 where it is new */
    @PostMapping("/ocop/products/{number}/market")
    @Needs(Permission.ENTER)
    ModelAndView enter(
            @PathVariable int number,
            @RequestParam(defaultValue = "0") long corrects,
            @RequestParam Map<String, String> sent,
            Locale language) {
        var cells = cells(sent);
        try {
            market.enter(number, cells, corrects);
            return new ModelAndView("redirect:/ocop/products/%d/market".formatted(number));
        } catch (BadCell | Rejected why) {
            var refused = new MarketForms.Refused(new MarketForms.Sent(cells, corrects), said(why, language));
            return refused("ocop/market", pages.of(number, null, refused, Messages.in(language)));
        }
    }

    /** Strikes out what was entered by mistake. */
    @PostMapping("/ocop/products/{number}/market/{id}/striking")
    @Needs(Permission.ENTER)
    String strike(@PathVariable int number, @PathVariable long id) {
        market.strike(number, id);
        return "redirect:/ocop/products/%d/market".formatted(number);
    }

    private static Map<String, String> cells(Map<String, String> sent) {
        Map<String, String> cells = new LinkedHashMap<>();
        COLUMNS.forEach(column -> cells.put(column, sent.getOrDefault(column, "")));
        return cells;
    }

    private static ModelAndView refused(String view, Object page) {
        var answer = new ModelAndView(view, "page", page);
        answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return answer;
    }

    private static String said(RuntimeException why, Locale language) {
        Messages words = Messages.in(language);
        return why instanceof BadCell cell ? Refusal.bare(cell.reason(), words) : words.say(((Rejected) why).told());
    }
}
