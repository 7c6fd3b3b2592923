package parley.joining;

import java.util.List;
import parley.document.DocumentId;

/** What a curator can do about an identity. Undoing is not among it: it takes one of these back. */
public sealed interface CurationAct {

    /** The id, of a speaker or of talks, that the act is about. */
    String subject();

    /**
     * A speaker is also known under a name: whoever documents call so, now and later, is this speaker.
     *
     * @param subject the speaker
     * @param name the name
     */
    record Alias(String subject, String name) implements CurationAct {}

    /**
     * Two ids stand for one.
     *
     * @param subject the id that is given up
     * @param into the id that stays
     */
    record MergeInto(String subject, String into) implements CurationAct {}

    /**
     * In some documents it is another one of whom they speak.
     *
     * @param subject who it was taken for
     * @param part the id of the other one
     * @param documents the documents that mean the other one; sorted
     */
    record Split(String subject, String part, List<DocumentId> documents) implements CurationAct {

        public Split {
            documents = List.copyOf(documents);
        }
    }
}
