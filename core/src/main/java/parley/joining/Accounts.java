package parley.joining;

import java.util.List;
import parley.document.DocumentId;
import parley.extraction.Extraction;
import parley.negotiation.Negotiation;
import parley.negotiation.Position;

/** What a document tells of talks, as accounts. Stateless. */
public final class Accounts {

    private Accounts() {}

    /** The accounts of a document, in the order of the text. */
    public static List<Account> of(DocumentId document, Extraction extraction) {
        if (extraction.negotiations().isEmpty()) {
            return List.of();
        }
        Voices voices = new Voices(extraction);
        return extraction.negotiations().stream()
                .map(report -> account(document, extraction, report, voices))
                .toList();
    }

    private static Account account(DocumentId document, Extraction extraction, Negotiation report, Voices voices) {
        List<Position> positions = extraction.positions().stream()
                .filter(position -> position.negotiation().equals(report.id()))
                .toList();
        return new Account(
                document,
                extraction.document().version(),
                extraction.published(),
                report,
                voices.of(report, positions),
                positions);
    }
}
