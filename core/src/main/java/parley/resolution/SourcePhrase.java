package parley.resolution;

import java.util.List;
import java.util.Optional;
import parley.lexicon.Countries.Country;

/**
 * What the words of a source say by themselves.
 *
 * @param kind what kind of words they are
 * @param name the words of the name, titles left out; empty unless it is one
 * @param title the title in plain lower-case words, or empty
 * @param country the country named in it, if any
 * @param gender what the words tell of it
 * @param definite whether they point to somebody already known ("the minister") rather than to anybody ("a minister")
 */
record SourcePhrase(
        Kind kind, List<String> name, String title, Optional<Country> country, Gender gender, boolean definite) {

    enum Kind {
        PRONOUN,
        PERSON,
        STATE,
        ORGANIZATION,
        /** A noun that stands for a person: {@code the minister}. */
        DESCRIPTION,
        UNNAMED
    }

    enum Gender {
        MALE,
        FEMALE,
        UNKNOWN;

        boolean fits(Gender other) {
            return this == UNKNOWN || other == UNKNOWN || this == other;
        }
    }
}
