package parley.postgres;

import java.util.Collection;

/**
 * Conditions in HQL, the language of Hibernate's questions, on any number of values that travel as one parameter.
 *
 * <p>With {@code in} they would be as many parameters as values, and so a new question for each number of them: translated by
 * Hibernate each time, and planned by PostgreSQL.
 */
public final class AnyOf {

    private AnyOf() {}

    /** That an attribute is one of the values in the first parameter, which {@link #texts} or {@link #numbers} made. */
    public static String condition(String attribute) {
        return "cast(sql('? = any(?)', " + attribute + ", ?1) as boolean) = true";
    }

    /** Values of an attribute that is a text, as one parameter. */
    public static Object texts(Collection<String> values) {
        return values.toArray(String[]::new);
    }

    /** Values of an attribute that is a whole number, as one parameter. */
    public static Object numbers(Collection<Long> values) {
        return values.toArray(Long[]::new);
    }
}
