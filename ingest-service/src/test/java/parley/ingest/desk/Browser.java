package parley.ingest.desk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import parley.access.Role;
import parley.ingest.platform.KeysProfile;

/** Somebody with a browser without JavaScript: follows links, fills in forms, keeps cookies. */
final class Browser {

    private Optional<Cookie> kept = Optional.empty();
    private Response last = null;

    static Browser signedInAs(Role role) {
        Browser browser = new Browser();
        browser.open("/desk/sign-in");
        browser.send("form.fields", Map.of("key", KeysProfile.key(role)), "");
        assertThat(browser.last.statusCode()).isEqualTo(303);
        return browser;
    }

    Optional<Cookie> cookie() {
        return kept;
    }

    Response answer() {
        return last;
    }

    Document open(String path) {
        last = keep(request().get(path));
        return page();
    }

    Document page() {
        return Jsoup.parse(last.asString());
    }

    /** Sends a form of the page that is open, with what is filled in, by the button of a value. */
    Response send(String selector, Map<String, String> filledIn, String button) {
        Element form = page().selectFirst(selector);
        assertThat(form).as(selector).isNotNull();
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (Element input : form.select("input[name], textarea[name], select[name]")) {
            String type = input.attr("type");
            if (!type.equals("file") && (!type.equals("checkbox") || input.hasAttr("checked"))) {
                fields.computeIfAbsent(input.attr("name"), name -> new ArrayList<>())
                        .add(value(input));
            }
        }
        filledIn.forEach((name, value) -> fields.put(name, List.of(value)));
        if (!button.isEmpty()) {
            fields.put("act", List.of(button));
        }
        RequestSpecification request = request();
        if (form.attr("enctype").equals("multipart/form-data")) {
            fields.forEach((name, values) -> values.forEach(value -> request.multiPart(new MultiPartSpecBuilder(value)
                    .controlName(name)
                    .charset("utf-8")
                    .build())));
        } else {
            fields.forEach(request::formParam);
        }
        last = keep(request.post(form.attr("action")));
        return last;
    }

    Document follow() {
        assertThat(last.statusCode()).isEqualTo(303);
        URI next = URI.create(last.getHeader("Location"));
        return open(next.getRawPath() + (next.getRawQuery() == null ? "" : "?" + next.getRawQuery()));
    }

    private static String value(Element input) {
        if (input.normalName().equals("select")) {
            Element chosen = input.selectFirst("option[selected]");
            return chosen == null ? input.select("option").attr("value") : chosen.attr("value");
        }
        return input.normalName().equals("textarea") ? input.wholeText() : input.attr("value");
    }

    private RequestSpecification request() {
        RequestSpecification request = given().redirects().follow(false).accept("text/html");
        kept.ifPresent(request::cookie);
        return request;
    }

    private Response keep(Response answer) {
        Cookie cookie = answer.getDetailedCookie("parley-desk");
        if (cookie != null) {
            kept = Optional.of(cookie);
        }
        return answer;
    }
}
