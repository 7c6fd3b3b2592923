package parley.lexicon;

import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Countries with their demonyms, their capitals and the seats of their offices, from {@code lexicon/countries.txt}. */
public final class Countries {

    /**
     * A country.
     *
     * @param code ISO 3166-1 alpha-2
     * @param name canonical English name
     */
    public record Country(String code, String name) {}

    /**
     * A building that stands for the office in it.
     *
     * @param name its canonical name, without "the": {@code Kremlin}
     * @param country whose office it is
     */
    public record Seat(String name, Country country) {}

    private static final Map<String, Country> NAMES = new HashMap<>();
    private static final Map<String, Country> DEMONYMS = new HashMap<>();
    private static final Map<String, Country> CAPITALS = new HashMap<>();
    private static final Map<String, Seat> SEATS = new HashMap<>();
    private static final Map<String, Country> CODES = new TreeMap<>();

    static {
        for (String line : WordList.read("lexicon/countries.txt").lines()) {
            String[] fields = line.split("\\|", -1);
            Country country = new Country(fields[0], fields[1].split(",")[0]);
            CODES.put(fields[0], country);
            put(NAMES, fields[1], country);
            put(DEMONYMS, fields[2], country);
            put(CAPITALS, fields[3], country);
            for (String seat : fields[4].split(",")) {
                SEATS.putIfAbsent(seat.strip().toLowerCase(Locale.ROOT), new Seat(seat.strip(), country));
            }
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

    /** All demonyms, in lower case. */
    public static Set<String> demonyms() {
        return Collections.unmodifiableSet(DEMONYMS.keySet());
    }

    /** The country whose government is meant by the name of its capital: {@code Moscow}. */
    public static Optional<Country> ofCapital(String place) {
        return Optional.ofNullable(CAPITALS.get(place.toLowerCase(Locale.ROOT)));
    }

    /** The office that is meant by the name of a building: {@code Kremlin}, {@code White House}. */
    public static Optional<Seat> seat(String building) {
        return building.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(SEATS.get(building.toLowerCase(Locale.ROOT)));
    }

    /** The country whose government is meant by the name of its capital or of a seat of office: {@code Moscow}, {@code the Kremlin}. */
    public static Optional<Country> ofMetonym(String place) {
        String bare = place.regionMatches(true, 0, "the ", 0, 4) ? place.substring(4) : place;
        return ofCapital(bare).or(() -> seat(bare).map(Seat::country));
    }

    /** The country of an ISO 3166-1 alpha-2 code. */
    public static Optional<Country> ofCode(String code) {
        return Optional.ofNullable(CODES.get(code));
    }

    /** The codes of all countries listed. */
    public static Set<String> codes() {
        return Collections.unmodifiableSet(CODES.keySet());
    }
}
