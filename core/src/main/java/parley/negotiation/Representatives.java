package parley.negotiation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.lexicon.Words;
import parley.token.Token;
import parley.token.TokenKind;

/**
 * For which state or body the people of a document hold office, where the words beside their names tell: {@code Karelund's
 * Foreign Minister Mara Velic}, {@code the Boreva envoy, Edda Roth}, {@code the leader of Tavren Ivo Marn}.
 *
 * <p>Built once per document, read-only afterwards.
 */
final class Representatives {

    /** How many words an office may have. */
    private static final int OFFICE = 5;

    private final Parties parties;
    private final Map<String, String> sides = new HashMap<>();

    Representatives(List<Line> lines, People people, Parties parties) {
        this.parties = parties;
        for (Line line : lines) {
            for (int i = line.nextName(0); i < line.size(); i = line.nextName(i + 1)) {
                people.at(line, i)
                        .ifPresent(person ->
                                sideOf(line, person).ifPresent(side -> sides.putIfAbsent(person.name(), side)));
            }
        }
    }

    /** The side for which a person speaks, by the person's full name. */
    Optional<String> sideOf(String person) {
        return Optional.ofNullable(sides.get(person));
    }

    private Optional<String> sideOf(Line line, People.Named person) {
        int name = person.to() - person.name().split(" ").length;
        if (name > person.from() && isOfOffice(line, person.from())) {
            // "the leader of Tavren Ivo Marn": all capitals behind "of" are read as one name
            String side = parties.nameOf(NameReader.text(line, person.from(), name));
            return parties.isLikely(side) ? Optional.of(side) : Optional.empty();
        }
        return sideBefore(line, person.from());
    }

    /** The side named before a person, with an office between or before them. */
    private Optional<String> sideBefore(Line line, int person) {
        for (int i = line.nextName(Math.max(0, person - 2 * OFFICE)); i < person; i = line.nextName(i + 1)) {
            Optional<Parties.Named> side = parties.at(line, i)
                    .filter(named -> named.to() <= person)
                    .filter(named -> parties.isLikely(named.name()))
                    .filter(named -> isOffice(line, named.to(), person)
                            || isApposed(line, named.to(), person) && isOfOffice(line, named.from()));
            if (side.isPresent()) {
                return side.map(Parties.Named::name);
            }
        }
        return Optional.empty();
    }

    /** {@code 's Foreign Minister}, {@code envoy,}: nothing but the words of an office. */
    private static boolean isOffice(Line line, int from, int to) {
        boolean office = false;
        for (int i = from; i < to; i++) {
            Token token = line.at(i);
            boolean comma = token.is(TokenKind.COMMA) && i == to - 1;
            boolean word = token.isWord() && !isFunctionWord(token.lower());
            if (!comma && !word && !token.is(TokenKind.POSSESSIVE)) {
                return false;
            }
            office |= isTitle(token);
        }
        return office && to - from <= OFFICE;
    }

    /** Whether a person stands right behind a side, or behind a comma. */
    private static boolean isApposed(Line line, int side, int person) {
        return side == person || side + 1 == person && line.at(side).is(TokenKind.COMMA);
    }

    /** Whether {@code the leader of the} stands before a side. */
    private static boolean isOfOffice(Line line, int side) {
        int of = line.is(side - 1, "the") ? side - 2 : side - 1;
        return of > 0 && line.is(of, "of") && isTitle(line.at(of - 1));
    }

    private static boolean isTitle(Token token) {
        return NameReader.isTitle(token) || Words.PERSON_NOUNS.contains(token.lower());
    }

    private static boolean isFunctionWord(String lower) {
        return Words.PREPOSITIONS.contains(lower)
                || Words.AUXILIARIES.contains(lower)
                || Words.CONJUNCTIONS.contains(lower)
                || Words.DETERMINERS.contains(lower)
                || Words.SUBORDINATORS.contains(lower);
    }
}
