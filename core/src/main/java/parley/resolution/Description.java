package parley.resolution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.lexicon.Countries;
import parley.lexicon.Countries.Country;
import parley.lexicon.Names;
import parley.lexicon.Words;
import parley.token.Token;
import parley.token.TokenKind;

/**
 * What words say that somebody is: {@code Qasrat's foreign minister} is a foreign minister, of a place "qasrat".
 *
 * @param title the office or noun in plain lower-case words; empty if nothing is said
 * @param places names of where or in what, lower case, countries of the lexicon left out
 * @param country the country named, if any
 */
record Description(String title, Set<String> places, Optional<Country> country) {

    private static final Set<String> OFFICES = offices();
    private static final int LONGEST_COUNTRY = 3;

    static final Description NONE = new Description("", Set.of(), Optional.empty());

    private static final Set<String> LINKS =
            Set.of("of", "for", "at", "in", "from", "with", "on", "to", "and", "by", "near");

    Description {
        places = Set.copyOf(places);
    }

    boolean isEmpty() {
        return title.isEmpty();
    }

    /** Reads a noun phrase without the name in it. */
    static Description of(List<Token> tokens) {
        Set<String> places = new LinkedHashSet<>();
        Country[] country = new Country[1];
        List<String> title = new ArrayList<>();
        boolean core = true;
        int owner = lastOwner(tokens);
        int i = 0;
        while (i < tokens.size()) {
            Token token = tokens.get(i);
            int length = countryLength(tokens, i);
            if (length > 0) {
                Country named = country(tokens.subList(i, i + length)).orElseThrow();
                country[0] = country[0] == null ? named : country[0];
            } else if (PhraseParts.goesBehindNoun(tokens, i)) {
                core = false;
            } else if (tells(token)) {
                if (i < owner) {
                    places.add(token.lower());
                } else if (LINKS.contains(token.lower())) {
                    core = false;
                    title.add(token.lower());
                } else if (isOffice(token) || core && !token.capital()) {
                    title.add(token.lower());
                } else {
                    places.add(token.lower());
                }
            }
            i += Math.max(1, length);
        }
        return new Description(plain(title), places, Optional.ofNullable(country[0]));
    }

    private static boolean tells(Token token) {
        return token.isWord() && !Words.DETERMINERS.contains(token.lower()) && !Names.ADDRESS.contains(token.lower());
    }

    private static int lastOwner(List<Token> tokens) {
        int owner = -1;
        for (int i = 0; i + 1 < tokens.size() && !LINKS.contains(tokens.get(i).lower()); i++) {
            owner = tokens.get(i).is(TokenKind.POSSESSIVE) ? i : owner;
        }
        return owner;
    }

    /** Whether a word may be part of a title. */
    static boolean isOffice(Token token) {
        return OFFICES.contains(token.lower());
    }

    /** One set, as this is asked of most words. */
    private static Set<String> offices() {
        Set<String> words = new HashSet<>(Names.TITLES);
        words.addAll(Names.HEADS);
        words.addAll(Words.PERSON_NOUNS);
        words.addAll(Names.letters());
        return words;
    }

    /** Whether words hold a noun that by itself says what somebody is, or a form of address. */
    static boolean tellOffice(List<Token> tokens) {
        return tokens.stream().anyMatch(t -> isOffice(t) && !Names.MODIFIERS.contains(t.lower()));
    }

    /** How many tokens from here name a country or its people: {@code Puerto Rico}, {@code South Korean}. */
    private static int countryLength(List<Token> tokens, int from) {
        if (!tokens.get(from).isName()) {
            return 0;
        }
        for (int length = Math.min(LONGEST_COUNTRY, tokens.size() - from); length > 0; length--) {
            if (country(tokens.subList(from, from + length)).isPresent()) {
                return length;
            }
        }
        return 0;
    }

    private static Optional<Country> country(List<Token> tokens) {
        String words = NameRuns.joined(tokens);
        return Countries.ofDemonym(words).or(() -> Countries.named(words));
    }

    private static String plain(List<String> words) {
        List<String> title = new ArrayList<>(words);
        while (!title.isEmpty() && LINKS.contains(title.get(title.size() - 1))) {
            title.remove(title.size() - 1);
        }
        while (!title.isEmpty() && LINKS.contains(title.get(0))) {
            title.remove(0);
        }
        String joined = String.join(" ", title);
        return Names.plainTitle(Names.ofLetters(joined).orElse(joined));
    }

    /** The noun itself: {@code minister} of {@code minister of health}. */
    String head() {
        int end = LINKS.stream()
                .mapToInt(link -> title.indexOf(' ' + link + ' '))
                .filter(at -> at > 0)
                .min()
                .orElse(title.length());
        String core = title.substring(0, end);
        return core.endsWith("prime minister") ? "premier" : core.substring(core.lastIndexOf(' ') + 1);
    }

    /** Whether the place of one is expressly that of the other. */
    boolean sharesPlace(Description held) {
        return country.isPresent() && country.equals(held.country)
                || places.stream().anyMatch(p -> held.places.stream().anyMatch(h -> Places.alike(p, h)));
    }

    /** The same without the place. */
    Description anywhere() {
        return new Description(title, Set.of(), Optional.empty());
    }

    private Set<String> words() {
        Set<String> words =
                new HashSet<>(List.of(title.replace("prime minister", "premier").split(" ")));
        words.removeAll(LINKS);
        words.removeAll(Names.LIGHT);
        return words;
    }

    /** Whether words that describe somebody may be meant of one who is {@code held}. */
    boolean fits(Description held) {
        if (isEmpty() || held.isEmpty() || !fitsPlace(held)) {
            return false;
        }
        Set<String> wanted = words();
        Set<String> has = held.words();
        String head = head();
        if (has.contains(head) || head.equals(held.head())) {
            return has.containsAll(wanted) || wanted.containsAll(has);
        }
        return wanted.size() <= 1
                && (Names.mayBeCalled(title, held.head())
                        || Names.mayBeCalled(title, held.title())
                        || Names.mayBeCalled(head, held.head())
                        || Names.mayBeCalled(head, held.title())
                        || has.stream().anyMatch(word -> Names.mayBeCalled(head, word)));
    }

    private boolean fitsPlace(Description held) {
        if (country.isPresent() && held.country.isPresent()) {
            return country.equals(held.country);
        }
        if (places.isEmpty() || held.places.isEmpty()) {
            return country.isEmpty() || held.places.isEmpty();
        }
        return places.stream().anyMatch(p -> held.places.stream().anyMatch(h -> Places.alike(p, h)));
    }
}
