package parley.extraction;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import parley.document.Document;
import parley.document.Publication;
import parley.lexicon.Months;
import parley.segment.Dateline;
import parley.segment.Segment;
import parley.segment.SegmentKind;
import parley.selector.PassageFactory;
import parley.time.DateBasis;
import parley.time.DateClaim;
import parley.time.PartialDate;

/** When a document appeared: as its sender says or, failing that, as a dateline with a year says. */
final class PublicationDate {

    private PublicationDate() {}

    static Optional<DateClaim> of(Document document, List<Segment> segments, PassageFactory passages) {
        Optional<PartialDate> given = document.publications().stream()
                .map(Publication::published)
                .flatMap(Optional::stream)
                .findFirst();
        if (given.isPresent()) {
            return Optional.of(DateClaim.on(given.get(), DateBasis.METADATA, List.of()));
        }
        return segments.stream()
                .filter(segment -> segment.kind() == SegmentKind.DATELINE)
                .findFirst()
                .flatMap(segment -> Dateline.at(document.text().value(), segment.body())
                        .flatMap(PublicationDate::day)
                        .map(day -> DateClaim.on(day, DateBasis.DATELINE, List.of(passages.passage(segment.body())))));
    }

    private static Optional<PartialDate> day(Dateline dateline) {
        if (dateline.year().isEmpty()
                || dateline.month().isEmpty()
                || dateline.day().isEmpty()) {
            return Optional.empty();
        }
        try {
            int month = Months.numberOf(dateline.month().get());
            return Optional.of(PartialDate.of(
                    LocalDate.of(dateline.year().get(), month, dateline.day().get())));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
