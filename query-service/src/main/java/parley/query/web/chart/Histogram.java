package parley.query.web.chart;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import parley.query.platform.Grouped;
import parley.query.web.shown.DateWords;

/**
 * How many statements there are in each month or, where months would be too many, in each year.
 *
 * @param bars without a gap, in the order of time; empty if there is nothing to tell
 * @param unknown how many statements have no such date
 */
public record Histogram(List<Bar> bars, long unknown) {

    /** How wide the drawing is, in its own units. */
    public static final int WIDTH = 720;

    /** How high it is. */
    public static final int HEIGHT = 72;

    /** More months are shown as years. */
    private static final int MOST_MONTHS = 72;

    /** The least that can be seen. */
    private static final double LEAST_HEIGHT = 3;

    private static final double WIDEST = 28;

    /**
     * A bar.
     *
     * @param key the month or year
     * @param words the same in words
     * @param link a search for the statements it stands for
     * @param left where its place begins, in units of the drawing
     * @param space how wide its place is
     * @param width how wide it is, in the middle of its place
     * @param height how high
     */
    public record Bar(
            String key, String words, long count, String link, double left, double space, double width, double height) {

        /** Where the bar begins. */
        public double x() {
            return rounded(left + (space - width) / 2);
        }

        /** Where it begins from above. */
        public double y() {
            return rounded(HEIGHT - height);
        }
    }

    public Histogram {
        bars = List.copyOf(bars);
    }

    /**
     * @param months counts by month
     * @param years the same by year
     * @param link address of a search, made from a month or year
     */
    public static Histogram of(Grouped months, Grouped years, Function<String, String> link) {
        Map<String, Long> byMonth = filled(counts(months), YearMonth::parse, YearMonth::toString, m -> m.plusMonths(1));
        Map<String, Long> counts = !byMonth.isEmpty() && byMonth.size() <= MOST_MONTHS && isWhole(months, years)
                ? byMonth
                : filled(counts(years), Integer::valueOf, String::valueOf, year -> year + 1);
        return new Histogram(drawn(counts, link), years.unknown());
    }

    /** Whether nearly all that has a year has a month. */
    private static boolean isWhole(Grouped months, Grouped years) {
        long of = years.groups().stream().mapToLong(Grouped.Group::count).sum();
        return months.groups().stream().mapToLong(Grouped.Group::count).sum() * 10 >= of * 9;
    }

    private static Map<String, Long> counts(Grouped grouped) {
        Map<String, Long> counts = new LinkedHashMap<>();
        grouped.groups().forEach(group -> counts.put(group.key(), group.count()));
        return counts;
    }

    /** The same counts, with those between that are none; as they are if that would be too many to draw. */
    private static <T extends Comparable<T>> Map<String, Long> filled(
            Map<String, Long> counts, Function<String, T> read, Function<T, String> write, Function<T, T> next) {
        if (counts.isEmpty()) {
            return counts;
        }
        List<String> keys = List.copyOf(counts.keySet());
        T last = read.apply(keys.get(keys.size() - 1));
        Map<String, Long> filled = new LinkedHashMap<>();
        for (T at = read.apply(keys.get(0)); at.compareTo(last) <= 0; at = next.apply(at)) {
            filled.put(write.apply(at), counts.getOrDefault(write.apply(at), 0L));
            if (filled.size() > WIDTH) {
                return counts;
            }
        }
        return filled;
    }

    private static List<Bar> drawn(Map<String, Long> counts, Function<String, String> link) {
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
        double space = counts.isEmpty() ? 0 : Math.min((double) WIDTH / counts.size(), 2 * WIDEST);
        List<Bar> bars = new ArrayList<>();
        counts.forEach((key, count) -> bars.add(new Bar(
                key,
                DateWords.of(key).words(),
                count,
                link.apply(key),
                rounded(bars.size() * space),
                rounded(space),
                rounded(Math.min(WIDEST, Math.max(1, space * 0.8))),
                count == 0 ? 0 : rounded(Math.max(LEAST_HEIGHT, (HEIGHT - 2.0) * count / most)))));
        return bars;
    }

    /** Whether there is anything to compare. */
    public boolean isTelling() {
        return bars.size() > 1;
    }

    public Bar first() {
        return bars.get(0);
    }

    public Bar last() {
        return bars.get(bars.size() - 1);
    }

    /** The bar that stands for most. */
    public Bar highest() {
        return bars.stream()
                .reduce((one, other) -> other.count() > one.count() ? other : one)
                .orElseThrow();
    }

    /** Only the bars that stand for something. */
    public List<Bar> told() {
        return bars.stream().filter(bar -> bar.count() > 0).toList();
    }

    private static double rounded(double number) {
        return Math.round(number * 10) / 10.0;
    }
}
