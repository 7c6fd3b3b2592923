package parley.negotiation;

import java.util.Optional;
import parley.text.TextSpan;

/**
 * How long talks took: {@code lasted two hours and forty minutes}, {@code a three-hour session}, {@code after seven hours of
 * talks}.
 *
 * @param minutes the length; {@code almost nine hours} counts as nine
 * @param span the words that tell it
 */
record TalkLength(int minutes, TextSpan span) {

    private static final int HOUR = 60;
    private static final int HALF = 30;
    private static final int NEAR = 6;

    /** The length that a sentence about talks tells. */
    static Optional<TalkLength> in(Line line) {
        for (int i = 0; i < line.size(); i++) {
            Optional<TalkLength> attributive = attributive(line, i);
            Optional<TalkLength> length = attributive.isPresent() ? attributive : at(line, i);
            if (length.isPresent()) {
                return length;
            }
        }
        return Optional.empty();
    }

    /** {@code three-hour talks}. */
    private static Optional<TalkLength> attributive(Line line, int i) {
        String word = line.at(i).lower();
        int hyphen = word.lastIndexOf('-');
        int unit = hyphen < 0 ? 0 : word.endsWith("-hour") ? HOUR : word.endsWith("-minute") ? 1 : 0;
        boolean ofTalks = line.anyIn(i + 1, i + NEAR, "heads");
        return unit == 0 || !ofTalks
                ? Optional.empty()
                : TalkWords.cardinal(word.substring(0, hyphen))
                        .map(n -> new TalkLength(n * unit, line.at(i).span()));
    }

    private static Optional<TalkLength> at(Line line, int i) {
        Optional<Integer> number = number(line, i);
        int unit = number.isEmpty() ? 0 : unit(line, i + 1);
        if (unit == 0) {
            return Optional.empty();
        }
        int end = i + 2;
        int minutes = number.get() * unit;
        if (unit == HOUR && line.is(end, "and")) {
            Optional<Integer> rest = end + 1 < line.size() ? number(line, end + 1) : Optional.empty();
            if (rest.isPresent() && unit(line, end + 2) == 1) {
                minutes += rest.get();
                end += 3;
            } else if (line.is(end + 1, "a") && line.is(end + 2, "half")) {
                minutes += HALF;
                end += 3;
            }
        }
        boolean lasted =
                line.anyIn(i - NEAR, i, "lasted") || line.is(end, "of") && line.anyIn(end, end + NEAR, "talks");
        return lasted ? Optional.of(new TalkLength(minutes, line.span(i, end))) : Optional.empty();
    }

    private static Optional<Integer> number(Line line, int i) {
        boolean one = (line.is(i, "an") || line.is(i, "a")) && unit(line, i + 1) > 0;
        return one ? Optional.of(1) : TalkWords.cardinal(line.at(i).lower());
    }

    private static int unit(Line line, int i) {
        boolean hour = line.is(i, "hour") || line.is(i, "hours");
        boolean minute = line.is(i, "minute") || line.is(i, "minutes");
        return hour ? HOUR : minute ? 1 : 0;
    }
}
