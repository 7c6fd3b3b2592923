package parley.ingest.submission;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.document.Document;
import parley.document.Publication;
import parley.document.VersionId;
import parley.ingest.platform.Problem;

/**
 * Lines of a batch that may be received at the same time: no two have the same text or an address in common, so that none can
 * be of the same document as another and their order makes no difference. Not thread-safe.
 */
final class BatchChunk {

    /** So many documents may be received at once for one batch. */
    static final int MOST = 16;

    private final List<Item> items = new ArrayList<>();
    private final Set<VersionId> versions = new HashSet<>();
    private final Set<URI> addresses = new HashSet<>();

    /**
     * A line as it was read.
     *
     * @param line its number
     * @param document what it holds; empty if there is a problem
     */
    record Item(long line, Optional<Document> document, Optional<Problem> problem) {

        static Item of(long line, Document document) {
            return new Item(line, Optional.of(document), Optional.empty());
        }

        static Item of(long line, Problem problem) {
            return new Item(line, Optional.empty(), Optional.of(problem));
        }

        private List<URI> addresses() {
            return document.stream()
                    .flatMap(known -> known.publications().stream())
                    .map(Publication::url)
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    /** Whether a line may be received together with those that are here. */
    boolean admits(Item item) {
        return items.size() < MOST
                && item.document()
                        .map(Document::version)
                        .filter(versions::contains)
                        .isEmpty()
                && item.addresses().stream().noneMatch(addresses::contains);
    }

    void add(Item item) {
        items.add(item);
        item.document().map(Document::version).ifPresent(versions::add);
        addresses.addAll(item.addresses());
    }

    /** The lines, in the order of the batch. */
    List<Item> items() {
        return items;
    }
}
