package parley.browser;

import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Every page there is, each with something on it: found by links, as readers find them. */
final class Tour {

    private Tour() {}

    /** Paths by name. */
    static Map<String, String> of(Page page) {
        Map<String, String> paths = new LinkedHashMap<>();
        paths.put("home", "/");
        paths.put("search", "/search?q=talks");
        paths.put("search-empty", "/search?q=zebra&kind=direct");
        paths.put("documents", "/documents");
        paths.put("speakers", "/speakers");
        paths.put("utterances", "/utterances");
        paths.put("negotiations", "/negotiations");
        paths.put("verify", "/verify");
        paths.put("verdict", "/verify?quote=If+somebody+lost+ten+pages+on+the+road%2C+this+is+not+a+question+for+us");
        paths.put("problem", "/documents/none");
        put(paths, "reading", linked(page, "/search?q=memorandum", ".results .where a"));
        put(paths, "speaker", linked(page, "/search?q=memorandum", ".results .who a"));
        put(paths, "utterance", linked(page, "/utterances", ".results blockquote a"));
        put(paths, "negotiation", linked(page, "/negotiations", "li:has(.badge) > a"));
        put(paths, "process", linked(page, "/negotiations?kind=process&q=direct", ".list > li > a"));
        return paths;
    }

    private static void put(Map<String, String> paths, String name, Optional<String> path) {
        path.ifPresent(there -> paths.put(name, there));
    }

    private static Optional<String> linked(Page page, String from, String link) {
        page.navigate(from);
        return Optional.of(page.locator(link))
                .filter(found -> found.count() > 0)
                .map(found -> found.first().getAttribute("href"));
    }
}
