package parley.resolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import parley.lexicon.Countries;
import parley.lexicon.Countries.Country;
import parley.lexicon.Names;
import parley.lexicon.Words;
import parley.resolution.SourcePhrase.Gender;
import parley.resolution.SourcePhrase.Kind;
import parley.token.Token;
import parley.token.TokenKind;

/** Reads the words of a source: name, title, country. Stateless. */
final class SourcePhraseReader {

    private static final Pattern TRAILING_LINKS = Pattern.compile("(?:(?:^| )(?:of|for|the|federation|republic))+$");
    private static final Set<String> SPLITS = Set.of("of", "for", "at", "in", "from", "with", "on", "to", "and", "or");
    private static final Set<String> PARTICLES = Set.of(
            "de", "van", "von", "al", "el", "bin", "ibn", "da", "di", "la", "le", "der", "den", "du", "ben", "al-",
            "abu");
    private static final Set<String> STATE_HEADS = Set.of(
            "side", "regime", "government", "authorities", "leadership", "administration", "officials", "authority");
    private static final Set<String> INDEFINITE =
            Set.of("a", "an", "one", "some", "two", "three", "several", "many", "another", "most", "few");

    private SourcePhraseReader() {}

    /** Reads a source; {@code tokens} are all words and marks of its span. */
    static SourcePhrase read(List<Token> tokens) {
        List<Token> head = headOf(tokens);
        Gender gender = genderOf(tokens);
        if (head.isEmpty()) {
            return new SourcePhrase(Kind.UNNAMED, List.of(), "", Optional.empty(), gender, false);
        }
        if (head.size() == 1 && isPronoun(head.get(0).lower())) {
            return new SourcePhrase(Kind.PRONOUN, List.of(), head.get(0).lower(), Optional.empty(), gender, true);
        }
        boolean definite =
                !INDEFINITE.contains(head.get(0).lower()) && !head.get(0).is(TokenKind.NUMBER);
        Optional<Country> whole = wholeCountry(head);
        if (whole.isPresent()) {
            return new SourcePhrase(Kind.STATE, List.of(whole.get().name()), "", whole, gender, true);
        }
        return person(head, gender, definite).orElseGet(() -> other(head, gender, definite));
    }

    private static boolean isPronoun(String word) {
        return Words.PRONOUNS.contains(word) || Words.PERSON_PRONOUNS.contains(word);
    }

    /** What stands before the first comma, bracket, dash or relative pronoun. */
    private static List<Token> headOf(List<Token> tokens) {
        List<Token> head = new ArrayList<>();
        for (Token token : tokens) {
            boolean relative =
                    !head.isEmpty() && (token.is("who") || token.is("whose") || token.is("which") || token.is("that"));
            boolean mark = !token.isWord()
                    && !token.is(TokenKind.POSSESSIVE)
                    && !token.is(TokenKind.NUMBER)
                    && !isQuotationMark(token);
            if (relative || mark && !head.isEmpty()) {
                return head;
            }
            if (!mark && !isQuotationMark(token)) {
                head.add(token);
            }
        }
        return head;
    }

    private static boolean isQuotationMark(Token token) {
        return token.is(TokenKind.DOUBLE_MARK) || token.is(TokenKind.SINGLE_MARK);
    }

    private static Gender genderOf(List<Token> tokens) {
        for (Token token : tokens) {
            String word = token.lower().replace(".", "");
            if (Words.MALE.contains(word)) {
                return Gender.MALE;
            }
            if (Words.FEMALE.contains(word)) {
                return Gender.FEMALE;
            }
        }
        return Gender.UNKNOWN;
    }

    private static Optional<Country> wholeCountry(List<Token> head) {
        String words = joined(head.get(0).is("the") ? head.subList(1, head.size()) : head);
        return Countries.named(words).or(() -> Countries.ofMetonym(words));
    }

    private static String joined(List<Token> tokens) {
        StringBuilder words = new StringBuilder();
        for (Token token : tokens) {
            words.append(words.isEmpty() || token.is(TokenKind.POSSESSIVE) ? "" : " ")
                    .append(token.lower());
        }
        return words.toString();
    }

    /** A person is named in the first piece ("Roth of the ministry") or the last ("minister of finance Edda Roth"). */
    private static Optional<SourcePhrase> person(List<Token> head, Gender gender, boolean definite) {
        List<List<Token>> pieces = pieces(head);
        for (int i = 0; i < pieces.size(); i++) {
            List<Token> piece = pieces.get(i);
            List<Token> name = nameIn(piece);
            boolean first = i == 0
                    && !name.isEmpty()
                    && (name.size() > 1 || name.size() == piece.size() || leadsWithTitle(piece));
            boolean last = i > 0
                    && i == pieces.size() - 1
                    && name.size() > 1
                    && name.size() < piece.size()
                    && Names.TITLES.contains(titleWord(pieces.get(0)));
            boolean behindPossessive =
                    i > 0 && i == pieces.size() - 1 && name.size() > 1 && endsWithPossessive(head, piece);
            if (first || last || behindPossessive) {
                String title = titleOf(head, name);
                return Optional.of(new SourcePhrase(
                        Kind.PERSON,
                        name.stream().map(Token::printed).toList(),
                        title,
                        countryIn(head),
                        gender,
                        definite));
            }
        }
        return Optional.empty();
    }

    private static boolean endsWithPossessive(List<Token> head, List<Token> piece) {
        int start = head.indexOf(piece.get(0));
        return start > 0 && head.get(start - 1).is(TokenKind.POSSESSIVE);
    }

    private static String titleWord(List<Token> piece) {
        return piece.isEmpty() ? "" : piece.get(piece.size() - 1).lower();
    }

    private static boolean leadsWithTitle(List<Token> piece) {
        return piece.stream().anyMatch(t -> Names.TITLES.contains(t.lower()) || Words.PERSON_NOUNS.contains(t.lower()));
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

    /** The capitalised words at the end of a piece that are neither titles nor demonyms; none if one makes it an organisation. */
    private static List<Token> nameIn(List<Token> piece) {
        int first = piece.size();
        while (first > 0 && belongsToName(piece, first - 1)) {
            first--;
        }
        while (first < piece.size()
                && PARTICLES.contains(piece.get(first).lower())
                && !piece.get(first).capital()) {
            first++;
        }
        List<Token> name = piece.subList(first, piece.size());
        boolean organisation = name.stream().anyMatch(t -> Names.ORGANISATIONS.contains(t.lower()))
                || Countries.named(joined(name)).isPresent()
                || !name.isEmpty()
                        && Words.PERSON_NOUNS.contains(name.get(name.size() - 1).lower())
                || name.size() == 1
                        && name.get(0).isAllCapitals()
                        && name.get(0).printed().length() <= 5;
        return organisation ? List.of() : name;
    }

    private static boolean belongsToName(List<Token> piece, int i) {
        Token token = piece.get(i);
        if (!token.isWord()) {
            return false;
        }
        if (!token.capital()) {
            return PARTICLES.contains(token.lower()) && i + 1 < piece.size();
        }
        String word = token.lower();
        return !Names.TITLES.contains(word)
                && Countries.ofDemonym(word).isEmpty()
                && !word.equals("the")
                && !Words.DETERMINERS.contains(word)
                && !(Names.ORGANISATIONS.contains(word)
                        && i + 1 < piece.size()
                        && piece.get(i + 1).capital()
                        && i + 2 < piece.size());
    }

    private static String titleOf(List<Token> head, List<Token> name) {
        StringBuilder title = new StringBuilder();
        for (Token token : head) {
            boolean part = token.isWord()
                    && !name.contains(token)
                    && !Words.DETERMINERS.contains(token.lower())
                    && Countries.ofDemonym(token.lower()).isEmpty()
                    && Countries.named(token.lower()).isEmpty();
            if (part) {
                title.append(title.isEmpty() ? "" : " ").append(token.lower());
            }
        }
        return Names.plainTitle(trimLinks(title.toString()));
    }

    private static String trimLinks(String title) {
        return TRAILING_LINKS.matcher(title).replaceAll("");
    }

    private static Optional<Country> countryIn(List<Token> head) {
        for (Token token : head) {
            Optional<Country> country = Countries.ofDemonym(token.lower()).or(() -> Countries.named(token.lower()));
            if (country.isPresent()) {
                return country;
            }
        }
        return Optional.empty();
    }

    private static SourcePhrase other(List<Token> head, Gender gender, boolean definite) {
        Token last = pieces(head).isEmpty()
                ? head.get(head.size() - 1)
                : lastOf(pieces(head).get(0));
        Optional<Country> country = countryIn(head).or(() -> metonymIn(head));
        if (country.isPresent()
                && STATE_HEADS.contains(head.get(head.size() - 1).lower())) {
            return new SourcePhrase(Kind.STATE, List.of(country.get().name()), "", country, gender, true);
        }
        boolean singular = Names.HEADS.contains(last.lower());
        if (singular && (definite || !head.get(0).capital())) {
            Kind kind = definite ? Kind.DESCRIPTION : Kind.UNNAMED;
            return new SourcePhrase(kind, List.of(), titleOf(head, List.of()), country, gender, definite);
        }
        boolean named = head.stream().anyMatch(t -> t.isName() && !t.sentenceStart())
                || head.size() == 1 && head.get(0).isName()
                || Names.ORGANISATIONS.contains(last.lower()) && definite;
        boolean people = Words.PERSON_NOUNS.contains(last.lower()) && !Names.ORGANISATIONS.contains(last.lower());
        return new SourcePhrase(
                named && !people ? Kind.ORGANIZATION : Kind.UNNAMED, List.of(), "", country, gender, definite);
    }

    private static Token lastOf(List<Token> piece) {
        return piece.get(piece.size() - 1);
    }

    private static Optional<Country> metonymIn(List<Token> head) {
        return head.stream()
                .map(t -> Countries.ofMetonym(t.lower()))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
