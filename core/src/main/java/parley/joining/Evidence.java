package parley.joining;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parley.negotiation.Claim;
import parley.negotiation.Negotiation;
import parley.selector.Passage;

/** Finds all words that support anything of a report. Stateless. */
final class Evidence {

    private Evidence() {}

    static Stream<Passage> of(Negotiation report) {
        return Stream.of(
                        report.evidence().stream(),
                        report.membership().stream().flatMap(m -> m.evidence().stream()),
                        Stream.of(
                                        report.series(),
                                        report.number(),
                                        report.level(),
                                        report.format(),
                                        report.mode(),
                                        report.venue(),
                                        report.durationMinutes(),
                                        Optional.of(report.status()))
                                .flatMap(Optional::stream)
                                .flatMap(claim -> claim.evidence().stream()),
                        report.issues().stream().map(Claim::evidence).flatMap(List::stream),
                        Stream.of(report.start(), report.end())
                                .flatMap(Optional::stream)
                                .flatMap(date -> date.evidence().stream()),
                        report.participations().stream().flatMap(p -> p.evidence().stream()),
                        report.outcomes().stream().flatMap(o -> o.evidence().stream()))
                .flatMap(passages -> passages);
    }
}
