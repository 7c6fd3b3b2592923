package parley.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.selector.Passage;
import parley.text.TextSpan;

/**
 * On which side of a printed date something lies that is told beside it: {@code on Thursday}, {@code since Thursday}, {@code
 * after 10 March}, {@code in response to Thursday's strike}.
 */
public enum DateSide {
    /** On the date itself. */
    ON,
    /** On the date or later. */
    FROM,
    /** Later than the date. */
    AFTER,
    /** On the date or earlier. */
    UNTIL,
    /** Earlier than the date. */
    BEFORE;

    private static final int FAR = 60;

    private static final Map<String, DateSide> PREPOSITIONS =
            Map.of("since", FROM, "after", AFTER, "until", UNTIL, "till", UNTIL, "by", UNTIL, "before", BEFORE);
    private static final Pattern PREPOSITION =
            Pattern.compile("\\b(since|after|until|till|by|before)\\s+(?:the\\s+)?$");

    /** {@code Thursday's strike}, {@code the March 10 meeting}: the date is that of the event which it describes. */
    private static final Pattern OF_ITS_EVENT = Pattern.compile("^['\u2019]s\\s+\\p{L}");

    /** Not {@code on the 20th} or {@code the day before yesterday}. */
    private static final Pattern BEFORE_EVENT = Pattern.compile("(?<!\\bon\\s)\\bthe\\s+$");

    private static final Pattern NO_DATE_OF_EVENT = Pattern.compile("^day\\b");
    private static final Pattern EVENT = Pattern.compile("^\\s+(?!that\\b|and\\b)\\p{Ll}");
    private static final String DESCRIBED = "\\s+(?:the\\s+|an?\\s+)?(?:\\p{L}+\\s+)?$";
    private static final Pattern BEHIND_EVENT =
            Pattern.compile("\\b(?:after|following|since|in response to|responding to"
                    + "|in reaction to|reacting to|in the wake of|in retaliation for)" + DESCRIBED);
    private static final Pattern AHEAD_OF_EVENT =
            Pattern.compile("\\b(?:before|ahead of|prior to|in advance of|on the eve of)" + DESCRIBED);
    private static final Pattern AT_EVENT =
            Pattern.compile("\\b(?:at|during|on the sidelines of|on the margins of)" + DESCRIBED);

    /** What the preposition before a date says of something that happened; {@link #ON} if there is none that says otherwise. */
    public static DateSide ofHappening(String text, TextSpan date) {
        Matcher before = PREPOSITION.matcher(wordsBefore(text, date));
        return before.find() ? PREPOSITIONS.getOrDefault(before.group(1), ON) : ON;
    }

    /**
     * Where on the calendar something was said beside a date; empty if the date is that of an event and nothing tells whether
     * it was said before that or behind it.
     */
    public static Optional<DateSide> ofSaying(String text, TextSpan date) {
        String before = wordsBefore(text, date);
        String behind = text.substring(date.end(), Math.min(text.length(), date.end() + FAR));
        boolean described = BEFORE_EVENT.matcher(before).find()
                && EVENT.matcher(behind).find()
                && !NO_DATE_OF_EVENT.matcher(date.of(text)).find();
        if (!described && !OF_ITS_EVENT.matcher(behind).find()) {
            return Optional.of(ofHappening(text, date));
        }
        if (BEHIND_EVENT.matcher(before).find()) {
            return Optional.of(FROM);
        }
        if (AHEAD_OF_EVENT.matcher(before).find()) {
            return Optional.of(UNTIL);
        }
        return AT_EVENT.matcher(before).find() ? Optional.of(ON) : Optional.empty();
    }

    /** The claim that something was on this side of a date. */
    public DateClaim of(PartialDate date, DateBasis basis, List<Passage> evidence) {
        return switch (this) {
            case ON -> DateClaim.on(date, basis, evidence);
            case FROM -> DateClaim.notBefore(PartialDate.of(date.earliest()), basis, evidence);
            case AFTER -> DateClaim.notBefore(day(date.latest(), 1), basis, evidence);
            case UNTIL -> DateClaim.notAfter(PartialDate.of(date.latest()), basis, evidence);
            case BEFORE -> DateClaim.notAfter(day(date.earliest(), -1), basis, evidence);
        };
    }

    private static PartialDate day(LocalDate day, int shift) {
        return PartialDate.of(day.plusDays(shift));
    }

    /** The words of the same sentence, in lower case. */
    private static String wordsBefore(String text, TextSpan date) {
        String before = text.substring(Math.max(0, date.start() - FAR), date.start());
        int end = Math.max(before.lastIndexOf(". "), before.lastIndexOf('\n'));
        return before.substring(end + 1).toLowerCase(Locale.ROOT);
    }
}
