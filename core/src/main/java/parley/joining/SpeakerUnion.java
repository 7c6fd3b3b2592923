package parley.joining;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

    private static final Comparator<Role> ROLES = Comparator.comparing(Role::title)
            .thenComparing(role -> role.of().orElse(""))
            .thenComparing(role -> role.held().map(PartialDate::edtf).orElse(""));

    private SpeakerUnion() {}

    /** The union of two descriptions; the id is that of the first. */
    public static Speaker of(Speaker one, Speaker other) {
        String name = Stream.of(one.name(), other.name()).min(FULLEST_FIRST).orElseThrow();
        TreeSet<String> names = new TreeSet<>(one.aliases());
        names.addAll(other.aliases());
        names.add(one.name());
        names.add(other.name());
        names.remove(name);
        TreeSet<Role> roles = new TreeSet<>(ROLES);
        roles.addAll(one.roles());
        roles.addAll(other.roles());
        return new Speaker(
                one.id(),
                one.type().compareTo(other.type()) <= 0 ? one.type() : other.type(),
                name,
                List.copyOf(names),
                List.copyOf(roles),
                Stream.of(one.country(), other.country())
                        .flatMap(Optional::stream)
                        .min(Comparator.naturalOrder()));
    }
}
