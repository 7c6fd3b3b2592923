package parley.query.web.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import parley.document.DocumentId;
import parley.query.statement.StatementView.DocumentSummary;
import parley.query.utterance.UtteranceRef;
import parley.query.utterance.UtteranceService;
import parley.query.utterance.UtteranceView;
import parley.query.utterance.UtteranceView.SourceView;
import parley.query.web.reading.Reading.Copy;
import parley.query.web.shown.Links;
import parley.query.web.shown.SourceLabel;

/** Finds other documents that print the same copy, by the utterances they share. Thread-safe. */
@ApplicationScoped
class Copies {

    /** What is printed alike in a document shows in its most reported utterances. */
    private static final int LOOKED_AT = 3;

    private final UtteranceService utterances;

    @Inject
    Copies(UtteranceService utterances) {
        this.utterances = utterances;
    }

    /** @param shared the utterances that other documents report, too */
    List<Copy> of(DocumentId document, Collection<UtteranceRef> shared) {
        Map<DocumentId, Copy> copies = new LinkedHashMap<>();
        shared.stream()
                .distinct()
                .sorted(Comparator.comparing(UtteranceRef::statements)
                        .reversed()
                        .thenComparing(UtteranceRef::id))
                .limit(LOOKED_AT)
                .map(utterance -> utterances.get(utterance.id()))
                .forEach(utterance -> copies.putAll(copies(document, utterance)));
        return new ArrayList<>(copies.values());
    }

    private static Map<DocumentId, Copy> copies(DocumentId document, UtteranceView utterance) {
        Map<DocumentId, Copy> copies = new LinkedHashMap<>();
        List<DocumentId> alike = utterance.sources().stream()
                .map(Copies::documents)
                .filter(documents -> documents.contains(document))
                .flatMap(List::stream)
                .filter(other -> !other.equals(document))
                .toList();
        utterance.variants().stream()
                .map(variant -> variant.statement().document())
                .filter(summary -> alike.contains(summary.id()))
                .forEach(summary -> copies.put(summary.id(), copy(summary)));
        return copies;
    }

    private static List<DocumentId> documents(SourceView source) {
        return Stream.concat(Stream.of(source.original()), source.copies().stream())
                .toList();
    }

    private static Copy copy(DocumentSummary summary) {
        SourceLabel label = SourceLabel.of(summary);
        return new Copy(Links.document(label.id()), label.title(), label.publisher());
    }
}
