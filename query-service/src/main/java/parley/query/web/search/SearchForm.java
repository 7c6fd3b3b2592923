package parley.query.web.search;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.query.statement.StatementCriteria;
import parley.query.web.shown.Links;
import parley.query.web.shown.Query;

/**
 * What is asked on the search page.
 *
 * @param query all keys as given
 * @param match how what is typed is compared
 * @param meaning whether it can be compared by meaning here
 */
record SearchForm(Query query, Match match, boolean meaning) {

    /** Keys of the API that the page takes, and its own: {@code match} and {@code by}. */
    static final Set<String> KEYS = Stream.concat(
                    StatementCriteria.KEYS.stream().filter(key -> !key.equals("group_by") && !key.equals("similar_to")),
                    Stream.of("match", "by"))
            .collect(Collectors.toUnmodifiableSet());

    /** What the form has fields for. */
    private static final List<String> FIELDS = List.of("q", "match", "by", "sort", "said.gte", "said.lte", "cursor");

    /** A hidden field. */
    record Field(String key, String value) {}

    /** A way to choose. */
    record Choice(String label, boolean chosen, String link) {}

    /** @throws parley.query.platform.Problem if the query is not understood */
    static SearchForm of(Query query, boolean meaning) {
        return new SearchForm(query, Match.of(query), meaning);
    }

    /** What is typed. */
    public String typed() {
        return query.first("q");
    }

    public String from() {
        return query.first("said.gte");
    }

    public String to() {
        return query.first("said.lte");
    }

    /** The keys of the API. */
    Query asked() {
        return match.asked(query);
    }

    /** Whether statements that report the same words stand together. */
    public boolean isByUtterance() {
        return query.first("by").equals("utterance");
    }

    /** The ways to compare that are to be had here. */
    public List<Match> matches() {
        return Arrays.stream(Match.values())
                .filter(way -> way != Match.MEANING || meaning)
                .toList();
    }

    /** Whether the same could be found in other words. */
    public boolean isMeaningLeft() {
        return meaning && match != Match.MEANING && query.has("q");
    }

    /** What else is asked, which the form sends along. */
    public List<Field> kept() {
        return fields(query.without(FIELDS.toArray(new String[0])));
    }

    /** What the form of dates sends along. */
    public List<Field> keptWithDates() {
        return fields(query.without("said", "said.gte", "said.lte", "cursor"));
    }

    /** By what the results may be sorted. */
    public List<Choice> orders() {
        boolean relevance = query.has("q");
        String now = query.has("sort") ? query.first("sort") : relevance ? "relevance" : "-date";
        return Stream.of(
                        Map.entry("relevance", "best match"),
                        Map.entry("-date", "latest"),
                        Map.entry("date", "earliest"))
                .filter(order -> relevance || !order.getKey().equals("relevance"))
                .map(order -> new Choice(
                        order.getValue(),
                        order.getKey().equals(now),
                        query.without("cursor").with("sort", order.getKey()).at("/search")))
                .toList();
    }

    /** The same search, with statements that report the same words together, or one by one again. */
    public String regrouped() {
        Query rest = query.without("cursor", "by");
        return (isByUtterance() ? rest : rest.with("by", "utterance")).at("/search");
    }

    /** The same search in all the record. */
    public String unlimited() {
        return query.has("q") ? "/search?q=" + Links.encoded(typed()) + "&match=" + match.key() : "/search";
    }

    private static List<Field> fields(Query query) {
        return query.values().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(entry -> entry.getValue().stream().map(value -> new Field(entry.getKey(), value)))
                .toList();
    }
}
