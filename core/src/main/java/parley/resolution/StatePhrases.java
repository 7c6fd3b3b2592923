package parley.resolution;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import parley.lexicon.Countries;
import parley.lexicon.Countries.Country;
import parley.lexicon.Words;
import parley.resolution.SourcePhrase.Kind;
import parley.token.Token;

/** Finds the state or seat of an office that a source names. Stateless but for what it is told of the document's names. */
final class StatePhrases {

    private static final Set<String> STATE_HEADS =
            Set.of("side", "regime", "government", "leadership", "administration", "authority");

    private final Places places;
    private final Predicate<String> isSurname;

    StatePhrases(Places places, Predicate<String> isSurname) {
        this.places = places;
        this.isSurname = isSurname;
    }

    /** {@code Russia}, {@code Moscow}, {@code the Kremlin}. */
    Optional<SourcePhrase> whole(List<Token> head) {
        List<Token> named = head.get(0).is("the") ? head.subList(1, head.size()) : head;
        if (named.isEmpty() || !named.get(0).capital()) {
            return Optional.empty();
        }
        String words = NameRuns.joined(named);
        Optional<Country> country = Countries.named(words).or(() -> Countries.ofCapital(words));
        if (country.isPresent()) {
            return Optional.of(state(country.get().name(), country));
        }
        Optional<Countries.Seat> seat = Countries.seat(words);
        if (seat.isPresent()) {
            Description of =
                    new Description("", Set.of(), Optional.of(seat.get().country()));
            return Optional.of(
                    new SourcePhrase(Kind.ORGANIZATION, List.of(seat.get().name()), of, Gender.UNKNOWN, true));
        }
        boolean place = named.size() == 1 && places.isPlace(words) && !isSurname.test(words);
        return place ? Optional.of(state(named.get(0).printed(), Optional.empty())) : Optional.empty();
    }

    /** {@code the Polish side}, {@code the government of Samoa}. */
    Optional<SourcePhrase> government(List<Token> head) {
        List<Token> core = PhraseParts.core(head);
        boolean speaks = core.size() == head.size()
                && STATE_HEADS.contains(core.get(core.size() - 1).lower());
        return speaks || isStateOf(head) ? stateIn(head, speaks) : Optional.empty();
    }

    /** {@code the government of Samoa}. */
    private static boolean isStateOf(List<Token> head) {
        int of = 0;
        while (of < head.size() && !head.get(of).is("of")) {
            of++;
        }
        return of > 0
                && of < head.size() - 1
                && STATE_HEADS.contains(head.get(of - 1).lower());
    }

    private Optional<SourcePhrase> stateIn(List<Token> head, boolean adjective) {
        for (Token token : head) {
            if (token.capital()) {
                Optional<Country> country = Countries.ofDemonym(token.lower())
                        .or(() -> Countries.named(token.lower()))
                        .or(() -> Countries.ofCapital(token.lower()));
                if (country.isPresent()) {
                    return Optional.of(state(country.get().name(), country));
                }
                boolean opens = Words.DETERMINERS.contains(token.lower()) || isSurname.test(token.lower());
                Optional<String> place =
                        adjective && !opens ? places.stateOfAdjective(token.lower()) : places.stateLike(token.lower());
                if (place.isPresent()) {
                    return Optional.of(state(place.get(), Optional.empty()));
                }
            }
        }
        return Optional.empty();
    }

    private static SourcePhrase state(String name, Optional<Country> country) {
        return new SourcePhrase(
                Kind.STATE, List.of(name), new Description("", Set.of(), country), Gender.UNKNOWN, true);
    }
}
