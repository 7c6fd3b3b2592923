package parley.query.utterance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.document.DocumentId;
import parley.query.store.DocumentHead;
import parley.query.store.DocumentStore;
import parley.query.store.SharedWordings;

/** Finds other documents that print the same copy as one, by the utterances they share. Thread-safe. */
@ApplicationScoped
public class Copies {

    /** What is printed alike in a document shows in its most reported utterances. */
    private static final int LOOKED_AT = 3;

    /** Words that so many documents report are known everywhere, and those beyond would not be read as a list. */
    private static final int MOST_COMPARED = 100;

    private final SharedWordings wordings;
    private final DocumentStore documents;

    @Inject
    Copies(SharedWordings wordings, DocumentStore documents) {
        this.wordings = wordings;
        this.documents = documents;
    }

    /**
     * The copies of a document, the earliest first.
     *
     * @param shared the utterances of its statements that others report, too
     */
    @Transactional
    public List<DocumentHead> of(DocumentId document, Collection<UtteranceRef> shared) {
        List<String> labels = shared.stream()
                .distinct()
                .sorted(Comparator.comparing(UtteranceRef::statements)
                        .reversed()
                        .thenComparing(UtteranceRef::id))
                .limit(LOOKED_AT)
                .map(UtteranceService::labelOf)
                .toList();
        List<DocumentId> near = wordings.documentsOf(labels).stream()
                .map(DocumentId::new)
                .filter(other -> !other.equals(document))
                .limit(MOST_COMPARED)
                .toList();
        if (near.isEmpty()) {
            return List.of();
        }
        List<DocumentId> compared =
                Stream.concat(Stream.of(document), near.stream()).collect(Collectors.toList());
        return Lineage.copiesOf(document, documents.findAll(compared).values(), wordings.wordsOf(labels)).stream()
                .map(DocumentHead::of)
                .toList();
    }
}
