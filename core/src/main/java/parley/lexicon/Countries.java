package parley.lexicon;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Countries with their demonyms and the places that stand for their governments, from {@code lexicon/countries.txt}. */
public final class Countries {

    /**
     * A country.
     *
     * @param code ISO 3166-1 alpha-2
     * @param name canonical English name
     */
    public record Country(String code, String name) {}

    private static final Map<String, Country> NAMES = new HashMap<>();
    private static final Map<String, Country> DEMONYMS = new HashMap<>();
    private static final Map<String, Country> METONYMS = new HashMap<>();

    static {
        for (String line : WordList.read("lexicon/countries.txt").lines()) {
            String[] fields = line.split("\\|", -1);
            Country country = new Country(fields[0], fields[1].split(",")[0]);
            put(NAMES, fields[1], country);
            put(DEMONYMS, fields[2], country);
            put(METONYMS, fields[3], country);
        }
    }

    private Countries() {}

    private static void put(Map<String, Country> map, String keys, Country country) {
        for (String key : keys.split(",")) {
            if (!key.isBlank()) {
                map.putIfAbsent(key.strip().toLowerCase(Locale.ROOT), country);
            }
        }
    }

    /** The country of this name, in any case. */
    public static Optional<Country> named(String name) {
        return Optional.ofNullable(NAMES.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The country whose people or things are called so: {@code Russian}. */
    public static Optional<Country> ofDemonym(String word) {
        return Optional.ofNullable(DEMONYMS.get(word.toLowerCase(Locale.ROOT)));
    }

    /** The country whose government is meant by the name of a place: {@code Moscow}, {@code the Kremlin}. */
    public static Optional<Country> ofMetonym(String place) {
        return Optional.ofNullable(METONYMS.get(place.toLowerCase(Locale.ROOT)));
    }
}
