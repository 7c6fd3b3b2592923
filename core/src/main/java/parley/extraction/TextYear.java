package parley.extraction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import parley.segment.Segment;
import parley.segment.SegmentKind;
import parley.text.OriginalText;
import parley.text.TextSpan;
import parley.time.DateExpression.Point;
import parley.time.DateMention;
import parley.time.DateMentionFinder;
import parley.time.PartialDate;
import parley.time.YearInference;
import parley.token.Token;
import parley.token.Tokenizer;

/**
 * The year in which a text says that it was written: it speaks of the year in the present ({@code In 2031, Karelund chairs}),
 * or of an anniversary this year of what it dates ({@code this year marks the 30th anniversary of the accord of 2001}).
 *
 * @param year the year
 * @param ahead a day of that year that the text says is still to come
 * @param proof the words that prove it
 */
record TextYear(int year, Optional<LocalDate> ahead, List<TextSpan> proof) {

    private static final Pattern ANNIVERSARY = Pattern.compile("\\b(\\d{1,3})(?:st|nd|rd|th) anniversary of\\b");
    /** {@code the accord of}, {@code relations, established in}: from the event to its date. */
    private static final Pattern OF_WHEN = Pattern.compile("[^;:.]{0,60}\\b(?:of|in|on|since)\\s+");

    private static final Pattern THIS_YEAR = Pattern.compile("(?i)\\bthis year\\b");
    private static final Pattern SOON = Pattern.compile("\\bsoon\\b");
    private static final Pattern WILL = Pattern.compile("\\bwill\\b");
    /** In these months what comes soon may be of the year after that of the text. */
    private static final int FIRST_MONTHS = 2;

    /** Among so many words and marks at its start stands the verb of a sentence that begins with a year. */
    private static final int PRESENT = 7;

    TextYear {
        proof = List.copyOf(proof);
    }

    static Optional<TextYear> of(OriginalText text, List<Segment> segments) {
        List<TextSpan> told = segments.stream()
                .filter(segment -> segment.kind() != SegmentKind.FURNITURE && segment.kind() != SegmentKind.TURN_LABEL)
                .map(Segment::body)
                .toList();
        return told.stream()
                .flatMap(body -> found(text.value(), body).stream())
                .findFirst()
                .map(year -> year.withDayAhead(text.value(), told));
    }

    /** Within which days the text was written. */
    PartialDate written() {
        return new PartialDate(ahead.map(day -> year + "-01-01/" + day).orElse(String.valueOf(year)));
    }

    List<TextSpan> provenWith(TextSpan other) {
        return Stream.concat(Stream.of(other), proof.stream()).toList();
    }

    private static Optional<TextYear> found(String text, TextSpan body) {
        String words = body.of(text);
        if (!words.contains("In ") && !words.contains(" anniversary of")) {
            return Optional.empty();
        }
        for (List<Token> sentence : sentences(text, body)) {
            List<DateMention> years = DateMentionFinder.find(sentence).stream()
                    .filter(mention -> mention.expression() instanceof Point point
                            && point.year().isPresent())
                    .toList();
            Optional<TextYear> year = present(sentence, years).or(() -> anniversary(text, sentence, years));
            if (year.isPresent()) {
                return year;
            }
        }
        return Optional.empty();
    }

    /** The words behind "In 2031," at the start of a sentence are in the present tense. */
    private static Optional<TextYear> present(List<Token> sentence, List<DateMention> years) {
        boolean opens = !years.isEmpty()
                && sentence.size() > 1
                && sentence.get(0).is("in")
                && sentence.get(1).span().equals(years.get(0).span());
        boolean present =
                opens && sentence.stream().limit(PRESENT).skip(2).anyMatch(word -> word.is("is") || word.is("are"));
        return present ? Optional.of(of(yearOf(years.get(0)), years.get(0).span())) : Optional.empty();
    }

    /** So many years behind the only year that the sentence names. */
    private static Optional<TextYear> anniversary(String text, List<Token> sentence, List<DateMention> years) {
        TextSpan whole = spanOf(sentence);
        Matcher found = ANNIVERSARY.matcher(whole.of(text));
        if (years.size() != 1
                || !found.find()
                || !THIS_YEAR.matcher(whole.of(text)).find()) {
            return Optional.empty();
        }
        int behind = whole.start() + found.end();
        TextSpan date = years.get(0).span();
        return date.start() < behind
                        || !OF_WHEN.matcher(text.substring(behind, date.start()))
                                .matches()
                ? Optional.empty()
                : Optional.of(of(
                        yearOf(years.get(0)) + Integer.parseInt(found.group(1)),
                        new TextSpan(whole.start() + found.start(), date.end())));
    }

    /** The same with the first day of the year of which the text says that it is still to come. */
    private TextYear withDayAhead(String text, List<TextSpan> told) {
        return told.stream()
                .filter(body -> WILL.matcher(body.of(text)).find())
                .flatMap(body -> sentences(text, body).stream())
                .flatMap(sentence -> DateMentionFinder.find(sentence).stream()
                        .flatMap(mention -> comingDay(text, spanOf(sentence), mention).stream()
                                .map(day -> new TextYear(year, Optional.of(day), with(mention.span())))))
                .findFirst()
                .orElse(this);
    }

    private List<TextSpan> with(TextSpan other) {
        return Stream.concat(proof.stream(), Stream.of(other)).toList();
    }

    /** {@code will be marked on March 20th, very soon}, {@code will be marked this year, on March 20th}. */
    private Optional<LocalDate> comingDay(String text, TextSpan sentence, DateMention mention) {
        String before = text.substring(sentence.start(), mention.span().start());
        if (!(mention.expression() instanceof Point point)
                || point.year().isPresent()
                || !WILL.matcher(before).find()) {
            return Optional.empty();
        }
        boolean ofThisYear = THIS_YEAR.matcher(sentence.of(text)).find()
                || SOON.matcher(sentence.of(text)).find()
                        && point.month().filter(month -> month > FIRST_MONTHS).isPresent();
        return ofThisYear ? YearInference.day(point, year).map(PartialDate::earliest) : Optional.empty();
    }

    private static TextYear of(int year, TextSpan proof) {
        return new TextYear(year, Optional.empty(), List.of(proof));
    }

    private static int yearOf(DateMention mention) {
        return ((Point) mention.expression()).year().orElseThrow();
    }

    private static TextSpan spanOf(List<Token> sentence) {
        return new TextSpan(
                sentence.get(0).start(), sentence.get(sentence.size() - 1).end());
    }

    private static List<List<Token>> sentences(String text, TextSpan body) {
        List<List<Token>> sentences = new ArrayList<>();
        for (Token token : Tokenizer.tokenize(text, body)) {
            if (token.sentenceStart() || sentences.isEmpty()) {
                sentences.add(new ArrayList<>());
            }
            sentences.get(sentences.size() - 1).add(token);
        }
        return sentences;
    }
}
