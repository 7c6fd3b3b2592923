package parley.joining;

import java.util.Optional;
import java.util.stream.Stream;
import parley.speaker.Speaker;

/** The names that roster and curators gave to speakers. Stateless. */
public final class GivenNames {

    private GivenNames() {}

    /** The {@linkplain NameKeys#of keys} of the names given to a speaker. */
    public static Stream<String> keysOf(LocalSpeaker local) {
        Stream<String> known = local.known().stream().flatMap(GivenNames::names);
        return Stream.concat(known, local.aliases().stream())
                .map(name -> NameKeys.of(local.description().type(), name))
                .distinct();
    }

    private static Stream<String> names(Speaker speaker) {
        return Stream.concat(Optional.of(speaker.name()).stream(), speaker.aliases().stream());
    }
}
