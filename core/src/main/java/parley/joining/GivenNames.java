package parley.joining;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import parley.speaker.Speaker;

/** The names that roster and curators gave to speakers, and the offices that the roster gives them. Stateless. */
public final class GivenNames {

    private GivenNames() {}

    /** The names and offices of one of the roster, by the keys that {@link NameKeys#printed} has for who is called so. */
    public static SortedMap<String, String> ofRoster(Speaker known) {
        SortedMap<String, String> given = new TreeMap<>();
        names(known).forEach(name -> given.putIfAbsent(NameKeys.given(name), name));
        Offices.held(known)
                .forEach(role -> Offices.key(known, role).ifPresent(key -> given.putIfAbsent(key, role.title())));
        return given;
    }

    /** The {@linkplain NameKeys#given keys} of the names given to a speaker. */
    static Stream<String> keysOf(LocalSpeaker local) {
        Stream<String> known = local.known().stream().flatMap(GivenNames::names);
        return Stream.concat(known, local.aliases().stream())
                .map(NameKeys::given)
                .distinct();
    }

    /**
     * Who of those to whom a name was given is meant by one whom documents call so: the only one of its type or, if there is
     * none of it, the only one of any other. A text that tells of an office means a person, and what it tells of a country
     * has to be true of the other as well.
     */
    static Optional<LocalSpeaker> meant(Speaker printed, List<LocalSpeaker> owners) {
        List<LocalSpeaker> alike = owners.stream()
                .filter(owner -> owner.description().type() == printed.type())
                .toList();
        List<LocalSpeaker> fitting = !alike.isEmpty() || !printed.roles().isEmpty()
                ? alike
                : owners.stream()
                        .filter(owner -> printed.country().isEmpty()
                                || printed.country().equals(owner.description().country()))
                        .toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    private static Stream<String> names(Speaker speaker) {
        return Stream.concat(Optional.of(speaker.name()).stream(), speaker.aliases().stream());
    }
}
