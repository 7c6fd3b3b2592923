package parley.query.web.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import parley.query.platform.QueryKeys;
import parley.query.web.shown.Query;

/** How what is typed is compared with statements. */
enum Match {
    /** All words, in any order. */
    WORDS("All words"),
    /** The words as they stand, next to each other. */
    PHRASE("Exact phrase"),
    /** What they mean, in whatever words. */
    MEANING("Meaning");

    private final String label;

    Match(String label) {
        this.label = label;
    }

    /** The way to choose it. */
    public String label() {
        return label;
    }

    /** The value of the key {@code match}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws parley.query.platform.Problem if the query names another way */
    static Match of(Query query) {
        return query.has("match")
                ? QueryKeys.word("match", query.first("match"), Arrays.asList(values()), Match::key)
                : WORDS;
    }

    /** What is typed, in the keys of the API. */
    Query asked(Query query) {
        List<String> typed = query.all("q");
        Query rest = query.without("match", "by");
        if (typed.isEmpty()) {
            return rest;
        }
        return switch (this) {
            case WORDS -> rest;
            case PHRASE ->
                rest.with("q", "\"" + typed.get(0).replaceAll("[\"“”„«»]", " ").strip() + "\"");
            case MEANING -> rest.without("q").with("similar_to", typed.get(0));
        };
    }
}
