package parley.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import parley.document.Document;
import parley.document.Publication;
import parley.segment.Segment;
import parley.segment.SegmentKind;
import parley.selector.Passage;
import parley.selector.PassageFactory;
import parley.text.TextSpan;
import parley.time.DateBasis;
import parley.time.DateClaim;
import parley.time.DateExpression.Point;
import parley.time.DateMention;
import parley.time.DateMentionFinder;
import parley.time.PartialDate;
import parley.time.YearInference;
import parley.token.Token;
import parley.token.Tokenizer;

/**
 * When a document appeared: as its sender says or, failing that, as its dateline or heading says.
 *
 * <p>A missing year is inferred only from other dates of the text and from a year in which it says that it was written. Clocks and dates of the page are furniture, and
 * furniture is not read.
 */
final class PublicationDate {

    /** Segments that may hold the date above a story. */
    private static final int HEAD = 6;
    /** A longer segment is story, whose dates are not its own. */
    private static final int LONGEST_HEADING = 160;
    /** Where in a first paragraph a dateline of unknown form would stand. */
    private static final int DATELINE = 60;

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
                addHeading(above, segment);
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

    private void addHeading(List<DateMention> above, Segment segment) {
        boolean heading = segment.body().length() <= LONGEST_HEADING;
        boolean paragraph = segment.kind() == SegmentKind.PARAGRAPH || segment.kind() == SegmentKind.TURN;
        int end = heading ? segment.body().end() : segment.body().start() + DATELINE;
        if (!heading && !paragraph || isListItem(segment)) {
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

    /** {@code * Dec 3, 2030 - Second round}: an entry of a list, which tells of its own day. */
    private boolean isListItem(Segment segment) {
        TextSpan body = segment.body();
        return !body.isEmpty()
                && "*\u2022-\u2013+".indexOf(document.text().value().charAt(body.start())) >= 0;
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
        Point point = (Point) dateline.expression();
        for (DateMention mention : all) {
            Optional<PartialDate> day = YearInference.beside(point, mention.expression());
            if (day.isPresent()) {
                return Optional.of(claim(day.get(), DateBasis.INFERRED, List.of(dateline.span(), mention.span())));
            }
        }
        return TextYear.of(document.text(), segments)
                .flatMap(year -> YearInference.day(point, year.year())
                        .map(day -> claim(day, DateBasis.INFERRED, year.provenWith(dateline.span()))));
    }

    /** No day is known, but perhaps the year, and a day of it that lay ahead. */
    private Optional<DateClaim> year() {
        return TextYear.of(document.text(), segments)
                .map(year -> claim(year.written(), DateBasis.INFERRED, year.proof()));
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

    private DateClaim claim(PartialDate date, DateBasis basis, List<TextSpan> proof) {
        List<Passage> evidence = passages.passages(proof);
        return DateClaim.on(date, basis, evidence);
    }
}
