package parley.resolution;

import java.util.List;

/**
 * What the words of a source say by themselves.
 *
 * @param kind what kind of words they are
 * @param name the words of the name, titles left out; for a pronoun its plain form; empty unless it is one of these
 * @param description what the words say that the source is; empty if nothing
 * @param gender what the words tell of it
 * @param definite whether they point to somebody already known ("the minister") rather than to anybody ("a minister")
 */
record SourcePhrase(Kind kind, List<String> name, Description description, Gender gender, boolean definite) {

    enum Kind {
        PRONOUN,
        PERSON,
        STATE,
        ORGANIZATION,
        /** A noun that stands for a person: {@code the minister}. */
        DESCRIPTION,
        /** A noun that stands for an organisation: {@code the ministry}. */
        BODY,
        UNNAMED
    }

    SourcePhrase {
        name = List.copyOf(name);
    }

    /** The name in one piece. */
    String joinedName() {
        return String.join(" ", name);
    }
}
