package vn.solang.accounts.web;

import java.util.List;
import java.util.Optional;
import vn.solang.shared.Messages;

/** Tells a browser by its name and its system, as far as what it calls itself lets know. */
final class BrowserWords {

    /** How much of an unknown name is told. */
    private static final int LONGEST = 60;

    /** What stands in the name of a browser, and whose name it is. */
    private record Sign(String sign, String name) {}

    /** Nearly every browser calls itself Safari, and many call themselves Chrome; so the more special come first. */
    private static final List<Sign> BROWSERS = List.of(
            new Sign("coc_coc_browser/", "Cốc Cốc"),
            new Sign("Zalo", "Zalo"),
            new Sign("SamsungBrowser/", "Samsung Internet"),
            new Sign("Edg/", "Edge"),
            new Sign("EdgA/", "Edge"),
            new Sign("EdgiOS/", "Edge"),
            new Sign("OPR/", "Opera"),
            new Sign("FxiOS/", "Firefox"),
            new Sign("Firefox/", "Firefox"),
            new Sign("CriOS/", "Chrome"),
            new Sign("HeadlessChrome/", "Chromium"),
            new Sign("Chromium/", "Chromium"),
            new Sign("Chrome/", "Chrome"),
            new Sign("Safari/", "Safari"));

    private static final List<Sign> SYSTEMS = List.of(
            new Sign("Android", "Android"),
            new Sign("iPhone", "iPhone"),
            new Sign("iPad", "iPad"),
            new Sign("Windows", "Windows"),
            new Sign("Mac OS X", "macOS"),
            new Sign("CrOS", "ChromeOS"),
            new Sign("Linux", "Linux"));

    private BrowserWords() {}

    /** In words where both browser and system are known, else what it calls itself, cut. */
    static String of(String agent, Messages words) {
        Optional<String> browser = find(BROWSERS, agent);
        Optional<String> system = find(SYSTEMS, agent);
        if (browser.isPresent() && system.isPresent()) {
            return words.say("account.sessions.agent-on", browser.get(), system.get());
        }
        return agent.length() <= LONGEST ? agent : agent.substring(0, LONGEST) + "…";
    }

    private static Optional<String> find(List<Sign> signs, String agent) {
        return signs.stream()
                .filter(each -> agent.contains(each.sign()))
                .map(Sign::name)
                .findFirst();
    }
}
