package parley.resolution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parley.lexicon.Countries;
import parley.lexicon.Names;
import parley.lexicon.Organisations;
import parley.lexicon.Words;
import parley.speaker.NameKey;
import parley.token.Token;

/** Which capitalised words, one behind the other, can be the name of a person. Stateless but for the places it is given. */
final class NameRuns {

    private static final Set<String> PARTICLES = Set.of(
            "de", "van", "von", "al", "el", "bin", "ibn", "da", "di", "la", "le", "der", "den", "du", "ben", "al-",
            "abu", "dos", "del", "ter", "ten", "zu");
    private static final int LONGEST_PARTICLE = 3;
    private static final int LONGEST_LETTERS = 5;
    private static final int LONGEST_INITIAL = 3;

    private static final Set<String> NOT_NAMES = notNames();

    private final Places places;

    NameRuns(Places places) {
        this.places = places;
    }

    static boolean isParticle(Token token) {
        return PARTICLES.contains(token.lower());
    }

    /** Whether a word may be part of a name: capitalised, if only behind a joined particle ({@code al-Sarraf}). */
    static boolean isName(Token token) {
        if (!token.isWord() || token.capital()) {
            return token.isName();
        }
        String printed = token.printed();
        int joint = Math.max(printed.indexOf('-'), Math.max(printed.indexOf('\''), printed.indexOf('\u2019')));
        return joint > 0
                && joint <= LONGEST_PARTICLE
                && joint + 1 < printed.length()
                && Character.isUpperCase(printed.charAt(joint + 1));
    }

    /** The words at the end of a stretch that are a person's name; none if one of them makes it something else. */
    List<Token> nameAtEnd(List<Token> piece) {
        int first = piece.size();
        while (first > 0 && belongsToName(piece, first - 1)) {
            first--;
        }
        while (first < piece.size() && leadsNoName(piece, first)) {
            first++;
        }
        List<Token> name = piece.subList(first, piece.size());
        return isPersonal(name) ? name : List.of();
    }

    private boolean belongsToName(List<Token> piece, int i) {
        Token token = piece.get(i);
        if (!token.isWord()) {
            return false;
        }
        if (!isName(token)) {
            return isParticle(token) && i + 1 < piece.size();
        }
        return isNameWord(token)
                && !(Names.ORGANISATIONS.contains(token.lower())
                        && i + 2 < piece.size()
                        && piece.get(i + 1).capital());
    }

    /** A capitalised word that is neither title, demonym nor function word. */
    static boolean isNameWord(Token token) {
        return !NOT_NAMES.contains(Contractions.pronounOf(token.lower()));
    }

    /** One set, as this is asked of every capitalised word. */
    private static Set<String> notNames() {
        Set<String> words = new HashSet<>(Countries.demonyms());
        words.removeIf(NameRuns::isGiven);
        words.addAll(Names.TITLES);
        words.addAll(Names.letters());
        words.addAll(Words.DETERMINERS);
        words.addAll(Words.PREPOSITIONS);
        words.addAll(Words.PRONOUNS);
        words.addAll(Words.SUBORDINATORS);
        words.addAll(Words.CONJUNCTIONS);
        words.addAll(Words.WEEKDAYS);
        return words;
    }

    static boolean isGiven(String lower) {
        String plain = NameKey.plain(lower);
        return Names.isMale(plain) || Names.isFemale(plain);
    }

    /** {@code (of) Mughan Elchin Aghazade}: the place belongs to the title before it. */
    private boolean leadsNoName(List<Token> piece, int first) {
        Token token = piece.get(first);
        if (isParticle(token) && !token.capital()) {
            return true;
        }
        return piece.size() - first > 2
                && !isGiven(token.lower())
                && (places.isPlace(token.lower())
                        || Countries.named(token.lower()).isPresent());
    }

    private boolean isPersonal(List<Token> name) {
        if (name.isEmpty()) {
            return false;
        }
        Token last = name.get(name.size() - 1);
        boolean letters =
                name.size() == 1 && last.isAllCapitals() && last.printed().length() <= LONGEST_LETTERS;
        boolean body =
                name.stream().anyMatch(t -> Organisations.named(t.printed()).isPresent());
        boolean place = Countries.named(joined(name)).isPresent()
                || name.size() == 1 && Countries.ofCapital(last.lower()).isPresent();
        boolean lettered = name.stream().anyMatch(t -> t.printed().chars().anyMatch(Character::isDigit))
                || last.printed().indexOf('.') > 0 && last.printed().length() > LONGEST_INITIAL;
        return !letters
                && !lettered
                && !body
                && !place
                && !Words.PERSON_NOUNS.contains(last.lower())
                && name.stream().noneMatch(t -> Names.ORGANISATIONS.contains(t.lower()));
    }

    static String joined(List<Token> tokens) {
        List<String> words = new ArrayList<>();
        tokens.forEach(token -> words.add(token.lower()));
        return String.join(" ", words);
    }
}
