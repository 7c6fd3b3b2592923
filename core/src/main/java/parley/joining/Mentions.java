package parley.joining;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.speaker.Role;
import parley.speaker.Speaker;
import parley.time.DateClaim;
import parley.time.PartialDate;

/** What a document says of speakers, for the record: an office that it gives somebody was held when it appeared. Stateless. */
public final class Mentions {

    /** Words by which a title says that the office is not held now. */
    private static final Set<String> NOT_NOW =
            Set.of("former", "ex", "late", "retired", "then", "incoming", "future", "elect", "designate", "nominee");

    private Mentions() {}

    /**
     * The speakers of a document with their offices dated.
     *
     * @param published when the document appeared; a date that is only a limit dates nothing
     */
    public static List<Speaker> of(List<Speaker> found, Optional<DateClaim> published) {
        Optional<PartialDate> day =
                published.filter(claim -> claim.bound().isEmpty()).map(DateClaim::date);
        return day.isEmpty()
                ? List.copyOf(found)
                : found.stream().map(speaker -> dated(speaker, day.get())).toList();
    }

    private static Speaker dated(Speaker speaker, PartialDate day) {
        List<Role> roles = speaker.roles().stream()
                .map(role -> role.held().isPresent() || isOfAnotherTime(role)
                        ? role
                        : new Role(role.title(), role.of(), Optional.of(day)))
                .toList();
        return new Speaker(speaker.id(), speaker.type(), speaker.name(), speaker.aliases(), roles, speaker.country());
    }

    private static boolean isOfAnotherTime(Role role) {
        for (String word : role.title().split("[\\s-]+")) {
            if (NOT_NOW.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
