package parley.time;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.lexicon.Months;
import parley.lexicon.Words;
import parley.time.DateExpression.Interval;
import parley.time.DateExpression.Point;
import parley.token.Token;
import parley.token.TokenKind;

/** Reads dates of the calendar, of any order of their parts: {@code March 10}, {@code 3 to 5 June}, {@code 10.03.2022}. */
final class CalendarDates {

    /** A date and the index behind its last token. */
    record Found(DateExpression expression, int end) {}

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[./](\\d{1,2})[./](\\d{4})");
    private static final Pattern DAY = Pattern.compile("([1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?");
    private static final Pattern DAYS = Pattern.compile("([1-9]|[12]\\d|3[01])-([1-9]|[12]\\d|3[01])");
    private static final Pattern YEAR = Pattern.compile("(?:1[89]|20)\\d\\d");
    private static final Set<String> ABOUT = Set.of("early", "mid", "late");
    private static final Set<String> BEFORE_YEAR = Set.of(
            "in", "since", "of", "by", "during", "from", "until", "till", "before", "after", "year", "early", "late",
            "mid", "between", "to");
    private static final Set<String> BEFORE_MONTH = Set.of(
            "in", "since", "of", "by", "during", "from", "until", "till", "before", "after", "this", "last", "next");
    private static final Set<String> TO = Set.of("to", "and", "through", "until", "till");

    private final List<Token> tokens;

    CalendarDates(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** The date that starts at a token, if one does. */
    Optional<Found> at(int i) {
        Token token = tokens.get(i);
        if (token.kind() == TokenKind.NUMBER) {
            return number(i, token.lower());
        }
        if (ABOUT.contains(token.lower()) && i + 1 < tokens.size()) {
            int month = dash(i + 1) ? i + 2 : i + 1;
            return monthNumber(month, true).map(m -> month(month, m, true));
        }
        if (token.lower().startsWith("mid-")) {
            return numberOf(token.lower().substring(4)).map(m -> month(i, m, true));
        }
        int hyphen = token.lower().indexOf('-');
        if (hyphen > 0) {
            return months(i, token.lower().substring(0, hyphen), token.lower().substring(hyphen + 1));
        }
        boolean named = i > 0 && BEFORE_MONTH.contains(tokens.get(i - 1).lower());
        return monthNumber(i, named).map(m -> month(i, m, false));
    }

    /** The year printed at a token, if it is one. */
    Optional<Integer> yearAt(int i) {
        return i < tokens.size() && YEAR.matcher(tokens.get(i).lower()).matches()
                ? Optional.of(Integer.valueOf(tokens.get(i).lower()))
                : Optional.empty();
    }

    private Optional<Found> number(int i, String digits) {
        Matcher iso = ISO.matcher(digits);
        if (iso.matches()) {
            return full(i, iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher dayFirst = DAY_FIRST.matcher(digits);
        if (dayFirst.matches()) {
            return full(i, dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
        }
        Optional<Found> day = dayBeforeMonth(i);
        if (day.isPresent()) {
            return day;
        }
        if (i > 1
                && tokens.get(i - 1).is("the")
                && tokens.get(i - 2).is("on")
                && digits.matches("\\d+(?:st|nd|rd|th)")) {
            boolean noun = i + 1 < tokens.size()
                    && tokens.get(i + 1).isWord()
                    && !Words.PREPOSITIONS.contains(tokens.get(i + 1).lower());
            return noun
                    ? Optional.empty()
                    : day(i).map(d -> new Found(point(Optional.empty(), Optional.empty(), Optional.of(d)), i + 1));
        }
        boolean year =
                heads(i) || i > 0 && BEFORE_YEAR.contains(tokens.get(i - 1).lower());
        return year
                ? yearAt(i).map(y -> new Found(point(Optional.of(y), Optional.empty(), Optional.empty()), i + 1))
                : Optional.empty();
    }

    /** {@code 1936: Lisk}, as an entry of a chronology. */
    private boolean heads(int i) {
        boolean first = i == 0 || i == 1 && dash(0);
        return first && i + 1 < tokens.size() && tokens.get(i + 1).is(TokenKind.COLON);
    }

    private static Optional<Found> full(int i, String year, String month, String day) {
        int m = Integer.parseInt(month);
        int d = Integer.parseInt(day);
        return m < 1 || m > 12 || d < 1 || d > 31
                ? Optional.empty()
                : Optional.of(
                        new Found(point(Optional.of(Integer.valueOf(year)), Optional.of(m), Optional.of(d)), i + 1));
    }

    /** {@code 10 March 2022}, {@code 20th of March}, {@code 3 to 5 June}, {@code 11th and 12th of May}. */
    private Optional<Found> dayBeforeMonth(int i) {
        Matcher days = DAYS.matcher(tokens.get(i).lower());
        if (days.matches()) {
            return closed(i + 1, Integer.parseInt(days.group(1)), Integer.parseInt(days.group(2)));
        }
        Optional<Integer> first = day(i);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        int month = at(i + 1, "of") ? i + 2 : i + 1;
        Optional<Integer> number = monthNumber(month, true);
        if (number.isPresent()) {
            Found single = withYear(month + 1, number, first);
            Optional<Found> last = rest(single.end());
            return last.map(to -> interval(single, to)).or(() -> Optional.of(single));
        }
        if (joins(i + 1) && day(i + 2).isPresent()) {
            return closed(i + 3, first.get(), day(i + 2).get());
        }
        return Optional.empty();
    }

    private Optional<Found> closed(int behind, int first, int last) {
        int month = at(behind, "of") ? behind + 1 : behind;
        return monthNumber(month, true).map(m -> {
            Found to = withYear(month + 1, Optional.of(m), Optional.of(last));
            Point end = (Point) to.expression();
            return new Found(new Interval(point(end.year(), Optional.of(m), Optional.of(first)), end), to.end());
        });
    }

    /** What follows a month's name: its day or days and year. */
    private Found month(int i, int month, boolean about) {
        int next = i + 1;
        if (next < tokens.size()) {
            Matcher days = DAYS.matcher(tokens.get(next).lower());
            if (days.matches()) {
                return days(next + 1, month, Integer.parseInt(days.group(1)), Integer.parseInt(days.group(2)));
            }
            Optional<Integer> day = day(next);
            if (day.isPresent()
                    && joins(next + 1)
                    && day(next + 2).isPresent()
                    && monthNumber(next + 3, true).isEmpty()) {
                return days(next + 3, month, day.get(), day(next + 2).get());
            }
            if (day.isPresent()) {
                Found single = withYear(next + 1, Optional.of(month), day);
                return rest(single.end()).map(to -> interval(single, to)).orElse(single);
            }
        }
        Found found = withYear(next, Optional.of(month), Optional.empty());
        Point point = (Point) found.expression();
        return new Found(new Point(point.year(), point.month(), point.day(), about), found.end());
    }

    private Found days(int next, int month, int first, int last) {
        Found to = withYear(next, Optional.of(month), Optional.of(last));
        Point end = (Point) to.expression();
        return new Found(new Interval(point(end.year(), Optional.of(month), Optional.of(first)), end), to.end());
    }

    /** The second date of {@code 30 November to 2 December}. */
    private Optional<Found> rest(int i) {
        if (!joins(i) || at(i, "and")) {
            return Optional.empty();
        }
        Optional<Integer> month = monthNumber(i + 1, true);
        if (month.isPresent() && day(i + 2).isPresent()) {
            return Optional.of(withYear(i + 3, month, day(i + 2)));
        }
        Optional<Integer> behind = monthNumber(i + 2, true);
        return day(i + 1).isPresent() && behind.isPresent()
                ? Optional.of(withYear(i + 3, behind, day(i + 1)))
                : Optional.empty();
    }

    /** {@code February-April 2022}. */
    private Optional<Found> months(int i, String first, String last) {
        Optional<Integer> from = numberOf(first);
        Optional<Integer> to = numberOf(last);
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        Found end = withYear(i + 1, to, Optional.empty());
        Point last2 = (Point) end.expression();
        return Optional.of(new Found(new Interval(point(last2.year(), from, Optional.empty()), last2), end.end()));
    }

    private static Found interval(Found from, Found to) {
        Point first = (Point) from.expression();
        Point last = (Point) to.expression();
        return new Found(
                new Interval(new Point(first.year().or(last::year), first.month(), first.day(), false), last),
                to.end());
    }

    private Found withYear(int i, Optional<Integer> month, Optional<Integer> day) {
        int year = i < tokens.size() && tokens.get(i).is(TokenKind.COMMA) ? i + 1 : i;
        Optional<Integer> printed = yearAt(year);
        return new Found(point(printed, month, day), printed.isPresent() ? year + 1 : i);
    }

    private Optional<Integer> day(int i) {
        if (i >= tokens.size()) {
            return Optional.empty();
        }
        Matcher m = DAY.matcher(tokens.get(i).lower());
        return m.matches() ? Optional.of(Integer.valueOf(m.group(1))) : Optional.empty();
    }

    /** A month's name; one that is also another word ({@code may}, {@code march}) only beside a number or where named. */
    private Optional<Integer> monthNumber(int i, boolean named) {
        if (i >= tokens.size() || !tokens.get(i).isWord() || !tokens.get(i).capital()) {
            return Optional.empty();
        }
        Optional<Integer> number = numberOf(tokens.get(i).lower());
        boolean common = tokens.get(i).is("may")
                || tokens.get(i).is("march")
                || tokens.get(i).printed().length() < 5;
        return number.filter(n -> !common
                || named
                || day(i + 1).isPresent()
                || yearAt(i + 1).isPresent()
                || i + 1 < tokens.size()
                        && DAYS.matcher(tokens.get(i + 1).lower()).matches());
    }

    private static Optional<Integer> numberOf(String word) {
        String plain = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        return Words.MONTHS.contains(plain) ? Optional.of(Months.numberOf(plain)) : Optional.empty();
    }

    private boolean joins(int i) {
        return i < tokens.size() && (TO.contains(tokens.get(i).lower()) || dash(i));
    }

    private boolean dash(int i) {
        return i < tokens.size() && tokens.get(i).is(TokenKind.DASH);
    }

    private boolean at(int i, String word) {
        return i < tokens.size() && tokens.get(i).is(word);
    }

    private static Point point(Optional<Integer> year, Optional<Integer> month, Optional<Integer> day) {
        return new Point(year, month, day, false);
    }
}
