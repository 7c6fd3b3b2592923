package parley.lexicon;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Words that cannot have been written before a certain day, from {@code lexicon/chronology.txt}. */
public final class Chronology {

    /**
     * The latest such word in a text.
     *
     * @param notBefore the day before which it cannot have been written
     * @param start offset of the word in the text
     * @param end offset behind it
     */
    public record Bound(LocalDate notBefore, int start, int end) {}

    private static final Map<String, LocalDate> DAYS = new LinkedHashMap<>();

    static {
        for (String line : WordList.read("lexicon/chronology.txt").lines()) {
            int bar = line.indexOf('|');
            LocalDate day = LocalDate.parse(line.substring(0, bar));
            for (String word : line.substring(bar + 1).split(",")) {
                DAYS.put(word, day);
            }
        }
    }

    private Chronology() {}

    /** The bound that the words of a text set to the day on which it was written; empty if it has none of them. */
    public static Optional<Bound> boundOf(String text) {
        Bound latest = null;
        for (Map.Entry<String, LocalDate> entry : DAYS.entrySet()) {
            boolean later = latest == null || entry.getValue().isAfter(latest.notBefore());
            int at = later ? text.indexOf(entry.getKey()) : -1;
            if (at >= 0) {
                latest = new Bound(entry.getValue(), at, at + entry.getKey().length());
            }
        }
        return Optional.ofNullable(latest);
    }
}
