package parley.resolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import parley.lexicon.Countries;
import parley.lexicon.Countries.Country;
import parley.lexicon.Names;
import parley.lexicon.Words;
import parley.resolution.SourcePhrase.Kind;
import parley.token.Token;
import parley.token.TokenKind;

/** Reads the words of a source: name, title, country. Stateless but for what it is told of the document's names. */
final class SourcePhraseReader {

    private static final Set<String> SPLITS = Set.of("of", "for", "at", "in", "from", "with", "on", "to", "and", "or");
    private static final Set<String> STATE_HEADS =
            Set.of("side", "regime", "government", "leadership", "administration", "authority");
    private static final Set<String> INDEFINITE =
            Set.of("a", "an", "one", "some", "two", "three", "several", "many", "another", "most", "few", "no");
    private static final Set<String> PEOPLE = Set.of(
            "people", "men", "women", "police", "spokesmen", "spokespeople", "delegation", "team", "everyone",
            "someone", "side", "family", "clergy");
    private static final Set<String> DOCUMENTS = Set.of(
            "statement", "statements", "response", "reply", "letter", "report", "summary", "statistics", "schedule",
            "post", "tweet", "figures", "data", "memo", "release", "notice", "website", "account", "communique",
            "announcement", "office");
    private static final Set<String> ARTICLES = Set.of("the", "a", "an");
    private static final Set<String> RELATIVES = Set.of("who", "whose", "which", "that");
    private static final Map<String, String> OWNERS = Map.of(
            "his", "he", "her", "she", "its", "it", "their", "they", "my", "i", "our", "we", "your", "you");

    private final Places places;
    private final NameRuns runs;
    private final Predicate<String> isSurname;

    SourcePhraseReader(Places places, Predicate<String> isSurname) {
        this.places = places;
        this.runs = new NameRuns(places);
        this.isSurname = isSurname;
    }

    /** Reads a source; {@code tokens} are all words and marks of its span. */
    SourcePhrase read(List<Token> tokens) {
        List<Token> head = headOf(tokens);
        if (head.isEmpty()) {
            return new SourcePhrase(Kind.UNNAMED, List.of(), Description.NONE, Gender.UNKNOWN, false);
        }
        Optional<SourcePhrase> pronoun = pronoun(head);
        if (pronoun.isPresent()) {
            return pronoun.get();
        }
        int owner = ownerOfDocument(head);
        if (owner > 0) {
            return read(head.subList(0, owner));
        }
        Optional<SourcePhrase> body = stateOrSeat(head);
        if (body.isPresent()) {
            return body.get();
        }
        Gender gender = Gender.ofTitle(head);
        return person(head, gender)
                .or(() -> namedBehind(head, tokens, gender))
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
                && DOCUMENTS.contains(core(head).get(core(head).size() - 1).lower());
        boolean named = document && (head.get(owner - 1).capital() || isBody(head.get(owner - 1)));
        return named ? owner : 0;
    }

    private static Optional<SourcePhrase> pronoun(List<Token> head) {
        Token last = head.get(head.size() - 1);
        String word = head.get(0).lower();
        boolean own = head.size() == 2 && last.is("own");
        if (head.get(0).isAllCapitals() && head.get(0).printed().length() > 1) {
            return Optional.empty();
        }
        if (head.size() > 1 && !own && !(Gender.ofPronoun(last.lower()) != Gender.UNKNOWN && head.get(0).isName())) {
            return Optional.empty();
        }
        String plain = head.size() > 1 && !own ? last.lower() : OWNERS.getOrDefault(word, word);
        return Words.PRONOUNS.contains(plain) || Words.PERSON_PRONOUNS.contains(plain)
                ? Optional.of(new SourcePhrase(
                        Kind.PRONOUN, List.of(plain), Description.NONE, Gender.ofPronoun(plain), true))
                : Optional.empty();
    }

    /** What stands before the first comma, bracket, dash or relative pronoun. */
    private static List<Token> headOf(List<Token> tokens) {
        List<Token> head = new ArrayList<>();
        for (Token token : tokens) {
            boolean relative =
                    !head.isEmpty() && !token.isAllCapitals() && RELATIVES.contains(token.lower());
            boolean mark = !token.isWord()
                    && !token.is(TokenKind.POSSESSIVE)
                    && !token.is(TokenKind.NUMBER)
                    && !isQuotationMark(token);
            if (relative || mark && !head.isEmpty()) {
                break;
            }
            if (!mark && !isQuotationMark(token)) {
                head.add(token);
            }
        }
        if (head.size() > 1 && head.get(head.size() - 1).is(TokenKind.POSSESSIVE)) {
            head.remove(head.size() - 1);
        }
        return head;
    }

    private static boolean isQuotationMark(Token token) {
        return token.is(TokenKind.DOUBLE_MARK) || token.is(TokenKind.SINGLE_MARK);
    }

    private Optional<SourcePhrase> stateOrSeat(List<Token> head) {
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
            Description of = new Description(
                    "", Set.of(), Optional.of(seat.get().country()));
            return Optional.of(
                    new SourcePhrase(Kind.ORGANIZATION, List.of(seat.get().name()), of, Gender.UNKNOWN, true));
        }
        boolean place = named.size() == 1 && places.isPlace(words) && !isSurname.test(words);
        return place ? Optional.of(state(named.get(0).printed(), Optional.empty())) : Optional.empty();
    }

    private static SourcePhrase state(String name, Optional<Country> country) {
        return new SourcePhrase(
                Kind.STATE, List.of(name), new Description("", Set.of(), country), Gender.UNKNOWN, true);
    }

    /** A person is named in the first piece ("Roth of the ministry") or the last ("minister of finance Edda Roth"). */
    private Optional<SourcePhrase> person(List<Token> head, Gender gender) {
        List<List<Token>> pieces = pieces(head);
        for (int i = 0; i < pieces.size(); i++) {
            List<Token> piece = pieces.get(i);
            List<Token> name = runs.nameAtEnd(piece);
            if (!name.isEmpty() && namesPerson(head, pieces, i, name)) {
                return Optional.of(personOf(name, without(head, name), gender));
            }
        }
        return Optional.empty();
    }

    private boolean namesPerson(List<Token> head, List<List<Token>> pieces, int i, List<Token> name) {
        List<Token> piece = pieces.get(i);
        int before = piece.size() - name.size() - 1;
        if (i > 0 && before >= 0 && Words.DETERMINERS.contains(piece.get(before).lower())) {
            return false;
        }
        boolean owned = i > 0 && followsOwner(head, piece);
        boolean owns = i == 0 && pieces.size() > 1 && followsOwner(head, pieces.get(1));
        if (owns) {
            return false;
        }
        if (i == 0 || owned) {
            return name.size() > 1
                    || leadsWithTitle(piece)
                    || i == 0 && (isSurname.test(name.get(0).lower()) || name.size() == piece.size());
        }
        return i == pieces.size() - 1
                && name.size() > 1
                && name.size() < piece.size()
                && Description.tellOffice(pieces.get(0));
    }

    /** {@code The minister, Edda Roth,}: named behind a comma. */
    private Optional<SourcePhrase> namedBehind(List<Token> head, List<Token> tokens, Gender gender) {
        int at = behindBrackets(tokens, Story.index(tokens, head.get(head.size() - 1).end()));
        while (at < tokens.size() && tokens.get(at).is(TokenKind.POSSESSIVE)) {
            at++;
        }
        if (at >= tokens.size() || !tokens.get(at).is(TokenKind.COMMA) || !introduces(head)) {
            return Optional.empty();
        }
        List<Token> aside = new ArrayList<>(headOf(tokens.subList(at + 1, tokens.size())));
        int more = aside.isEmpty()
                ? tokens.size()
                : behindBrackets(tokens, Story.index(tokens, aside.get(aside.size() - 1).end()));
        if (Description.tellOffice(aside) && more < tokens.size() && tokens.get(more).isName()) {
            aside.addAll(headOf(tokens.subList(more, tokens.size())));
        }
        List<Token> name = aside.isEmpty() || Words.DETERMINERS.contains(aside.get(0).lower())
                ? List.of()
                : runs.nameAtEnd(aside);
        boolean named = !name.isEmpty() && (name.size() > 1 || isSurname.test(name.get(0).lower()) || aside.size() == 1);
        if (!named) {
            return Optional.empty();
        }
        List<Token> title = new ArrayList<>(head);
        return Optional.of(personOf(name, title, gender.or(Gender.ofTitle(aside))));
    }

    private static int behindBrackets(List<Token> tokens, int from) {
        int at = from;
        if (at < tokens.size() && tokens.get(at).is(TokenKind.OPEN_BRACKET)) {
            while (at < tokens.size() && !tokens.get(at).is(TokenKind.CLOSE_BRACKET)) {
                at++;
            }
            at = Math.min(tokens.size(), at + 1);
        }
        return at;
    }

    /** Whether a name behind a comma may be that of whom these words describe. */
    private static boolean introduces(List<Token> head) {
        Token noun = core(head).get(core(head).size() - 1);
        if (Words.COLLECTIVES.contains(noun.lower()) || Names.ORGANISATIONS.contains(noun.lower())) {
            return false;
        }
        return Description.tellOffice(head)
                || Words.DETERMINERS.contains(head.get(0).lower())
                || Words.POSSESSIVES.contains(head.get(0).lower())
                || head.stream().anyMatch(t -> Words.MALE.contains(t.lower()) || Words.FEMALE.contains(t.lower()));
    }

    private static SourcePhrase personOf(List<Token> name, List<Token> title, Gender gender) {
        List<String> words = name.stream().map(Token::printed).toList();
        return new SourcePhrase(
                Kind.PERSON, words, Description.of(title), gender.or(Gender.ofName(words)), !isIndefinite(title));
    }

    private static boolean isIndefinite(List<Token> head) {
        return !head.isEmpty()
                && (INDEFINITE.contains(head.get(0).lower()) || head.get(0).is(TokenKind.NUMBER));
    }

    private static List<Token> without(List<Token> head, List<Token> name) {
        List<Token> title = new ArrayList<>(head);
        title.removeAll(name);
        return title;
    }

    private static boolean followsOwner(List<Token> head, List<Token> piece) {
        int start = head.indexOf(piece.get(0));
        return start > 0 && head.get(start - 1).is(TokenKind.POSSESSIVE);
    }

    private static boolean leadsWithTitle(List<Token> piece) {
        return Description.tellOffice(piece);
    }

    private static List<List<Token>> pieces(List<Token> head) {
        List<List<Token>> pieces = new ArrayList<>();
        List<Token> piece = new ArrayList<>();
        for (Token token : head) {
            if (SPLITS.contains(token.lower()) || token.is(TokenKind.POSSESSIVE)) {
                if (!piece.isEmpty()) {
                    pieces.add(piece);
                    piece = new ArrayList<>();
                }
            } else {
                piece.add(token);
            }
        }
        if (!piece.isEmpty()) {
            pieces.add(piece);
        }
        return pieces;
    }

    private SourcePhrase other(List<Token> head, Gender gender) {
        List<Token> core = core(head);
        Token noun = core.get(core.size() - 1);
        Description description = Description.of(head);
        boolean definite = !isIndefinite(head);
        if (STATE_HEADS.contains(noun.lower()) && core.size() == head.size() || isStateOf(head)) {
            Optional<SourcePhrase> state = stateIn(head);
            if (state.isPresent()) {
                return state.get();
            }
        }
        boolean singular = Words.PERSON_NOUNS.contains(noun.lower())
                && !noun.lower().endsWith("s")
                && !Words.COLLECTIVES.contains(noun.lower());
        if (singular && isSomebody(noun.lower()) || Names.HEADS.contains(noun.lower()) || Names.ofLetters(noun.lower()).isPresent()) {
            Kind kind = definite ? Kind.DESCRIPTION : Kind.UNNAMED;
            return new SourcePhrase(kind, List.of(), description, gender, definite);
        }
        boolean people = Words.PERSON_NOUNS.contains(noun.lower()) && !Names.ORGANISATIONS.contains(noun.lower());
        boolean body = isBody(noun);
        boolean named = head.stream().anyMatch(t -> t.isName() && !t.sentenceStart() && !Words.DETERMINERS.contains(t.lower()))
                || head.size() == 1 && head.get(0).isName();
        if (body && !noun.capital() && core.size() <= 3 && !named && definite) {
            return new SourcePhrase(Kind.BODY, List.of(), description, gender, true);
        }
        if (people || !named && !(body && definite)) {
            return new SourcePhrase(Kind.UNNAMED, List.of(), description, gender, definite);
        }
        return new SourcePhrase(Kind.ORGANIZATION, List.of(printed(head)), description, gender, definite);
    }

    private static boolean isBody(Token noun) {
        return Words.COLLECTIVES.contains(noun.lower()) || Names.ORGANISATIONS.contains(noun.lower());
    }

    /** The words as printed, without article. */
    private static String printed(List<Token> head) {
        StringBuilder words = new StringBuilder();
        for (Token token : head) {
            if (token != head.get(0) || !ARTICLES.contains(token.lower())) {
                boolean spaced = !words.isEmpty() && !token.is(TokenKind.POSSESSIVE);
                words.append(spaced ? " " : "").append(token.printed().replace('\u2019', '\''));
            }
        }
        return words.toString();
    }

    private static boolean isSomebody(String noun) {
        return !PEOPLE.contains(noun);
    }

    /** The phrase up to the first preposition, behind the last owner. */
    private static List<Token> core(List<Token> head) {
        int end = 1;
        while (end < head.size() && !SPLITS.contains(head.get(end).lower())) {
            end++;
        }
        int start = 0;
        for (int i = 0; i + 1 < end; i++) {
            start = head.get(i).is(TokenKind.POSSESSIVE) ? i + 1 : start;
        }
        return head.subList(start, end);
    }

    /** {@code the government of Samoa}. */
    private static boolean isStateOf(List<Token> head) {
        int of = 0;
        while (of < head.size() && !head.get(of).is("of")) {
            of++;
        }
        return of > 0 && of < head.size() - 1 && STATE_HEADS.contains(head.get(of - 1).lower());
    }

    private Optional<SourcePhrase> stateIn(List<Token> head) {
        for (Token token : head) {
            if (token.capital()) {
                Optional<Country> country = Countries.ofDemonym(token.lower())
                        .or(() -> Countries.named(token.lower()))
                        .or(() -> Countries.ofCapital(token.lower()));
                if (country.isPresent()) {
                    return Optional.of(state(country.get().name(), country));
                }
                Optional<String> place = places.stateLike(token.lower());
                if (place.isPresent()) {
                    return Optional.of(state(place.get(), Optional.empty()));
                }
            }
        }
        return Optional.empty();
    }
}
