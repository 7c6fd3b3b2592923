package parley.query.utterance;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import parley.document.DocumentId;
import parley.feed.Change.DocumentRecorded;
import parley.query.store.DocumentHead;
import parley.query.wording.Fingerprints;
import parley.query.wording.Wording;

/**
 * Which documents tell the same story because they print the same copy.
 *
 * <p>Two documents are of one source if much of the shorter stands in the longer, or if both carry the mark of one agency.
 * The original of a source is the earliest of its documents; of those of one day, one that carries the mark, then the one
 * with the smallest id. Immutable.
 *
 * @param sources each independent of the others; the earliest first
 */
record Lineage(List<Source> sources) {

    /**
     * One origin and those that printed it.
     *
     * @param agency the agency whose mark any of them carries
     */
    record Source(DocumentId original, List<DocumentId> copies, Optional<String> agency) {}

    private record Read(DocumentRecorded document, Set<Integer> prints, Optional<String> agency) {

        LocalDate day() {
            return DocumentHead.of(document).publishedOn().orElse(LocalDate.MAX);
        }

        String id() {
            return document.document().value();
        }
    }

    /** So much of the shorter text stands in the longer one of a pair that are copies. */
    private static final double COPIED = 0.5;

    /** With fewer fingerprints nothing can be told. */
    private static final int FEWEST_PRINTS = 8;

    private static final Comparator<Read> FIRST = Comparator.comparing(Read::day)
            .thenComparing(read -> read.agency().isEmpty())
            .thenComparing(Read::id);

    Lineage {
        sources = List.copyOf(sources);
    }

    /**
     * The lineage of some documents.
     *
     * @param shared words that all of them quote, which make none of them a copy
     */
    static Lineage of(Collection<DocumentRecorded> documents, Collection<String> shared) {
        List<Read> read = read(documents, shared);
        Labels labels = new Labels();
        for (int i = 0; i < read.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (areOfOneSource(read.get(i), read.get(j))) {
                    labels.join(read.get(i).id(), read.get(j).id());
                }
            }
        }
        Map<String, List<Read>> groups = new TreeMap<>();
        read.forEach(one -> groups.computeIfAbsent(labels.of(one.id()), label -> new ArrayList<>())
                .add(one));
        return new Lineage(groups.values().stream()
                .sorted(Comparator.comparing(group -> group.get(0), FIRST))
                .map(Lineage::source)
                .toList());
    }

    /**
     * Those of some documents that are of one source with one of them, the earliest first: the same as in the lineage of them
     * all, without comparing what has nothing to do with it.
     *
     * @param one is among the documents
     * @param shared words that all of them quote, which make none of them a copy
     */
    static List<DocumentRecorded> copiesOf(
            DocumentId one, Collection<DocumentRecorded> documents, Collection<String> shared) {
        List<Read> read = read(documents, shared);
        Deque<Read> compared = read.stream()
                .filter(each -> each.document().document().equals(one))
                .collect(Collectors.toCollection(ArrayDeque::new));
        List<Read> others = new ArrayList<>(read);
        others.removeAll(compared);
        List<Read> copies = new ArrayList<>();
        while (!compared.isEmpty()) {
            Read next = compared.remove();
            List<Read> alike =
                    others.stream().filter(other -> areOfOneSource(next, other)).toList();
            copies.addAll(alike);
            compared.addAll(alike);
            others.removeAll(alike);
        }
        return copies.stream().sorted(FIRST).map(Read::document).toList();
    }

    private static List<Read> read(Collection<DocumentRecorded> documents, Collection<String> shared) {
        Set<Integer> quoted = new HashSet<>();
        shared.forEach(words -> quoted.addAll(prints(words)));
        return documents.stream()
                .map(document -> read(document, quoted))
                .sorted(FIRST)
                .toList();
    }

    private static Read read(DocumentRecorded document, Set<Integer> quoted) {
        Set<Integer> own = new HashSet<>(prints(document.text()));
        own.removeAll(quoted);
        return new Read(document, own, AgencyMark.find(document.text()));
    }

    private static Set<Integer> prints(String text) {
        return Fingerprints.of(Wording.of(text), "");
    }

    private static Source source(List<Read> group) {
        return new Source(
                group.get(0).document().document(),
                group.stream().skip(1).map(copy -> copy.document().document()).toList(),
                group.stream().flatMap(read -> read.agency().stream()).findFirst());
    }

    private static boolean areOfOneSource(Read a, Read b) {
        if (a.agency().isPresent() && a.agency().equals(b.agency())) {
            return true;
        }
        Set<Integer> shared = new HashSet<>(a.prints());
        shared.retainAll(b.prints());
        int least = Math.min(a.prints().size(), b.prints().size());
        return least >= FEWEST_PRINTS && shared.size() >= COPIED * least;
    }
}
