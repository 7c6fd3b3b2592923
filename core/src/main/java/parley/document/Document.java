package parley.document;

import java.util.List;
import java.util.Optional;
import parley.text.OriginalText;

/**
 * One version of an article or transcript: its frozen text and what its sender told about it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param text the characters as received
 * @param title the title as given by the sender; a headline inside the text is found by segmentation, not here
 * @param publications where the text appeared, in the order in which that became known
 */
public record Document(OriginalText text, Optional<String> title, List<Publication> publications) {

    public Document {
        publications = List.copyOf(publications);
    }

    /** A document of which only the text is known. */
    public static Document of(String text) {
        return new Document(OriginalText.of(text), Optional.empty(), List.of());
    }

    public VersionId version() {
        return new VersionId(text.sha256());
    }
}
