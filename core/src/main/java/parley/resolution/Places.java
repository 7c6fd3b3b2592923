package parley.resolution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import parley.lexicon.Countries;
import parley.lexicon.Names;
import parley.lexicon.Words;
import parley.token.Token;
import parley.token.TokenKind;

/**
 * Which names of a document are those of places and states that no list knows, by the company they keep: {@code in Tavren},
 * {@code Tavren's parliament}, {@code the capital of Tavren}.
 *
 * <p>Not thread-safe while it is filled.
 */
final class Places {

    private static final Set<String> IN = Set.of("in", "across", "throughout", "near", "outside", "inside", "into");
    private static final Set<String> LINKS = Set.of("of", "from", "to");
    private static final int FEWEST_ALIKE = 4;
    private static final int MOST_STATES = 200;
    private static final int MOST_LONE = 500;
    private static final int LONGEST_ENDING = 4;

    /** Names of places in lower case, to the name as it was first printed. */
    private final Map<String, String> printed = new HashMap<>();

    private static final Set<String> STATE_NOUNS = Set.of(
            "side",
            "delegation",
            "delegations",
            "negotiators",
            "negotiator",
            "officials",
            "team",
            "envoy",
            "government",
            "forces",
            "diplomats",
            "talks",
            "delegates",
            "official",
            "counterpart",
            "leader",
            "leaders",
            "people");

    /** What two states have together: {@code Qasri-Marran talks}. */
    private static final Set<String> SHARED = Set.of(
            "talks",
            "negotiations",
            "consultations",
            "meeting",
            "summit",
            "committee",
            "commission",
            "council",
            "relations",
            "ties",
            "dialogue",
            "border",
            "trade",
            "agreement",
            "treaty",
            "conflict",
            "war",
            "intergovernmental");
    /** How much more it tells that two are named together than that one is named alone. */
    private static final int TOGETHER = 3;

    /** Names that act as states do, as printed, to how often. */
    private final Map<String, Integer> uses = new HashMap<>();
    /** The two states that talk, once they were asked for. */
    private Optional<List<String>> two = Optional.empty();

    private final Set<String> persons = new HashSet<>();
    /** Names that stand alone within sentences, in lower case, to the first printed form. */
    private final Map<String, String> lone = new HashMap<>();

    void read(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).isName()) {
                weigh(tokens, i);
                weighState(tokens, i);
                noteLone(tokens, i);
            }
        }
    }

    private void weigh(List<Token> tokens, int i) {
        String word = tokens.get(i).lower();
        String before = i > 0 ? tokens.get(i - 1).lower() : "";
        boolean last = i + 1 >= tokens.size() || !tokens.get(i + 1).isName();
        boolean owner = i + 1 < tokens.size() && tokens.get(i + 1).is(TokenKind.POSSESSIVE);
        if (Names.ADDRESS.contains(before)) {
            persons.add(word);
        } else if (i > 0 && tokens.get(i - 1).isName() && !isTitle(before)) {
            return;
        }
        if (last && !owner && IN.contains(before)) {
            note(tokens.get(i));
        }
        if (owner
                && i + 2 < tokens.size()
                && Names.STATE_OWNED.contains(tokens.get(i + 2).lower())) {
            note(tokens.get(i));
        }
        boolean belongs = last
                && i > 1
                && LINKS.contains(before)
                && Names.STATE_OWNERS.contains(tokens.get(i - 2).lower());
        if (belongs) {
            note(tokens.get(i));
        }
    }

    /** Counts names that act as states do: {@code Karelund's minister}, {@code the Qasri side}, {@code between Lisk and Marra}. */
    private void weighState(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        boolean owner = i + 1 < tokens.size() && tokens.get(i + 1).is(TokenKind.POSSESSIVE);
        int next = owner ? i + 2 : i + 1;
        boolean acts = next < tokens.size()
                && (STATE_NOUNS.contains(tokens.get(next).lower())
                        || Names.STATE_OWNED.contains(tokens.get(next).lower()));
        boolean between = i > 0 && tokens.get(i - 1).is("between")
                || i > 2 && tokens.get(i - 1).is("and") && tokens.get(i - 3).is("between");
        boolean known = Countries.named(token.lower()).isPresent()
                || Countries.ofDemonym(token.lower()).isPresent();
        boolean owned = i > 1
                && LINKS.contains(tokens.get(i - 1).lower())
                && Names.STATE_OWNERS.contains(tokens.get(i - 2).lower())
                && (next >= tokens.size() || !tokens.get(next).isName());
        boolean other = Names.TITLES.contains(token.lower())
                || Names.ORGANISATIONS.contains(token.lower())
                || Words.DETERMINERS.contains(token.lower());
        if (!token.sentenceStart() && (acts || between || known || owned) && !other) {
            use(token.printed(), between ? TOGETHER : 1);
        }
        String[] pair = token.printed().split("[-\u2013]");
        if (pair.length == 2
                && next < tokens.size()
                && SHARED.contains(tokens.get(next).lower())
                && Stream.of(pair)
                        .allMatch(one -> one.length() >= FEWEST_ALIKE && Character.isUpperCase(one.charAt(0)))) {
            Stream.of(pair).forEach(one -> use(one, TOGETHER));
        }
    }

    private void use(String name, int weight) {
        if (uses.size() < MOST_STATES) {
            uses.merge(name, weight, Integer::sum);
        }
    }

    /** The two states, as a rule of those who talk, of which the text tells most; empty if there are no two. */
    List<String> twoStates() {
        if (two.isEmpty()) {
            two = Optional.of(readTwoStates());
        }
        return two.get();
    }

    private List<String> readTwoStates() {
        Map<String, Integer> states = new HashMap<>();
        uses.keySet().stream().sorted().forEach(form -> states.merge(stateOf(form), uses.get(form), Integer::sum));
        List<String> names = new ArrayList<>(states.keySet());
        names.sort(Comparator.comparing((String name) -> -states.get(name)).thenComparing(name -> name));
        boolean clear = names.size() == 2 || names.size() > 2 && states.get(names.get(1)) > states.get(names.get(2));
        return clear ? names.subList(0, 2).stream().sorted().toList() : List.of();
    }

    /** The shortest form of a name that is alike: {@code Qasr} of "Qasri". */
    private String stateOf(String form) {
        String lower = form.toLowerCase(Locale.ROOT);
        return Countries.named(lower)
                .or(() -> Countries.ofDemonym(lower))
                .map(Countries.Country::name)
                .orElseGet(() -> Stream.concat(uses.keySet().stream(), lone.values().stream())
                        .filter(other -> alike(other.toLowerCase(Locale.ROOT), lower))
                        .min(Comparator.comparing(String::length).thenComparing(other -> other))
                        .orElse(form));
    }

    private void note(Token token) {
        printed.putIfAbsent(token.lower(), token.printed());
    }

    private static boolean isTitle(String word) {
        return Names.TITLES.contains(word);
    }

    boolean isPlace(String lower) {
        return Countries.named(lower).isPresent()
                || Countries.ofCapital(lower).isPresent()
                || !persons.contains(lower)
                        && printed.containsKey(lower)
                        && !Words.MONTHS.contains(lower)
                        && !Words.WEEKDAYS.contains(lower);
    }

    private void noteLone(List<Token> tokens, int i) {
        boolean first = i == 0 || !tokens.get(i - 1).isName() && !tokens.get(i).sentenceStart();
        boolean last = i + 1 >= tokens.size() || !tokens.get(i + 1).isName();
        if (first && last && lone.size() < MOST_LONE) {
            lone.putIfAbsent(tokens.get(i).lower(), tokens.get(i).printed());
        }
    }

    /** The state of which a word is the name or the adjective, as the document prints it. */
    Optional<String> stateLike(String lower) {
        return printed.keySet().stream()
                .filter(state -> isPlace(state) && alike(state, lower))
                .sorted()
                .findFirst()
                .map(printed::get);
    }

    /** The same of any name in the text that is shorter than the word: {@code Lodomeria} for "Lodomerian". */
    Optional<String> stateOfAdjective(String lower) {
        return stateLike(lower)
                .or(() -> lone.keySet().stream()
                        .filter(name -> !persons.contains(name) && name.length() < lower.length() && alike(name, lower))
                        .min(Comparator.comparing(String::length).thenComparing(name -> name))
                        .map(lone::get));
    }

    /** Whether two words may be a place and its adjective, or two forms of one: {@code Nairika}, {@code Nairikan}. */
    static boolean alike(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        int shared = 0;
        int shorter = Math.min(one.length(), other.length());
        while (shared < shorter && one.charAt(shared) == other.charAt(shared)) {
            shared++;
        }
        return shared >= FEWEST_ALIKE
                && shared >= shorter - 2
                && Math.max(one.length(), other.length()) - shared <= LONGEST_ENDING;
    }
}
