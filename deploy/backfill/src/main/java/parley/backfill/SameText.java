package parley.backfill;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import parley.backfill.archive.ArchivedDocument;
import parley.backfill.archive.Capture;
import parley.document.Document;
import parley.document.Publication;
import parley.document.Publications;
import parley.reader.Metadata;
import parley.text.OriginalText;

/**
 * All that archives hold of one text. Repetitions that say nothing else of it count, but are not kept: of those with equal
 * fields the oldest stands for all. Uniting is associative and commutative, so the order of reading makes no difference.
 * Immutable.
 *
 * @param text the text
 * @param byFields the oldest capture for each set of fields
 * @param count how many captures there were
 */
record SameText(String text, TreeMap<String, Capture> byFields, long count) implements Serializable {

    static SameText of(ArchivedDocument document) {
        TreeMap<String, Capture> one = new TreeMap<>();
        one.put(document.capture().fields().toString(), document.capture());
        return new SameText(document.text(), one, 1);
    }

    SameText union(SameText other) {
        TreeMap<String, Capture> all = new TreeMap<>(byFields);
        for (Map.Entry<String, Capture> entry : other.byFields.entrySet()) {
            all.merge(entry.getKey(), entry.getValue(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
        }
        return new SameText(text, all, count + other.count);
    }

    /** The captures that must be submitted for all that is known of the text to be recorded, the oldest first. */
    List<Capture> telling() {
        List<Capture> telling = new ArrayList<>();
        Optional<String> title = Optional.empty();
        List<Publication> publications = List.of();
        for (Capture capture : byFields.values().stream().sorted().toList()) {
            Metadata metadata = capture.metadata();
            List<Publication> union = Publications.union(publications, List.of(metadata.publication()));
            boolean entitles = title.isEmpty() && metadata.title().isPresent();
            if (telling.isEmpty() || entitles || !union.equals(publications)) {
                telling.add(capture);
            }
            title = title.or(metadata::title);
            publications = union;
        }
        return telling;
    }

    /** The document as it stands when all of them have been submitted. */
    Document document() {
        Document document = Document.of(text);
        for (Capture capture : telling()) {
            Metadata metadata = capture.metadata();
            document = new Document(
                    document.text(),
                    document.title().or(metadata::title),
                    Publications.union(document.publications(), List.of(metadata.publication())));
        }
        return document;
    }

    /** The hash under which an address is sorted, so that all texts of one address stand together. */
    static String hashOf(String address) {
        return OriginalText.of(address).sha256();
    }
}
