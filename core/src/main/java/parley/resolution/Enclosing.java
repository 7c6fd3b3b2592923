package parley.resolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import parley.attribution.Attribution;
import parley.text.TextSpan;

/** In whose words a source stands: the speaker of the attribution in whose content it lies. Not thread-safe. */
final class Enclosing {

    private static final int MOST_NESTED = 6;

    private final TreeMap<Integer, TextSpan> contents = new TreeMap<>();
    private final Map<TextSpan, Integer> owner = new java.util.HashMap<>();
    private final List<Choice> choices = new ArrayList<>();

    Enclosing(List<Attribution> attributions) {
        for (int i = 0; i < attributions.size(); i++) {
            for (TextSpan span : attributions.get(i).content()) {
                contents.merge(span.start(), span, (a, b) -> a.length() >= b.length() ? a : b);
                owner.putIfAbsent(span, i);
            }
        }
    }

    /** Notes who made the next attribution. */
    void chosen(Choice choice) {
        choices.add(choice);
    }

    /** Who speaks the words in which a source stands, if they were read before. */
    Optional<Choice> around(TextSpan source) {
        Map.Entry<Integer, TextSpan> entry = contents.floorEntry(source.start());
        for (int i = 0; entry != null && i < MOST_NESTED; i++) {
            int index = owner.get(entry.getValue());
            if (entry.getValue().contains(source) && index < choices.size()) {
                return Optional.of(choices.get(index));
            }
            entry = contents.lowerEntry(entry.getKey());
        }
        return Optional.empty();
    }
}
