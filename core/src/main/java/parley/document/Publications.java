package parley.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Joins what is known of a document's publications with what a sender says. Stateless. */
public final class Publications {

    private Publications() {}

    /**
     * All publications, the known ones first and in their order.
     *
     * <p>What says nothing beyond a known one adds nothing; what says more of a publication at the same address completes
     * it; anything else is another publication.
     */
    public static List<Publication> union(List<Publication> known, List<Publication> given) {
        List<Publication> all = new ArrayList<>(known);
        given.forEach(publication -> add(publication, all));
        return List.copyOf(all);
    }

    private static void add(Publication given, List<Publication> all) {
        if (given.isUnknown() || all.stream().anyMatch(known -> says(known, given))) {
            return;
        }
        for (int i = 0; i < all.size(); i++) {
            Publication known = all.get(i);
            if (known.url().isPresent() && known.url().equals(given.url()) && agree(known, given)) {
                all.set(i, both(known, given));
                return;
            }
        }
        all.add(given);
    }

    /** Whether one says everything that another does. */
    private static boolean says(Publication one, Publication other) {
        return agree(one, other) && both(one, other).equals(one);
    }

    private static boolean agree(Publication one, Publication other) {
        return agree(one.publisher(), other.publisher())
                && agree(one.url(), other.url())
                && agree(one.published(), other.published());
    }

    private static <T> boolean agree(Optional<T> one, Optional<T> other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    private static Publication both(Publication one, Publication other) {
        return new Publication(
                one.publisher().or(other::publisher),
                one.url().or(other::url),
                one.published().or(other::published));
    }
}
