package parley.time;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.lexicon.Words;
import parley.text.TextSpan;
import parley.time.DateExpression.Direction;
import parley.time.DateExpression.Season;
import parley.time.DateExpression.Shift;
import parley.time.DateExpression.Unit;
import parley.time.DateExpression.Weekday;
import parley.token.Token;
import parley.token.TokenKind;

/**
 * Finds the dates that a text mentions.
 *
 * <p>A time of day is no date. Linear in the number of tokens; stateless and thread-safe.
 */
public final class DateMentionFinder {

    private static final Map<String, Integer> DAYS_OFF =
            Map.of("today", 0, "tonight", 0, "yesterday", -1, "tomorrow", 1);
    private static final Map<String, Integer> PARTS = Map.of("last", -1, "this", 0, "next", 1, "past", -1, "coming", 1);
    private static final Map<String, Unit> UNITS = Map.of(
            "day",
            Unit.DAY,
            "days",
            Unit.DAY,
            "week",
            Unit.WEEK,
            "weeks",
            Unit.WEEK,
            "month",
            Unit.MONTH,
            "months",
            Unit.MONTH,
            "year",
            Unit.YEAR,
            "years",
            Unit.YEAR);
    private static final Map<String, Integer> SEASONS =
            Map.of("spring", 3, "summer", 6, "autumn", 9, "fall", 9, "winter", 12);
    private static final Set<String> DAY_PARTS = Set.of("morning", "afternoon", "evening", "night");
    private static final List<String> NUMBERS =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    private final List<Token> tokens;
    private final CalendarDates calendar;
    private final List<DateMention> found = new ArrayList<>();
    private int at;

    private DateMentionFinder(List<Token> tokens) {
        this.tokens = tokens;
        this.calendar = new CalendarDates(tokens);
    }

    /** The dates among the tokens, in text order; none overlaps another. */
    public static List<DateMention> find(List<Token> tokens) {
        DateMentionFinder finder = new DateMentionFinder(tokens);
        while (finder.at < tokens.size()) {
            finder.step();
        }
        return finder.found;
    }

    private void step() {
        Token token = tokens.get(at);
        if (token.kind() == TokenKind.NUMBER || token.kind() == TokenKind.WORD) {
            Optional<CalendarDates.Found> date = calendar.at(at);
            if (date.isPresent()) {
                add(at, date.get().end(), date.get().expression());
                return;
            }
        }
        if (token.kind() == TokenKind.WORD && !relative(token.lower())) {
            at++;
        } else if (token.kind() != TokenKind.WORD && !ago()) {
            at++;
        }
    }

    /** Whether a date that starts here was added. */
    private boolean relative(String word) {
        Integer days = DAYS_OFF.get(word);
        if (days != null) {
            return add(at, at + 1, new Shift(days, Unit.DAY));
        }
        if (word.equals("day") && is(at + 1, "before") && is(at + 2, "yesterday")) {
            return add(at, at + 3, new Shift(-2, Unit.DAY));
        }
        if (word.equals("day") && is(at + 1, "after") && is(at + 2, "tomorrow")) {
            return add(at, at + 3, new Shift(2, Unit.DAY));
        }
        if (word.equals("earlier") && is(at + 1, "in") && is(at + 2, "the") && is(at + 3, "day")) {
            return add(at, at + 4, new Shift(0, Unit.DAY));
        }
        Integer part = PARTS.get(word);
        return part != null ? part(part) : weekday(at, Direction.OPEN) || season() || ago();
    }

    /** {@code last week}, {@code this spring}, {@code next Monday}. */
    private boolean part(int shift) {
        if (at + 1 >= tokens.size()) {
            return false;
        }
        String next = tokens.get(at + 1).lower();
        if (shift == 0 && DAY_PARTS.contains(next)) {
            return add(at, at + 2, new Shift(0, Unit.DAY));
        }
        if (is(at, "last") && next.equals("night")) {
            return add(at, at + 2, new Shift(-1, Unit.DAY));
        }
        Unit unit = UNITS.get(next);
        if (unit != null && unit != Unit.DAY && !next.endsWith("s")) {
            return add(at, at + 2, new Shift(shift, unit));
        }
        if (SEASONS.containsKey(next)) {
            return add(at, at + 2, new Season(SEASONS.get(next), Optional.empty(), shift));
        }
        Direction direction = shift < 0 ? Direction.LAST : shift > 0 ? Direction.NEXT : Direction.OPEN;
        return weekday(at + 1, direction);
    }

    private boolean weekday(int i, Direction direction) {
        Token token = tokens.get(i);
        if (!token.capital()
                || !Words.WEEKDAYS.contains(token.lower())
                || token.printed().length() < 6) {
            return false;
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().equalsIgnoreCase(token.lower())) {
                return add(Math.min(at, i), i + 1, new Weekday(day, direction));
            }
        }
        return false;
    }

    /** {@code in the autumn of 2023}, {@code spring 2024}. */
    private boolean season() {
        Integer month = SEASONS.get(tokens.get(at).lower());
        if (month == null) {
            return false;
        }
        int year = is(at + 1, "of") ? at + 2 : at + 1;
        Optional<Integer> printed = calendar.yearAt(year);
        return printed.isPresent() && add(at, year + 1, new Season(month, printed, 0));
    }

    /** {@code two days ago}, {@code 3 weeks ago}. */
    private boolean ago() {
        if (!is(at + 2, "ago") || !UNITS.containsKey(tokens.get(at + 1).lower())) {
            return false;
        }
        String word = tokens.get(at).lower();
        int amount = word.equals("a") || word.equals("an") ? 1 : NUMBERS.indexOf(word);
        if (amount < 0 && word.matches("\\d{1,3}")) {
            amount = Integer.parseInt(word);
        }
        return amount > 0
                && add(
                        at,
                        at + 3,
                        new Shift(-amount, UNITS.get(tokens.get(at + 1).lower())));
    }

    private boolean is(int i, String word) {
        return i < tokens.size() && tokens.get(i).is(word);
    }

    private boolean add(int from, int to, DateExpression expression) {
        found.add(new DateMention(
                new TextSpan(tokens.get(from).start(), tokens.get(to - 1).end()), expression));
        at = to;
        return true;
    }
}
