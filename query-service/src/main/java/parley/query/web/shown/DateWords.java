package parley.query.web.shown;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import parley.time.DateBound;
import parley.time.DateClaim;
import parley.time.PartialDate;

/**
 * A date in words, and for programs.
 *
 * @param words such as {@code 10 March 2022}, {@code about March 2022} or {@code 10 mars 2022}
 * @param edtf the date in EDTF
 * @param language of the words: the reader's where the date is a day or month and nothing more, else English
 */
public record DateWords(String words, String edtf, String language) {

    private static final String ENGLISH = Locale.ENGLISH.toLanguageTag();

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    /** No date: empty texts. */
    public static final DateWords NONE = new DateWords("", "", ENGLISH);

    public static DateWords of(Optional<DateClaim> claim) {
        return claim.map(DateWords::of).orElse(NONE);
    }

    public static DateWords of(DateClaim claim) {
        DateWords date = of(claim.date());
        return claim.bound().map(date::bounded).orElse(date);
    }

    public static DateWords of(PartialDate date) {
        return of(date.edtf());
    }

    public static DateWords of(LocalDate day) {
        return of(day.toString());
    }

    /** The day of a moment, in UTC. */
    public static DateWords of(Instant moment) {
        return of(moment.atOffset(ZoneOffset.UTC).toLocalDate());
    }

    /** @param edtf a point or an interval */
    public static DateWords of(String edtf) {
        return of(edtf, ReaderLanguage.now());
    }

    static DateWords of(String edtf, Locale reader) {
        // What is about a date is said in English, which the reader's words would stand in the middle of.
        boolean plain = edtf.matches("\\d{4}-\\d{2}(-\\d{2})?");
        Locale language = plain ? reader : Locale.ENGLISH;
        String[] points = edtf.split("/");
        String words =
                Arrays.stream(points).map(point -> point(point, language)).collect(Collectors.joining(" – "));
        return new DateWords(ReaderLanguage.isolated(words), edtf, language.toLanguageTag());
    }

    /** The same date as a limit, as {@code not_after} and {@code not_before} say it. */
    public DateWords bounded(DateBound bound) {
        DateWords english = of(edtf, Locale.ENGLISH);
        return new DateWords(
                (bound == DateBound.NOT_AFTER ? "not after " : "not before ") + english.words, edtf, english.language);
    }

    /** Whether a date is known. */
    public boolean isKnown() {
        return !words.isEmpty();
    }

    private static String point(String edtf, Locale language) {
        String bare = edtf.replaceAll("[~?%]", "");
        String words = switch (bare.length()) {
            case 10 -> day(language).format(LocalDate.parse(bare));
            case 7 -> month(language).format(YearMonth.parse(bare));
            default -> bare;
        };
        if (edtf.endsWith("~")) {
            return "about " + words;
        }
        return edtf.endsWith("?") || edtf.endsWith("%") ? "perhaps " + words : words;
    }

    private static DateTimeFormatter day(Locale language) {
        return language.equals(Locale.ENGLISH)
                ? DAY
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).localizedBy(language);
    }

    /** The JDK has no pattern of month and year; languages that begin days with the year begin months with it, too. */
    private static DateTimeFormatter month(Locale language) {
        String day = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                FormatStyle.LONG, null, IsoChronology.INSTANCE, language);
        return DateTimeFormatter.ofPattern(day.startsWith("y") ? "uuuu LLLL" : "LLLL uuuu", language)
                .localizedBy(language);
    }
}
