package parley.query.projection;

import java.util.HashSet;
import java.util.Set;
import parley.document.DocumentId;
import parley.speaker.SpeakerId;

/** What a page of changes concerns beyond the rows that they name. Not thread-safe. */
final class Touched {

    /** Recorded or withdrawn. */
    final Set<String> statements = new HashSet<>();
    /** Recorded, perhaps with another date. */
    final Set<DocumentId> documents = new HashSet<>();
    /** Those of which the statements show something else, or are found by something else. */
    final Set<DocumentId> shownDocuments = new HashSet<>();
    /** Those of whom the statements show something else, or are found by something else. */
    final Set<SpeakerId> shownSpeakers = new HashSet<>();
    /** Those for whom somebody else stands than before. */
    final Set<SpeakerId> movedSpeakers = new HashSet<>();
}
