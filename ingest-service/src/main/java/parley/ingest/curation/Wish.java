package parley.ingest.curation;

import java.util.List;
import java.util.Optional;
import parley.document.DocumentId;
import parley.joining.CurationAct;
import parley.selector.TextPositionSelector;
import parley.text.Sha256;

/** What is to be done; ids are as they were sent. */
public sealed interface Wish {

    String subject();

    /** The correction that the wish comes to if every id stands for itself; empty if that needs the record. */
    default Optional<CurationAct> asSent() {
        return Optional.empty();
    }

    record Alias(String subject, String name) implements Wish {

        @Override
        public Optional<CurationAct> asSent() {
            return Optional.of(new CurationAct.Alias(subject, name));
        }
    }

    record Merge(String subject, String into) implements Wish {

        @Override
        public Optional<CurationAct> asSent() {
            return Optional.of(new CurationAct.MergeInto(subject, into));
        }
    }

    /** Talks are to be a part of larger ones. */
    record Attach(String subject, String whole) implements Wish {}

    /** Talks are to be no part of larger ones. */
    record Detach(String subject, String whole) implements Wish {}

    record Split(String subject, List<DocumentId> documents) implements Wish {

        @Override
        public Optional<CurationAct> asSent() {
            return Optional.of(of(subject));
        }

        /**
         * The split of a subject. The id of what it parts, or at least the name of the split, is the same for the same
         * split, so that taking it back and making it again leads to the same id.
         */
        CurationAct.Split of(String standing) {
            String hash = Sha256.of("split " + standing + ' ' + documents).substring(0, 16);
            String part = standing.startsWith("n-") ? "n-" + hash : "s-" + hash;
            return new CurationAct.Split(standing, part, documents);
        }
    }

    /**
     * A statement is to be two.
     *
     * @param at where the words of the other one begin, in code points of the text
     */
    record SplitStatement(String subject, int at) implements Wish {}

    record Accept(String subject) implements Wish {}

    record Reject(String subject) implements Wish {}

    /** @param source empty if it is to stay as it is */
    record Reword(String subject, List<TextPositionSelector> content, Optional<List<TextPositionSelector>> source)
            implements Wish {}

    /** @param speaker an id; empty if the text does not tell */
    record Attribute(String subject, Optional<String> speaker) implements Wish {}
}
