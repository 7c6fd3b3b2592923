package parley.lexicon;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Bodies that texts name by letters alone, from {@code lexicon/organisations.txt}. */
public final class Organisations {

    private static final Map<String, String> NAMES = new HashMap<>();

    static {
        for (String line : WordList.read("lexicon/organisations.txt").lines()) {
            int bar = line.indexOf('|');
            String name = line.substring(0, bar);
            for (String letters : line.substring(bar + 1).split(",")) {
                NAMES.put(letters.strip(), name);
            }
        }
    }

    private Organisations() {}

    /** The full name of the body that letters, as printed, stand for: {@code UN}. */
    public static Optional<String> named(String letters) {
        return Optional.ofNullable(NAMES.get(letters));
    }
}
