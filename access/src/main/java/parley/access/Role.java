package parley.access;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody may do. Each role may do all that those before it may. */
public enum Role {
    /** Reads the record. */
    READER(Word.READER),
    /** Submits documents. */
    CONTRIBUTOR(Word.CONTRIBUTOR),
    /** Corrects the record, and retracts documents. */
    CURATOR(Word.CURATOR),
    /** Changes what holds for the record as a whole, such as the roster. */
    ADMIN(Word.ADMIN);

    /** The roles as settings, tokens and annotations name them. */
    public static final class Word {
        public static final String READER = "reader";
        public static final String CONTRIBUTOR = "contributor";
        public static final String CURATOR = "curator";
        public static final String ADMIN = "admin";

        private Word() {}
    }

    private final String word;

    Role(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public static Optional<Role> named(String word) {
        return Arrays.stream(values()).filter(role -> role.word.equals(word)).findFirst();
    }

    /** The words of this role and of all that it includes. */
    public Set<String> included() {
        return Arrays.stream(values())
                .filter(role -> role.compareTo(this) <= 0)
                .map(Role::word)
                .collect(Collectors.toUnmodifiableSet());
    }
}
