package parley.query.statement;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import parley.document.DocumentId;
import parley.negotiation.NegotiationId;
import parley.query.index.EntryRevisions;
import parley.query.index.SearchIndex;
import parley.query.platform.HeapShare;
import parley.query.store.DocumentHead;
import parley.query.store.DocumentStore;
import parley.query.store.NegotiationLabels;
import parley.query.store.NumberStore;
import parley.query.store.NumberStore.Named;
import parley.query.store.NumberStore.Numbered;
import parley.query.store.ReceiptStore;
import parley.query.store.ReceiptStore.Receipt;
import parley.query.store.SpeakerStore;
import parley.speaker.Speaker;
import parley.speaker.SpeakerId;

/**
 * Rows that are shown again and again: statements are kept in memory until they are written to the index again, and all else
 * until anything is. Thread-safe.
 *
 * <p>The state of the index is seen before the rows are read, so what is shown is never older than what a search finds.
 */
@ApplicationScoped
class KeptRows {

    /** Of each kind. Receipts, with selectors and their contexts, take some 5 kB, and all else little besides. */
    private static final long MOST = HeapShare.entriesOf(5_000);

    private final SearchIndex index;
    private final EntryRevisions revisions;
    private final ReceiptStore receipts;
    private final DocumentStore documents;
    private final SpeakerStore speakers;
    private final NegotiationLabels labels;
    private final NumberStore numbers;
    private final Map<Numbered, Kept<Long, Named>> keptNumbers =
            Map.of(Numbered.SPEAKER, new Kept<>(), Numbered.DOCUMENT, new Kept<>());
    private final Kept<Long, Receipt> keptReceipts = new Kept<>();
    private final Kept<DocumentId, DocumentHead> keptDocuments = new Kept<>();
    private final Kept<SpeakerId, Speaker> keptSpeakers = new Kept<>();
    private final Kept<NegotiationId, String> keptLabels = new Kept<>();

    @Inject
    KeptRows(
            SearchIndex index,
            EntryRevisions revisions,
            ReceiptStore receipts,
            DocumentStore documents,
            SpeakerStore speakers,
            NegotiationLabels labels,
            NumberStore numbers) {
        this.index = index;
        this.revisions = revisions;
        this.receipts = receipts;
        this.documents = documents;
        this.speakers = speakers;
        this.labels = labels;
        this.numbers = numbers;
    }

    /** The statements that entered the record by these changes, by their positions; without those that left it. */
    Map<Long, Receipt> recordedBy(Collection<Long> positions) {
        return keptReceipts.all(revisions::of, positions, receipts::recordedBy);
    }

    /** Those of the documents that are in the record. */
    Map<DocumentId, DocumentHead> documents(Collection<DocumentId> ids) {
        return keptDocuments.all(id -> index.revision(), ids, documents::heads);
    }

    /** Those of the speakers that stand for themselves. */
    Map<SpeakerId, Speaker> speakers(Collection<SpeakerId> ids) {
        return keptSpeakers.all(id -> index.revision(), ids, speakers::findAll);
    }

    /** The labels of those of the talks that stand for themselves. */
    Map<NegotiationId, String> talks(Collection<NegotiationId> ids) {
        return keptLabels.all(id -> index.revision(), ids, labels::of);
    }

    /** What has these numbers in the index. */
    Map<Long, Named> numbered(Numbered what, Collection<Long> found) {
        return keptNumbers.get(what).all(id -> index.revision(), found, missing -> numbers.named(what, missing));
    }

    /** Rows of one kind, by key and by the revision of what they show when they were read. */
    private static final class Kept<K, V> {

        private record Key<K>(long revision, K id) {}

        private final Cache<Key<K>, V> rows =
                Caffeine.newBuilder().maximumSize(MOST).build();

        Map<K, V> all(ToLongFunction<K> revision, Collection<K> ids, Function<Collection<K>, Map<K, V>> read) {
            Set<Key<K>> keys = ids.stream()
                    .map(id -> new Key<>(revision.applyAsLong(id), id))
                    .collect(Collectors.toSet());
            Map<K, V> found = new HashMap<>();
            rows.getAll(keys, missing -> read(missing, read)).forEach((key, row) -> found.put(key.id(), row));
            return found;
        }

        private Map<Key<K>, V> read(Set<? extends Key<K>> missing, Function<Collection<K>, Map<K, V>> read) {
            Map<Key<K>, V> found = new HashMap<>();
            Map<K, Key<K>> keys = missing.stream().collect(Collectors.toMap(Key::id, key -> key));
            read.apply(keys.keySet()).forEach((id, row) -> found.put(keys.get(id), row));
            return found;
        }
    }
}
