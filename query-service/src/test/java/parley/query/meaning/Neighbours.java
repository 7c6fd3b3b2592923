package parley.query.meaning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** What is near to what, found by looking at all: by this is judged whatever finds it otherwise. */
final class Neighbours {

    /** So many neighbours are asked for. */
    static final int NEAREST = 10;

    private static final int BLOCK = 50;
    private static final int EACH = 5;

    private Neighbours() {}

    /** Half of all, by blocks, so that one document is on one side but for the edges. */
    static <T> List<T> half(List<T> all, int half) {
        return IntStream.range(0, all.size())
                .filter(i -> i / BLOCK % 2 == half)
                .mapToObj(all::get)
                .toList();
    }

    /** How near one is to another, by their numbers. */
    interface Measure {
        double between(int one, int other);
    }

    /**
     * How much of what is nearest to some by one measure is among the first by another; of each fifth.
     *
     * @param all how many there are
     * @param first how many of the first are looked at
     */
    static double kept(int all, Measure truth, Measure other, int first) {
        double kept = 0;
        int asked = 0;
        for (int i = 0; i < all; i += EACH) {
            int one = i;
            List<Integer> found = nearest(all, one, first, j -> other.between(one, j));
            kept += nearest(all, one, NEAREST, j -> truth.between(one, j)).stream()
                    .filter(found::contains)
                    .count();
            asked += NEAREST;
        }
        return kept / asked;
    }

    private static List<Integer> nearest(int all, int one, int most, IntToDoubleFunction closeness) {
        double[] known = IntStream.range(0, all)
                .mapToDouble(j -> j == one ? Double.NEGATIVE_INFINITY : closeness.applyAsDouble(j))
                .toArray();
        List<Integer> order = new ArrayList<>(IntStream.range(0, all).boxed().toList());
        order.sort(Comparator.comparingDouble(j -> -known[j]));
        return order.subList(0, most);
    }
}
