package parley.ingest.desk;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.ingest.body.JsonObject;
import parley.text.TextSpan;

/**
 * A stretch of text as somebody points at it: by its first and its last words.
 *
 * @param first the first words of it
 * @param last the last words of it; blank if the first are all
 * @param near about where it begins, in UTF-16 code units: of several places the nearest is meant
 * @param nearEnd about where it ends
 */
record WordsInText(String first, String last, int near, int nearEnd) {

    private static final int WORDS = 5;

    /** A stretch, as it is pointed at: by itself if it is short. */
    static WordsInText of(String text, TextSpan span) {
        String[] words = span.of(text).strip().split("\\s+");
        if (words.length <= 2 * WORDS) {
            return new WordsInText(String.join(" ", words), "", span.start(), span.end());
        }
        String first = String.join(" ", Arrays.copyOf(words, WORDS));
        String last = String.join(" ", Arrays.copyOfRange(words, words.length - WORDS, words.length));
        return new WordsInText(first, last, span.start(), span.end());
    }

    /** The same words in a text that begins elsewhere. */
    WordsInText movedBy(int units) {
        return new WordsInText(first, last, near + units, nearEnd + units);
    }

    /**
     * Where it stands. Whatever space is between words, any space in the text is as good.
     *
     * @throws parley.ingest.platform.ProblemException if the words are not there
     */
    TextSpan in(String text) {
        MatchResult begin = nearest(text, first, 0, MatchResult::start, near);
        if (last.isBlank()) {
            return new TextSpan(begin.start(), begin.end());
        }
        MatchResult end = nearest(text, last, begin.start(), MatchResult::end, nearEnd);
        return new TextSpan(begin.start(), Math.max(begin.end(), end.end()));
    }

    private static MatchResult nearest(String text, String words, int from, ToIntFunction<MatchResult> side, int near) {
        Optional<MatchResult> found = places(text, words)
                .filter(place -> place.start() >= from)
                .min(Comparator.comparingInt(place -> Math.abs(side.applyAsInt(place) - near)));
        return found.orElseThrow(() ->
                JsonObject.invalid("words", "these words do not stand in the text, or not in this order: " + words));
    }

    private static Stream<MatchResult> places(String text, String words) {
        if (words.isBlank()) {
            return Stream.empty();
        }
        String pattern =
                Arrays.stream(words.strip().split("\\s+")).map(Pattern::quote).collect(Collectors.joining("\\s+"));
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        // Each of them, as places may overlap: "no, no" stands twice in "no, no, no".
        Stream.Builder<MatchResult> places = Stream.builder();
        for (boolean found = matcher.find(); found; found = matcher.find(matcher.start() + 1)) {
            places.add(matcher.toMatchResult());
        }
        return places.build();
    }
}
