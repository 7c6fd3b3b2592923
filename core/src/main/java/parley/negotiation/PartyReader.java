package parley.negotiation;

import java.util.Locale;
import java.util.Optional;
import parley.lexicon.Names;
import parley.lexicon.Words;
import parley.token.Token;

/** Reads the names of states and bodies as a document prints them; those of people and offices are none. */
final class PartyReader {

    private final People people;

    PartyReader(People people) {
        this.people = people;
    }

    /** The name of a state or body that starts at a token, as printed; none where a person or an office is named. */
    Optional<Parties.Named> printed(Line line, int from) {
        int end = NameReader.endOfBody(line, from);
        if (isCompound(line.at(from))) {
            return Optional.empty();
        }
        boolean office = isBodyWord(line, from)
                && !(end > from + 1
                        && Names.ORGANISATIONS.contains(line.at(from).lower()));
        if (office || people.at(line, from).filter(p -> p.from() == from).isPresent()) {
            return Optional.empty();
        }
        for (int to = end; to > from; to--) {
            String words = NameReader.text(line, from, to);
            if (PartyNames.country(words).isPresent()) {
                return Optional.of(new Parties.Named(words, line, from, to));
            }
        }
        int to = from + 1;
        while (to < end && !endsName(line, to)) {
            to++;
        }
        while (to > from + 1 && !line.at(to - 1).capital()) {
            to--;
        }
        boolean capitals =
                line.at(from).isAllCapitals() && line.at(from).printed().length() > 4;
        String name = NameReader.text(line, from, to);
        return capitals
                        || name.indexOf(' ') > 0 && people.isVoice(name) && !isPolity(name)
                        || isGivenName(line.at(from)) && !isPolity(name)
                        || line.in(from, "heads")
                        || line.at(from).printed().indexOf('.') > 0
                        || isContraction(line.at(from))
                ? Optional.empty()
                : Optional.of(new Parties.Named(name, line, from, to));
    }

    /** {@code Lisk-led}, {@code Velgrad-based}: says of something else whose it is. */
    private static boolean isCompound(Token token) {
        int hyphen = token.printed().lastIndexOf('-');
        return hyphen > 0
                && hyphen + 1 < token.printed().length()
                && Character.isLowerCase(token.printed().charAt(hyphen + 1));
    }

    /** Whether a capitalised word goes on with something else than the name: an office or a person. */
    private boolean endsName(Line line, int i) {
        boolean body =
                isBodyWord(line, i) && !Names.ORGANISATIONS.contains(line.at(i).lower());
        return body || startsPerson(line, i);
    }

    private boolean startsPerson(Line line, int i) {
        return line.at(i).isName()
                && people.at(line, i).filter(p -> p.from() == i).isPresent();
    }

    private static boolean isGivenName(Token token) {
        return Names.isMale(token.lower()) || Names.isFemale(token.lower());
    }

    /** {@code I'd}, {@code He'll}: no name, though capitalised. */
    private static boolean isContraction(Token token) {
        int apostrophe = token.lower().indexOf('\'');
        return apostrophe > 0 && Words.PRONOUNS.contains(token.lower().substring(0, apostrophe));
    }

    static boolean isBodyWord(Line line, int i) {
        return line.in(i, "body") || NameReader.isTitle(line.at(i));
    }

    /** Whether the words of a name are those of a state, a union of states or a movement. */
    static boolean isPolity(String name) {
        if (name.indexOf(' ') < 0) {
            return false;
        }
        for (String word : name.toLowerCase(Locale.ROOT).split(" ")) {
            if (TalkWords.in("polity", word) || TalkWords.in("movement", word)) {
                return true;
            }
        }
        return false;
    }
}
