package parley.resolution;

import java.util.List;
import java.util.Optional;
import parley.lexicon.Countries.Country;
import parley.lexicon.Names;
import parley.speaker.Role;
import parley.token.Token;

/** Reads which office words give to one whom they do not name. Stateless. */
final class OfficeWords {

    private OfficeWords() {}

    /**
     * The office of which a source speaks as of one that has one holder; empty for "a minister" and for "the diplomat".
     *
     * @param words all words and marks of the source
     */
    static Optional<Role> office(SourcePhrase phrase, List<Token> words) {
        Description description = phrase.description();
        boolean office = phrase.kind() == SourcePhrase.Kind.DESCRIPTION
                && Names.TITLES.contains(description.head())
                && !Names.ANYBODY.contains(description.head());
        return office
                ? Optional.of(new Role(description.title(), placeOf(description, words), Optional.empty()))
                : Optional.empty();
    }

    /** Of what it is the office: of a country, or of the only place that the words name, as printed. */
    private static Optional<String> placeOf(Description description, List<Token> words) {
        List<String> names = words.stream()
                .filter(word -> description.places().contains(word.lower()))
                .map(Token::printed)
                .toList();
        return description
                .country()
                .map(Country::name)
                .or(() -> names.size() == 1 ? Optional.of(names.get(0)) : Optional.empty());
    }
}
