package parley.negotiation;

import java.util.List;
import java.util.Optional;
import parley.document.Document;
import parley.document.Publication;
import parley.extraction.Extractor;
import parley.speaker.Roster;
import parley.text.OriginalText;
import parley.time.PartialDate;

/** The talks that the rules find in a text that was published on Monday, 10 March 2031. */
final class TalksOfText {

    static final String LEAD = "LISK, March 10, 2031. /Nordpress/. ";

    private TalksOfText() {}

    static List<Negotiation> talks(String... paragraphs) {
        Publication published =
                new Publication(Optional.empty(), Optional.empty(), Optional.of(new PartialDate("2031-03-10")));
        Document document =
                new Document(OriginalText.of(String.join("\n\n", paragraphs)), Optional.empty(), List.of(published));
        return Extractor.rules().extract(document, Roster.empty()).negotiations();
    }

    static Negotiation round(List<Negotiation> talks, int number) {
        return talks.stream()
                .filter(n -> n.number().map(Claim::value).equals(Optional.of(number)))
                .findFirst()
                .orElseThrow();
    }

    static String start(Negotiation negotiation) {
        return negotiation.start().orElseThrow().date().edtf();
    }

    static String place(Negotiation negotiation) {
        return negotiation.venue().orElseThrow().value().place().orElseThrow();
    }
}
