package parley.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** Every page there is, each with something on it: found by links and forms, as people find them. */
final class Tour {

    /** As sure as nothing is: all findings are doubtful. */
    private static final String QUEUE = "/desk/review?below=1.0";

    private static final String PASTED =
            "\"We will open the gate in May,\" Foreign Minister Orla Venn said on Wednesday.\n\n"
                    + "Nothing was agreed, said Prime Minister Tam Ruiz of Marra.";

    private final Page page;
    private final Map<String, Runnable> visits = new LinkedHashMap<>();

    private Tour(Page page) {
        this.page = page;
    }

    /** How to come to each page that readers have, by name. */
    static Map<String, Runnable> ofReaders(Page page) {
        Tour tour = new Tour(page);
        tour.at("home", "/");
        tour.at("search", "/search?q=talks");
        tour.at("search-empty", "/search?q=zebra&kind=direct");
        tour.at("documents", "/documents");
        tour.at("speakers", "/speakers");
        tour.at("utterances", "/utterances");
        tour.at("negotiations", "/negotiations");
        tour.at("verify", "/verify");
        tour.at("verdict", "/verify?quote=If+somebody+lost+ten+pages+on+the+road%2C+this+is+not+a+question+for+us");
        tour.at("problem", "/documents/none");
        tour.linked("reading", "/search?q=memorandum", ".results .where a");
        tour.linked("versions", "/documents", ".list a:has-text('Signal box')", "/versions");
        tour.linked("speaker", "/search?q=memorandum", ".results .who a");
        tour.linked("utterance", "/utterances", ".results blockquote a");
        tour.linked("negotiation", "/negotiations", "li:has(.badge) > a");
        tour.linked("process", "/negotiations?kind=process&q=direct", ".list > li > a");
        return tour.visits;
    }

    /**
     * How to come to each page that contributors and curators have, by name. Nothing is changed by going there.
     *
     * @param page of a curator
     * @param desk address of the ingest-service
     */
    static Map<String, Runnable> ofTheDesk(Page page, String desk) {
        Tour tour = new Tour(page);
        tour.at("desk", desk + "/desk");
        tour.at("desk-sign-in", desk + "/desk/sign-in");
        tour.at("desk-submit", desk + "/desk/submit");
        tour.visits.put("desk-preview", () -> tour.preview(desk));
        tour.at("desk-review", desk + QUEUE);
        tour.linked("desk-document", desk + QUEUE, ".results .where a");
        tour.linked("desk-statement", desk + QUEUE, ".acts a");
        tour.at("desk-speakers", desk + "/desk/speakers?name=a");
        tour.linked("desk-speaker", desk + "/desk/speakers?name=a", "main .list a");
        tour.at("desk-corrections", desk + "/desk/corrections");
        tour.at("desk-trouble", desk + "/desk/statements/none");
        return tour.visits;
    }

    private void at(String name, String address) {
        visits.put(name, () -> page.navigate(address));
    }

    /** The first page to which a link leads; none if there is no such link. */
    private void linked(String name, String from, String link) {
        linked(name, from, link, "");
    }

    /** @param below what stands behind the address of the link in that of the page */
    private void linked(String name, String from, String link, String below) {
        page.navigate(from);
        Locator found = page.locator(link);
        if (found.count() > 0) {
            at(
                    name,
                    URI.create(page.url())
                            .resolve(found.first().getAttribute("href") + below)
                            .toString());
        }
    }

    private void preview(String desk) {
        page.navigate(desk + "/desk/submit");
        page.getByLabel("Paste the text").fill(PASTED);
        page.locator("main button[type=submit]").click();
    }
}
