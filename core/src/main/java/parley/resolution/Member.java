package parley.resolution;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import parley.lexicon.Countries.Country;
import parley.resolution.SourcePhrase.Gender;
import parley.speaker.SpeakerType;

/** One of those who speak in a document, while it is read: what is known of it grows. Not thread-safe. */
final class Member {

    final SpeakerType type;
    final Set<String> aliases = new TreeSet<>();
    final Set<String> titles = new LinkedHashSet<>();
    String name;
    Optional<Country> country = Optional.empty();
    Gender gender = Gender.UNKNOWN;
    /** When it spoke last, counted in attributions; -1 before it has. */
    int lastSpoke = -1;
    /** Offset of the words by which it became known. */
    final int firstMet;

    Member(SpeakerType type, String name, int firstMet) {
        this.type = type;
        this.name = name;
        this.firstMet = firstMet;
    }

    boolean isPerson() {
        return type == SpeakerType.PERSON;
    }

    /** Whether a title as in "the minister" may mean this member. */
    boolean holds(String title, Optional<Country> of) {
        if (of.isPresent() && country.isPresent() && !of.equals(country)) {
            return false;
        }
        if (title.isEmpty()) {
            return false;
        }
        List<String> wanted = List.of(title.split(" "));
        for (String held : titles) {
            if (List.of(held.split(" ")).containsAll(wanted)) {
                return true;
            }
        }
        return false;
    }
}
