package parley.joining;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import parley.speaker.Role;
import parley.speaker.Speaker;
import parley.time.PartialDate;

/**
 * What two documents say of one speaker, taken together. Stateless.
 *
 * <p>A union of sets: order and repetition make no difference, so that adding one document to what is known gives the same
 * as taking all of them together.
 */
public final class SpeakerUnion {

    private static final Comparator<String> FULLEST_FIRST =
            Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder());

    private SpeakerUnion() {}

    /** The union of two descriptions; the id is that of the first. */
    public static Speaker of(Speaker one, Speaker other) {
        String name = Stream.of(one.name(), other.name()).min(FULLEST_FIRST).orElseThrow();
        TreeSet<String> names = new TreeSet<>(one.aliases());
        names.addAll(other.aliases());
        names.add(one.name());
        names.add(other.name());
        names.remove(name);
        return new Speaker(
                one.id(),
                one.type().compareTo(other.type()) <= 0 ? one.type() : other.type(),
                name,
                List.copyOf(names),
                rolesOf(one, other),
                Stream.of(one.country(), other.country())
                        .flatMap(Optional::stream)
                        .min(Comparator.naturalOrder()));
    }

    /** Each office once, from the first to the last day on which anybody says that it was held. */
    private static List<Role> rolesOf(Speaker one, Speaker other) {
        TreeMap<String, Role> offices = new TreeMap<>();
        Stream.concat(one.roles().stream(), other.roles().stream())
                .forEach(role -> offices.merge(role.title() + '|' + role.of().orElse(""), role, SpeakerUnion::both));
        return List.copyOf(offices.values());
    }

    private static Role both(Role one, Role other) {
        Optional<PartialDate> held =
                Stream.of(one.held(), other.held()).flatMap(Optional::stream).reduce(SpeakerUnion::hull);
        return new Role(one.title(), one.of(), held);
    }

    private static PartialDate hull(PartialDate one, PartialDate other) {
        if (one.equals(other)) {
            return one;
        }
        LocalDate first = Stream.of(one.earliest(), other.earliest())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate last = Stream.of(one.latest(), other.latest())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return first.equals(last) ? PartialDate.of(first) : new PartialDate(first + "/" + last);
    }
}
