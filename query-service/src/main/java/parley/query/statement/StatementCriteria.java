package parley.query.statement;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.query.index.SearchText;
import parley.query.index.search.Order;
import parley.query.platform.Cursor;
import parley.query.platform.Problem;
import parley.query.platform.QueryKeys;

/**
 * Which statements are asked for, in which order, from where on.
 *
 * @param text the words searched for
 * @param similar what the statements should be similar to
 * @param conditions all of which must hold
 * @param asOf the moment by which they must have entered the record; any if empty
 * @param order how the statements are sorted
 * @param after the last statement already shown
 * @param perPage how many are wanted
 * @param groupings by what all that match are to be counted
 */
public record StatementCriteria(
        Optional<SearchText> text,
        Optional<Similar> similar,
        List<Condition> conditions,
        Optional<AsOf> asOf,
        Order order,
        Optional<Cursor> after,
        int perPage,
        List<Grouping> groupings) {

    /** The query keys of {@code /v1/statements} that say what is asked. */
    public static final Set<String> KEYS = Stream.concat(
                    Filters.KEYS.stream(),
                    Stream.of("q", "similar_to", "as_of", "sort", "group_by", "per_page", "cursor"))
            .collect(Collectors.toUnmodifiableSet());

    /** Sort value and position of entry; with relevance also how many came before. */
    private static final int CURSOR_SIZE = 3;
    /** The same and where the record was for the first page. */
    private static final int CURSOR_SIZE_IF_SIMILAR = 4;

    public StatementCriteria {
        conditions = List.copyOf(conditions);
        groupings = List.copyOf(groupings);
    }

    /**
     * Reads the query of a request.
     *
     * @param similar what its {@code similar_to} means
     * @param ids what the ids in it stand for
     * @throws Problem if any value of it is not understood
     */
    static StatementCriteria of(QueryKeys keys, Optional<Similar> similar, StandingIds ids) {
        Optional<SearchText> text = keys.one("q").map(StatementCriteria::text);
        return new StatementCriteria(
                text,
                similar,
                Filters.of(keys, ids),
                keys.one("as_of").map(AsOf::parse),
                order(keys, text.isPresent() || similar.isPresent()),
                Cursor.read(keys, similar.isPresent() ? CURSOR_SIZE_IF_SIMILAR : CURSOR_SIZE),
                keys.perPage(),
                groupings(keys));
    }

    /** The same question, asked for other entries. */
    StatementCriteria behind(Optional<Cursor> cursor, int howMany) {
        return new StatementCriteria(text, similar, conditions, asOf, order, cursor, howMany, groupings);
    }

    /** Where the record was when the first page of what is similar was asked for; empty if this is the first. */
    OptionalLong begunAt() {
        if (similar.isEmpty() || after.isEmpty()) {
            return OptionalLong.empty();
        }
        String position = after.get().values().get(CURSOR_SIZE);
        try {
            return OptionalLong.of(Long.parseLong(position));
        } catch (NumberFormatException e) {
            throw Cursor.notACursor(position);
        }
    }

    private static SearchText text(String typed) {
        if (typed.length() > SearchText.LONGEST) {
            throw Problem.invalidValue(
                    "q", typed.substring(0, 40) + "…", "at most " + SearchText.LONGEST + " characters");
        }
        SearchText text = SearchText.parse(typed);
        if (text.isEmpty()) {
            throw Problem.invalidValue("q", typed, "at least one word");
        }
        return text;
    }

    private static Order order(QueryKeys keys, boolean searched) {
        Order order = keys.one("sort")
                .map(value -> QueryKeys.word("sort", value, List.of(Order.values()), Order::written))
                .orElse(searched ? Order.RELEVANCE : Order.DATE_DESCENDING);
        if (order == Order.RELEVANCE && !searched) {
            throw Problem.invalidValue("sort", order.written(), "another order where there is no q or similar_to");
        }
        return order;
    }

    private static List<Grouping> groupings(QueryKeys keys) {
        return keys.all("group_by").stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(word -> QueryKeys.word("group_by", word.strip(), List.of(Grouping.values()), Grouping::written))
                .distinct()
                .toList();
    }
}
