package parley.joining;

import java.util.List;
import java.util.Optional;
import parley.document.DocumentId;
import parley.selector.Passage;
import parley.speaker.SpeakerId;

/** What a curator can do about an identity, a place among talks or a statement. Undoing is not among it: it takes one of these back. */
public sealed interface CurationAct {

    /** The id, of a speaker, of talks or of a statement, that the act is about. */
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

    /**
     * What a curator can say of the larger talks to which talks belong. It goes before what documents say of the same two; of
     * several such acts that stand the last one holds. It moves nobody's words: what documents claim stays beside it.
     */
    sealed interface OfMembership extends CurationAct {

        /** The id of the larger talks. */
        String whole();
    }

    /** Talks are a part of larger ones, whatever documents say. */
    record Attach(String subject, String whole) implements OfMembership {}

    /** Talks are no part of larger ones, whatever documents say. */
    record Detach(String subject, String whole) implements OfMembership {}

    /**
     * What a curator can say of a statement. Of several acts about one, those made later say more than those before, whose
     * words and speaker stay unless they are given anew.
     *
     * <p>The subject is a statement's id, which follows from the words that were found, and stays whatever words it is given.
     */
    sealed interface OfStatement extends CurationAct {

        /** The ids of all statements of which it says something. */
        default List<String> statements() {
            return List.of(subject());
        }
    }

    /** The statement is right as it stands. */
    record Accept(String subject) implements OfStatement {}

    /** Nobody said that: the statement leaves the record. */
    record Reject(String subject) implements OfStatement {}

    /**
     * The statement is of other words.
     *
     * @param subject the statement
     * @param content what was said, in text order
     * @param source the words that name who said it; may be none
     */
    record Reword(String subject, List<Passage> content, List<Passage> source) implements OfStatement {

        /** @throws IllegalArgumentException if there is no content */
        public Reword {
            content = List.copyOf(content);
            source = List.copyOf(source);
            if (content.isEmpty()) {
                throw new IllegalArgumentException("a statement without words: " + subject);
            }
        }
    }

    /**
     * Another one said that.
     *
     * @param subject the statement
     * @param speaker who said it; empty if that is not known
     * @param name the speaker's name, for readers who do not look the id up
     */
    record Attribute(String subject, Optional<SpeakerId> speaker, Optional<String> name) implements OfStatement {}

    /**
     * The statement is two: it keeps the first of its words, and the rest are a statement of their own, with the same source
     * and by the same speaker as far as nobody says otherwise.
     *
     * @param subject the statement
     * @param part the id of the other one, as it follows from its words
     * @param content the words that the statement keeps, in text order
     * @param rest the words of the other one
     */
    record SplitStatement(String subject, String part, List<Passage> content, List<Passage> rest)
            implements OfStatement {

        /** @throws IllegalArgumentException if either has no words */
        public SplitStatement {
            content = List.copyOf(content);
            rest = List.copyOf(rest);
            if (content.isEmpty() || rest.isEmpty()) {
                throw new IllegalArgumentException("a statement without words: " + subject + " or " + part);
            }
        }

        @Override
        public List<String> statements() {
            return List.of(subject, part);
        }
    }

    /**
     * Two statements of one text are one: the subject leaves the record, and the other is of the words of both.
     *
     * @param subject the statement that is given up
     * @param into the statement that stays
     * @param content the words of both, in text order
     */
    record MergeStatement(String subject, String into, List<Passage> content) implements OfStatement {

        /** @throws IllegalArgumentException if there are no words */
        public MergeStatement {
            content = List.copyOf(content);
            if (content.isEmpty()) {
                throw new IllegalArgumentException("a statement without words: " + into);
            }
        }

        @Override
        public List<String> statements() {
            return List.of(subject, into);
        }
    }
}
