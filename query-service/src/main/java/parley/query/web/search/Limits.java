package parley.query.web.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.query.platform.Grouped;
import parley.query.web.shown.DateWords;
import parley.query.web.shown.Query;

/** What a search is limited to, each limit with the way to take it off. */
final class Limits {

    /**
     * A limit.
     *
     * @param label what is limited
     * @param value to what
     * @param link the same search without it
     */
    record Limit(String label, String value, String link) {}

    private static final Map<String, String> LABELS = labels();

    private Limits() {}

    private static Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("speaker", "Speaker");
        labels.put("country", "Side");
        labels.put("negotiation", "Talks");
        labels.put("party", "Party");
        labels.put("issue", "Issue");
        labels.put("publisher", "Publisher");
        labels.put("kind", "Kind");
        labels.put("basis", "Basis");
        labels.put("document", "Document");
        labels.put("utterance", "Utterance");
        labels.put("said", "Said");
        labels.put("said.gte", "Said from");
        labels.put("said.lte", "Said until");
        labels.put("published", "Published");
        labels.put("published.gte", "Published from");
        labels.put("published.lte", "Published until");
        labels.put("as_of", "Record as of");
        return labels;
    }

    /** @param counts name the values */
    static List<Limit> of(Query query, List<Grouped> counts) {
        List<Limit> limits = new ArrayList<>();
        LABELS.forEach((key, label) -> query.all(key)
                .forEach(value -> limits.add(new Limit(
                        label,
                        name(key, value, counts),
                        Facet.without(query.without("cursor"), key, value).at("/search")))));
        return limits;
    }

    private static String name(String key, String value, List<Grouped> counts) {
        if (key.startsWith("said") || key.startsWith("published")) {
            return value.matches("\\d{4}(-\\d{2}){0,2}") ? DateWords.of(value).words() : value;
        }
        if (key.equals("country") && value.length() == 2) {
            return Facet.country(value);
        }
        return counts.stream()
                .filter(grouped -> grouped.by().equals(key))
                .flatMap(grouped -> grouped.groups().stream())
                .filter(group -> Facet.written(group.key()).equals(value))
                .map(Grouped.Group::name)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(value);
    }
}
