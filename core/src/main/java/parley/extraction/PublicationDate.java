package parley.extraction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import parley.document.Document;
import parley.document.Publication;
import parley.lexicon.Chronology;
import parley.segment.Segment;
import parley.segment.SegmentKind;
import parley.selector.Passage;
import parley.selector.PassageFactory;
import parley.text.TextSpan;
import parley.time.DateBasis;
import parley.time.DateClaim;
import parley.time.DateExpression;
import parley.time.DateExpression.Point;
import parley.time.DateExpression.Weekday;
import parley.time.DateMention;
import parley.time.DateMentionFinder;
import parley.time.PartialDate;
import parley.time.YearInference;
import parley.token.Token;
import parley.token.Tokenizer;

/**
 * When a document appeared: as its sender says or, failing that, as its dateline or heading says.
 *
 * <p>A missing year is inferred only from other dates of the text. Clocks and dates of the page are furniture, and
 * furniture is not read.
 */
final class PublicationDate {

    /** Segments that may hold the date above a story. */
    private static final int HEAD = 6;
    /** A longer segment is story, whose dates are not its own. */
    private static final int LONGEST_HEADING = 160;
    /** Where in a first paragraph a dateline of unknown form would stand. */
    private static final int DATELINE = 60;
    /** Paragraphs in which "on Thursday" is the day of the dateline. */
    private static final int LEAD = 2;

    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private final Document document;
    private final List<Segment> segments;
    private final PassageFactory passages;

    private PublicationDate(Document document, List<Segment> segments, PassageFactory passages) {
        this.document = document;
        this.segments = segments;
        this.passages = passages;
    }

    static Optional<DateClaim> of(Document document, List<Segment> segments, PassageFactory passages) {
        Optional<PartialDate> given = document.publications().stream()
                .map(Publication::published)
                .flatMap(Optional::stream)
                .findFirst();
        if (given.isPresent()) {
            return Optional.of(DateClaim.on(given.get(), DateBasis.METADATA, List.of()));
        }
        return new PublicationDate(document, segments, passages).inText();
    }

    private Optional<DateClaim> inText() {
        List<DateMention> above = new ArrayList<>();
        int read = 0;
        for (Segment segment : segments) {
            if (segment.kind() != SegmentKind.FURNITURE && read < HEAD) {
                addHeading(above, segment, read == 0);
                read++;
            }
        }
        for (DateMention mention : above) {
            Point point = (Point) mention.expression();
            if (point.year().isPresent()) {
                return YearInference.day(point, point.year().get())
                        .map(day -> claim(day, basis(mention), List.of(mention.span())));
            }
        }
        return above.stream()
                .filter(m -> basis(m) == DateBasis.DATELINE)
                .findFirst()
                .flatMap(this::inferred)
                .or(this::year);
    }

    private void addHeading(List<DateMention> above, Segment segment, boolean first) {
        boolean heading = segment.body().length() <= LONGEST_HEADING;
        boolean paragraph = segment.kind() == SegmentKind.PARAGRAPH || segment.kind() == SegmentKind.TURN;
        int end = heading ? segment.body().end() : segment.body().start() + DATELINE;
        if (!heading && !paragraph) {
            return;
        }
        TextSpan head = new TextSpan(
                segment.body().start(), Math.min(end, segment.body().end()));
        for (DateMention mention : dates(head)) {
            if (mention.expression() instanceof Point point
                    && point.month().isPresent()
                    && point.day().isPresent()
                    && (point.year().isPresent() && !isRecalled(mention) || segment.kind() == SegmentKind.DATELINE)) {
                above.add(mention);
            }
        }
    }

    /** {@code on 11 July 2028}, {@code since 3 May 2019}: a date of what is told, not of the telling. */
    private boolean isRecalled(DateMention mention) {
        String before = document.text()
                .value()
                .substring(
                        Math.max(0, mention.span().start() - 7), mention.span().start());
        return before.matches("(?s).*\\b(?:on|since|of|from|until|by|before|after)\\s+(?:the )?");
    }

    private DateBasis basis(DateMention mention) {
        return segments.stream()
                        .anyMatch(s ->
                                s.kind() == SegmentKind.DATELINE && s.span().contains(mention.span()))
                ? DateBasis.DATELINE
                : DateBasis.STATED;
    }

    private List<DateMention> dates(TextSpan span) {
        List<Token> tokens = Tokenizer.tokenize(document.text().value(), span);
        return DateMentionFinder.find(tokens);
    }

    /** A dateline without a year, with a year that other dates of the text prove. */
    private Optional<DateClaim> inferred(DateMention dateline) {
        List<DateMention> all = story();
        Optional<DateMention> weekday = lead().filter(m -> m.expression() instanceof Weekday);
        Optional<Chronology.Bound> bound = Chronology.boundOf(document.text().value());
        Point point = (Point) dateline.expression();
        for (DateMention mention : all) {
            Optional<PartialDate> day = YearInference.beside(point, mention.expression());
            if (day.isPresent()) {
                return Optional.of(claim(day.get(), DateBasis.INFERRED, List.of(dateline.span(), mention.span())));
            }
        }
        if (weekday.isEmpty() || bound.isEmpty()) {
            return Optional.empty();
        }
        DateExpression expression = weekday.get().expression();
        LocalDate notBefore = bound.get().notBefore();
        return YearInference.onWeekday(point, ((Weekday) expression).day(), notBefore)
                .map(day -> claim(
                        day,
                        DateBasis.INFERRED,
                        List.of(
                                dateline.span(),
                                weekday.get().span(),
                                new TextSpan(bound.get().start(), bound.get().end()))));
    }

    /** A year that the text speaks of in the present: {@code In 2031, Karelund chairs}. */
    private Optional<DateClaim> year() {
        for (Segment segment : segments) {
            boolean read = segment.kind() != SegmentKind.FURNITURE
                    && segment.kind() != SegmentKind.TURN_LABEL
                    && segment.body().of(document.text().value()).contains("In ");
            if (!read) {
                continue;
            }
            List<Token> tokens = Tokenizer.tokenize(document.text().value(), segment.body());
            for (DateMention mention : DateMentionFinder.find(tokens)) {
                boolean year = mention.expression() instanceof Point point
                        && point.month().isEmpty()
                        && point.year().isPresent();
                if (year && isPresent(tokens, mention.span())) {
                    PartialDate date = new PartialDate(
                            ((Point) mention.expression()).year().get().toString());
                    return Optional.of(claim(date, DateBasis.INFERRED, List.of(mention.span())));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the words behind "In 2031," at the start of a sentence are in the present tense. */
    private static boolean isPresent(List<Token> tokens, TextSpan year) {
        for (int i = 1; i + 1 < tokens.size(); i++) {
            boolean opens = tokens.get(i).span().equals(year)
                    && tokens.get(i - 1).is("in")
                    && tokens.get(i - 1).sentenceStart();
            for (int k = i + 1; opens && k < Math.min(i + 6, tokens.size()); k++) {
                if (tokens.get(k).is("is") || tokens.get(k).is("are")) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<DateMention> story() {
        List<DateMention> all = new ArrayList<>();
        for (Segment segment : segments) {
            boolean story = segment.kind() != SegmentKind.FURNITURE && segment.kind() != SegmentKind.DATELINE;
            if (story
                    && YEAR.matcher(segment.body().of(document.text().value())).find()) {
                all.addAll(dates(segment.body()));
            }
        }
        return all;
    }

    /** The first day of the week or date of the lead. */
    private Optional<DateMention> lead() {
        return segments.stream()
                .filter(s -> s.kind() == SegmentKind.PARAGRAPH)
                .limit(LEAD)
                .flatMap(s -> dates(s.body()).stream())
                .filter(m -> m.expression() instanceof Weekday)
                .findFirst();
    }

    private DateClaim claim(PartialDate date, DateBasis basis, List<TextSpan> proof) {
        List<Passage> evidence = passages.passages(proof);
        return DateClaim.on(date, basis, evidence);
    }
}
