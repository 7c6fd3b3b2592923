package parley.query.statement;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.query.platform.Problem;

/** A moment of the record. */
sealed interface AsOf {

    /** As for dates. */
    int LAST_YEAR = 9999;

    /** Right after the change at this position of the feed. */
    record Position(long value) implements AsOf {}

    /** After all that was recorded until then. */
    record Time(Instant value) implements AsOf {}

    /**
     * Reads {@code position:1234}, {@code 2026-01-05T08:00:00Z}, or a date, which means the end of its last day in UTC.
     *
     * @throws Problem if it is none of these
     */
    static AsOf parse(String text) {
        Matcher position = Pattern.compile("position:(\\d{1,18})").matcher(text);
        if (position.matches()) {
            return new Position(Long.parseLong(position.group(1)));
        }
        if (!text.contains("T")) {
            return new Time(Dates.lastDay("as_of", text)
                    .plusDays(1)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant()
                    .minusNanos(1));
        }
        try {
            OffsetDateTime time = OffsetDateTime.parse(text);
            if (time.getYear() >= 0 && time.getYear() <= LAST_YEAR) {
                return new Time(time.toInstant());
            }
        } catch (DateTimeException e) {
            // Told below, with the times that no database knows.
        }
        throw Problem.invalidValue("as_of", text, "a date, a time such as 2026-01-05T08:00:00Z, or position:1234");
    }
}
