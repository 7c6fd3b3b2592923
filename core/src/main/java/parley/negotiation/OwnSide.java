package parley.negotiation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parley.attribution.Form;
import parley.speaker.Speaker;
import parley.speaker.SpeakerType;
import parley.statement.Statement;
import parley.token.Token;
import parley.token.TokenKind;

/**
 * Tells whether words of a statement mean the speaker or the party for which it was made.
 *
 * @param name the speaker's last name, or only one, in lower case; blank if not known
 * @param party the party
 * @param reported whether the words are the reporter's, in whose mouth "he" and "its government" are the speaker
 * @param body whether the speaker is a state or organisation, which the reporter calls "it"
 */
record OwnSide(String name, String party, boolean reported, boolean body) {

    static OwnSide of(Statement statement, Optional<Speaker> speaker, String party) {
        String name = statement.speaker().name().orElse("");
        boolean body = speaker.map(Speaker::type)
                .filter(type -> type == SpeakerType.STATE || type == SpeakerType.ORGANIZATION)
                .isPresent();
        return new OwnSide(
                name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT),
                party,
                statement.form() == Form.INDIRECT,
                body);
    }

    /** Whether a subject, without the words between it and its verb, is the speaker or the speaker's side. */
    boolean is(List<Token> subject) {
        if (subject.isEmpty() || subject.stream().anyMatch(token -> token.is(TokenKind.POSSESSIVE))) {
            return false;
        }
        String first = word(subject.get(0));
        Token last = subject.get(subject.size() - 1);
        if (subject.size() == 1 && isPronoun(first)) {
            return true;
        }
        if (StanceWords.in("bodies", last.lower())) {
            return StanceWords.in("ours", first)
                    || reported && (first.equals("his") || first.equals("her") || first.equals("its"))
                    || subject.stream().anyMatch(this::isOfParty);
        }
        return last.lower().equals(name) || isOfParty(last);
    }

    /** Whether a subject is, or may be, a pronoun for the speaker's side, or for whom one cannot tell. */
    boolean isOpen(List<Token> subject) {
        String word = subject.size() == 1 ? word(subject.get(0)) : "";
        return isPronoun(word) || reported && List.of("he", "she", "it", "they").contains(word);
    }

    private boolean isPronoun(String word) {
        return word.equals("we")
                || word.equals("i")
                || reported && (word.equals("he") || word.equals("she") || body && word.equals("it"));
    }

    private boolean isOfParty(Token token) {
        if (!token.isName()) {
            return false;
        }
        boolean named = List.of(party.toLowerCase(Locale.ROOT).split(" ")).contains(token.lower());
        return named
                || PartyNames.country(token.printed())
                        .filter(country -> PartyNames.country(party)
                                .filter(country::equals)
                                .isPresent())
                        .isPresent();
    }

    /** {@code we} of {@code we'll}. */
    private static String word(Token token) {
        int apostrophe = token.lower().indexOf('\'');
        return apostrophe > 0 ? token.lower().substring(0, apostrophe) : token.lower();
    }
}
