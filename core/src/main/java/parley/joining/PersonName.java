package parley.joining;

import java.util.ArrayList;
import java.util.List;
import parley.speaker.NameKey;

/**
 * A person's name in words as they are {@linkplain NameKey compared}.
 *
 * @param given all words but the last; initials are single letters
 * @param family the last word
 */
record PersonName(List<String> given, String family) {

    PersonName {
        given = List.copyOf(given);
    }

    /** The words of a printed name. */
    static PersonName of(String printed) {
        List<String> words = new ArrayList<>();
        for (String word : printed.split("[\\s\u00a0.-]+")) {
            String key = NameKey.ofWord(word);
            if (!key.isEmpty()) {
                words.add(key);
            }
        }
        if (words.isEmpty()) {
            return new PersonName(List.of(), "");
        }
        int last = words.size() - 1;
        return new PersonName(words.subList(0, last), words.get(last));
    }

    /** Whether the name alone is too little to know a person by: no first name, or only its initial. */
    boolean isShort() {
        return given.isEmpty() || given.get(0).length() == 1;
    }

    /** Whether this may be a shorter form of another, different name. */
    boolean mayStandFor(PersonName other) {
        if (!family.equals(other.family) || given.size() > other.given.size() || equals(other)) {
            return false;
        }
        int at = 0;
        for (String word : given) {
            while (at < other.given.size() && !other.given.get(at).startsWith(word)) {
                if (at == 0) {
                    // First names must agree; only what follows them may be left out.
                    return false;
                }
                at++;
            }
            if (at == other.given.size()
                    || word.length() > 1 && !other.given.get(at).equals(word)) {
                return false;
            }
            at++;
        }
        return true;
    }
}
