package parley.negotiation;

import java.util.Optional;
import parley.speaker.Speaker;
import parley.statement.Statement;

/**
 * Tells for which party of talks a statement is made: by its speaker's part in the talks, name, country or office.
 *
 * <p>Stateless and thread-safe.
 */
public final class PartyOfSpeaker {

    private PartyOfSpeaker() {}

    /**
     * The party, as the talks name it; empty if the speaker speaks for none of them, or it is not known.
     *
     * @param speaker what is known of the speaker of the statement
     */
    public static Optional<String> in(Negotiation talks, Statement statement, Optional<Speaker> speaker) {
        Optional<String> name = statement.speaker().name();
        for (Participation participation : talks.participations()) {
            if (participation.role() != ParticipationRole.PARTY
                    && name.equals(Optional.of(participation.name()))
                    && participation.onBehalfOf().isPresent()) {
                return participation.onBehalfOf();
            }
        }
        return talks.parties().stream()
                .filter(party -> name.equals(Optional.of(party)) || isOf(party, speaker))
                .findFirst();
    }

    private static boolean isOf(String party, Optional<Speaker> speaker) {
        Optional<String> country = speaker.flatMap(Speaker::country);
        boolean compatriot =
                country.isPresent() && country.equals(PartyNames.country(party).map(known -> known.code()));
        return compatriot
                || speaker.stream()
                        .flatMap(known -> known.roles().stream())
                        .anyMatch(role -> role.of().equals(Optional.of(party)));
    }
}
