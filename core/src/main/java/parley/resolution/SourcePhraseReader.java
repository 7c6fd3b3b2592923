package parley.resolution;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import parley.lexicon.Names;
import parley.lexicon.Words;
import parley.resolution.SourcePhrase.Kind;
import parley.token.Token;
import parley.token.TokenKind;

/** Reads the words of a source: name, title, country. Stateless but for what it is told of the document's names. */
final class SourcePhraseReader {

    private static final Map<String, String> OWNERS =
            Map.of("his", "he", "her", "she", "its", "it", "their", "they", "my", "i", "our", "we", "your", "you");

    private final PersonPhrases persons;
    private final StatePhrases states;

    SourcePhraseReader(Places places, Predicate<String> isSurname) {
        persons = new PersonPhrases(new NameRuns(places), isSurname);
        states = new StatePhrases(places, isSurname);
    }

    /** Reads a source; {@code tokens} are all words and marks of its span. */
    SourcePhrase read(List<Token> tokens) {
        List<Token> head = PhraseParts.headOf(tokens);
        if (head.isEmpty()) {
            return new SourcePhrase(Kind.UNNAMED, List.of(), Description.NONE, Gender.UNKNOWN, false);
        }
        boolean pick = HiddenNames.pick(PhraseParts.withRelative(tokens));
        if (pick && persons.namedBehind(head, tokens, Gender.UNKNOWN).isEmpty()) {
            return new SourcePhrase(Kind.UNNAMED, List.of(), Description.NONE, Gender.UNKNOWN, false);
        }
        int counted = PhraseParts.counted(head);
        if (counted > 0) {
            return read(head.subList(counted, head.size()));
        }
        if (head.size() > 1
                && Words.REFLEXIVES.contains(head.get(head.size() - 1).lower())) {
            return read(head.subList(0, head.size() - 1));
        }
        int owner = ownerOfDocument(head);
        if (owner > 0) {
            return read(head.subList(0, owner));
        }
        Gender gender = Gender.ofTitle(head);
        boolean ownersWords = head.size() == 2
                && (Names.WORDS_OF_OWN.contains(head.get(1).lower())
                        || Names.STYLES.contains(head.get(1).lower()));
        if (ownersWords) {
            Optional<SourcePhrase> own = pronoun(head.subList(0, 1));
            if (own.isPresent()) {
                return own.get();
            }
        }
        return pronoun(head)
                .or(() -> states.whole(head))
                .or(() -> persons.named(head, gender))
                .or(() -> persons.namedBehind(head, tokens, gender))
                .or(() -> states.government(head))
                .or(() -> persons.opening(head))
                .orElseGet(() -> other(head, gender));
    }

    /** Length of the owner in {@code the ministry's statement}, where a named owner speaks by a document; 0 if none does. */
    private static int ownerOfDocument(List<Token> head) {
        int owner = 0;
        while (owner < head.size() && !head.get(owner).is(TokenKind.POSSESSIVE)) {
            owner++;
        }
        boolean document = owner > 0
                && owner < head.size() - 1
                && Names.DOCUMENTS.contains(PhraseParts.core(head)
                        .get(PhraseParts.core(head).size() - 1)
                        .lower());
        boolean named = document && (head.get(owner - 1).capital() || PhraseParts.isBody(head.get(owner - 1)));
        return named ? owner : 0;
    }

    private static Optional<SourcePhrase> pronoun(List<Token> head) {
        Token last = head.get(head.size() - 1);
        String word = Contractions.pronounOf(head.get(0).lower());
        boolean own = head.size() == 2 && last.is("own");
        if (head.get(0).isAllCapitals() && head.get(0).printed().length() > 1) {
            return Optional.empty();
        }
        if (head.size() > 1
                && !own
                && !(Gender.ofPronoun(last.lower()) != Gender.UNKNOWN
                        && head.get(0).isName())) {
            return Optional.empty();
        }
        String plain = head.size() > 1 && !own ? last.lower() : OWNERS.getOrDefault(word, word);
        return Words.PRONOUNS.contains(plain) || Words.PERSON_PRONOUNS.contains(plain)
                ? Optional.of(
                        new SourcePhrase(Kind.PRONOUN, List.of(plain), Description.NONE, Gender.ofPronoun(plain), true))
                : Optional.empty();
    }

    private SourcePhrase other(List<Token> head, Gender gender) {
        List<Token> core = PhraseParts.core(head);
        Token noun = core.get(core.size() - 1);
        Description description = Description.of(head);
        boolean definite = !PhraseParts.isIndefinite(head);
        boolean singular = Words.PERSON_NOUNS.contains(noun.lower())
                && !noun.lower().endsWith("s")
                && !Words.COLLECTIVES.contains(noun.lower());
        if (singular && !Names.PEOPLE.contains(noun.lower())
                || Names.HEADS.contains(noun.lower())
                || Names.ofLetters(noun.lower()).isPresent()) {
            Kind kind = definite ? Kind.DESCRIPTION : Kind.UNNAMED;
            return new SourcePhrase(kind, List.of(), description, gender, definite);
        }
        if (Words.PERSON_NOUNS.contains(noun.lower()) && PhraseParts.isIndefinite(head)) {
            return new SourcePhrase(Kind.UNNAMED, List.of(), description, gender, false);
        }
        boolean people = Words.PERSON_NOUNS.contains(noun.lower()) && !Names.ORGANISATIONS.contains(noun.lower());
        boolean body = PhraseParts.isBody(noun);
        boolean named =
                head.stream().anyMatch(t -> t.isName() && !t.sentenceStart() && !Words.DETERMINERS.contains(t.lower()))
                        || head.size() == 1 && head.get(0).isName();
        if (body && !noun.capital() && core.size() <= 3 && !named && definite) {
            return new SourcePhrase(Kind.BODY, List.of(), description, gender, true);
        }
        if (people || HiddenNames.hides(head) || !named && !(body && definite)) {
            return new SourcePhrase(Kind.UNNAMED, List.of(), description, gender, definite);
        }
        return new SourcePhrase(Kind.ORGANIZATION, List.of(PhraseParts.printed(head)), description, gender, definite);
    }
}
