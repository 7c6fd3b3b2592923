package parley.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import parley.lexicon.Countries;
import parley.lexicon.Countries.Country;
import parley.lexicon.Names;
import parley.speaker.Role;
import parley.speaker.Speaker;
import parley.speaker.SpeakerId;
import parley.speaker.SpeakerType;
import parley.time.PartialDate;

/** Who of the roster holds an office, and when. Not thread-safe while it is built; read-only afterwards. */
final class Offices {

    static final String SEVERAL = "several may have held this office";
    static final String NO_DAY = "no day tells whether this one held the office";

    /**
     * One of the roster who may have held an office on a day.
     *
     * @param id who
     * @param sure whether the roster says so of the whole day or longer time that is asked about
     */
    record Holder(SpeakerId id, boolean sure) {}

    private record Held(SpeakerId by, Role role) {}

    private final Map<String, List<Held>> offices = new HashMap<>();

    Offices(Collection<LocalSpeaker> locals) {
        for (LocalSpeaker local : locals) {
            local.known()
                    .ifPresent(known -> held(known)
                            .forEach(role -> key(known, role)
                                    .ifPresent(key -> offices.computeIfAbsent(key, k -> new ArrayList<>())
                                            .add(new Held(local.id(), role)))));
        }
    }

    /** The offices that the roster gives a person. */
    static Stream<Role> held(Speaker known) {
        return known.type() == SpeakerType.PERSON ? known.roles().stream() : Stream.of();
    }

    /** The office by which documents describe one whom they do not name; empty if they give none, or several. */
    static Optional<Role> only(Speaker unnamed) {
        return unnamed.roles().size() == 1 ? Optional.of(unnamed.roles().get(0)) : Optional.empty();
    }

    /** Equal for one office of one country or body, however it is put; empty if nothing tells of what it is one. */
    static Optional<String> key(Speaker speaker, Role role) {
        Optional<String> place = role.of()
                .map(of -> Countries.named(of).map(Country::code).orElseGet(() -> NameKeys.folded(of)))
                .or(speaker::country);
        return place.map(
                where -> "office|" + where + "|" + Names.plainTitle(role.title().toLowerCase(Locale.ROOT)));
    }

    /** Those who may have held the office by which documents describe one whom they do not name, in no certain order. */
    List<Holder> holders(Speaker unnamed) {
        Optional<Role> office = only(unnamed);
        Optional<PartialDate> day = office.flatMap(Role::held);
        return office.flatMap(role -> key(unnamed, role)).map(offices::get).stream()
                .flatMap(List::stream)
                .filter(held -> mayHaveBeen(held.role().held(), day))
                .map(held -> new Holder(held.by(), wasSurely(held.role().held(), day)))
                .toList();
    }

    /** An office of which the roster does not say when it was held is held always. */
    private static boolean mayHaveBeen(Optional<PartialDate> held, Optional<PartialDate> day) {
        return held.isEmpty()
                || day.isEmpty()
                || !held.get().latest().isBefore(day.get().earliest())
                        && !day.get().latest().isBefore(held.get().earliest());
    }

    private static boolean wasSurely(Optional<PartialDate> held, Optional<PartialDate> day) {
        return held.isEmpty()
                || day.isPresent()
                        && !day.get().earliest().isBefore(held.get().earliest())
                        && !day.get().latest().isAfter(held.get().latest());
    }
}
