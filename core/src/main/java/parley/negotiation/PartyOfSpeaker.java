package parley.negotiation;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parley.lexicon.Countries.Country;
import parley.speaker.Speaker;
import parley.statement.Statement;

/**
 * Tells for which party of talks a statement is made: by its speaker's part in the talks, name, country or office, or by the
 * party's name in that of a body.
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
                .findFirst()
                .or(() -> ofBody(talks, name));
    }

    /** {@code Karelund's foreign ministry}, {@code Polish officials}: a body that the only party in its name has. */
    private static Optional<String> ofBody(Negotiation talks, Optional<String> name) {
        List<String> words = name.map(text -> List.of(text.split("[\\s'’]+"))).orElse(List.of());
        boolean body = words.stream().anyMatch(word -> TalkWords.in("body", word.toLowerCase(Locale.ROOT)))
                && words.stream().noneMatch(word -> TalkWords.in("formerly", word.toLowerCase(Locale.ROOT)));
        List<String> named = !body
                ? List.of()
                : talks.parties().stream()
                        .filter(party -> isAmong(words, party))
                        .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    private static boolean isAmong(List<String> words, String party) {
        Optional<Country> country = PartyNames.country(party);
        return Collections.indexOfSubList(words, List.of(party.split(" "))) >= 0
                || country.isPresent()
                        && words.stream()
                                .anyMatch(word -> PartyNames.country(word).equals(country));
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
