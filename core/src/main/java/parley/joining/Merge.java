package parley.joining;

/**
 * A curator's word that two ids stand for one thing.
 *
 * @param <I> the kind of id
 * @param subject the id that is given up
 * @param into the id that stays
 */
public record Merge<I>(I subject, I into) {

    /** @throws IllegalArgumentException if both are the same */
    public Merge {
        if (subject.equals(into)) {
            throw new IllegalArgumentException("merged with itself: " + subject);
        }
    }
}
