package parley.query.store;

import jakarta.persistence.Query;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import parley.postgres.AnyOf;
import parley.query.platform.Choice;

/**
 * What a question in SQL demands of rows by some choices, all of which must hold.
 *
 * @param name begins the names of its parameters
 * @param condition what holds of the rows chosen; {@code %s} stands for an array of the values
 */
public record Chosen(String name, String condition, List<Choice<String>> choices) {

    public Chosen {
        choices = List.copyOf(choices);
    }

    /** What follows other demands, with "and" before each of its own. */
    public String where() {
        return IntStream.range(0, choices.size())
                .mapToObj(i ->
                        (choices.get(i).not() ? " and not (" : " and (") + condition.formatted(":" + name + i) + ")")
                .collect(Collectors.joining());
    }

    /** Gives the parameters their values. */
    public void bind(Query query) {
        for (int i = 0; i < choices.size(); i++) {
            query.setParameter(name + i, AnyOf.texts(choices.get(i).values()));
        }
    }
}
