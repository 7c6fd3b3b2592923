package parley.negotiation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import parley.lexicon.Countries;
import parley.lexicon.Countries.Country;
import parley.lexicon.Names;
import parley.token.Token;
import parley.token.TokenKind;

/**
 * The states and bodies of a document that may be parties to talks.
 *
 * <p>A name counts as one by how it is used ("the Lisk delegation", "between Lisk and Marra", "Lisk's foreign
 * minister"), so that parties need not be known beforehand. Built once per document, read-only afterwards.
 */
final class Parties {

    /**
     * A party where it is named.
     *
     * @param name its name: a known country's English name, else as printed
     * @param from first token
     * @param to token behind the last
     */
    record Named(String name, int from, int to) {}

    private static final int SHORTEST_STEM = 4;
    private static final List<String> ADJECTIVE_ENDINGS =
            List.of("an", "ian", "ish", "ese", "i", "ic", "er", "n", "en", "ine", "ch", "ean");

    private final Map<String, Integer> scores = new LinkedHashMap<>();
    private final Map<String, String> adjectives = new HashMap<>();
    private final People people;

    Parties(List<Line> lines, People people) {
        this.people = people;
        lines.forEach(this::collect);
    }

    private void collect(Line line) {
        for (int i = 0; i < line.size(); i++) {
            if (line.is(i, "between")) {
                List<Named> both = listAt(line, i + 1);
                if (both.size() > 1) {
                    both.forEach(party -> score(party.name(), 4));
                }
            }
            if (NameReader.startsAt(line, i) && (i == 0 || !line.at(i - 1).isName())) {
                rate(line, i);
            }
        }
    }

    private void rate(Line line, int from) {
        int end = NameReader.endOfBody(line, from);
        if (people.isPerson(line, from, end)) {
            return;
        }
        Optional<Named> party = named(line, from);
        if (party.isEmpty()) {
            return;
        }
        int to = party.get().to();
        boolean ofBody = line.is(from - 1, "of") && line.in(from - 2, "body")
                || line.is(from - 2, "of") && line.is(from - 1, "the") && line.in(from - 3, "body");
        boolean possessive =
                to < line.size() && line.at(to).is(TokenKind.POSSESSIVE) && line.anyIn(to + 1, to + 3, "body");
        boolean attributive = line.in(to, "body") && !line.at(to).capital();
        boolean known = Countries.named(party.get().name()).isPresent();
        if (ofBody || possessive || attributive || known) {
            score(
                    party.get().name(),
                    (ofBody ? 2 : 0) + (possessive ? 2 : 0) + (attributive ? 2 : 0) + (known ? 1 : 0));
        }
    }

    private void score(String name, int points) {
        scores.merge(name, points, Integer::sum);
    }

    /** Those named most like parties, at most {@code most}, the likeliest first. */
    List<String> likeliest(int most) {
        return scores.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .sorted(Comparator.comparing((Map.Entry<String, Integer> entry) -> -entry.getValue()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    boolean isLikely(String name) {
        return scores.getOrDefault(name, 0) > 1;
    }

    /** The party named at a token, a body before it ("the government of") passed over. */
    Optional<Named> at(Line line, int from) {
        int i = from;
        while (i < line.size() && (line.is(i, "the") || line.is(i, "both"))) {
            i++;
        }
        int start = i;
        int body = i;
        while (body < line.size() && body < i + 6 && !line.is(body, "of") && isBodyWord(line, body)) {
            body++;
        }
        if (body > i && line.is(body, "of")) {
            start = line.is(body + 1, "the") ? body + 2 : body + 1;
        }
        if (start >= line.size() || !NameReader.startsAt(line, start)) {
            return Optional.empty();
        }
        int end = NameReader.endOfBody(line, start);
        return people.isPerson(line, start, end) ? Optional.empty() : named(line, start);
    }

    private static boolean isBodyWord(Line line, int i) {
        return line.in(i, "body") || NameReader.isTitle(line.at(i));
    }

    /** A list of parties: {@code the Lisk government, Marra and the Coast Council}. */
    List<Named> listAt(Line line, int from) {
        List<Named> list = new ArrayList<>();
        int i = from;
        while (i < line.size() && list.size() < 8) {
            Optional<Named> party = at(line, i);
            if (party.isEmpty()) {
                break;
            }
            list.add(party.get());
            i = party.get().to();
            while (i < line.size() && (line.in(i, "body") || line.at(i).is(TokenKind.POSSESSIVE))) {
                i++;
            }
            boolean comma = i < line.size() && line.at(i).is(TokenKind.COMMA);
            i = comma ? i + 1 : i;
            boolean and = line.is(i, "and") || line.is(i, "with");
            i = and ? i + 1 : i;
            if (!comma && !and) {
                break;
            }
        }
        return list;
    }

    private Optional<Named> named(Line line, int from) {
        int end = NameReader.endOfBody(line, from);
        for (int to = end; to > from; to--) {
            Optional<Country> country = country(NameReader.text(line, from, to));
            if (country.isPresent()) {
                return Optional.of(new Named(country.get().name(), from, to));
            }
        }
        while (end > from + 1 && TalkWords.in("body", line.at(end - 1))) {
            end--;
        }
        if (isBodyWord(line, from)
                || line.at(from).isAllCapitals() && line.kind() == parley.segment.SegmentKind.HEADLINE) {
            return Optional.empty();
        }
        String printed = NameReader.text(line, from, end);
        return Optional.of(new Named(nounFor(printed), from, end));
    }

    static Optional<Country> country(String words) {
        return Countries.named(words).or(() -> Countries.ofDemonym(words)).or(() -> Countries.ofCapital(words));
    }

    /** The name to which an adjective belongs: {@code Karelundian} to {@code Karelund}, if the document has both. */
    private String nounFor(String word) {
        return adjectives.computeIfAbsent(word, this::findNoun);
    }

    private String findNoun(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (word.indexOf(' ') >= 0 || ADJECTIVE_ENDINGS.stream().noneMatch(lower::endsWith)) {
            return word;
        }
        return people.names().stream()
                .filter(name -> !name.equals(word) && isStemOf(name.toLowerCase(Locale.ROOT), lower))
                .findFirst()
                .orElse(word);
    }

    private static boolean isStemOf(String noun, String adjective) {
        int same = 0;
        while (same < noun.length() && same < adjective.length() && noun.charAt(same) == adjective.charAt(same)) {
            same++;
        }
        return same >= Math.min(SHORTEST_STEM, noun.length())
                && same >= noun.length() - 2
                && same >= adjective.length() - 4
                && adjective.length() >= noun.length() - 1
                && !Names.TITLES.contains(noun);
    }

    /** The two names in {@code Karelund-Boreva}; empty if a word is no such pair. */
    List<String> pair(Token token) {
        int hyphen = token.printed().indexOf('-');
        if (hyphen < 1
                || !token.capital()
                || hyphen + 1 >= token.printed().length()
                || !Character.isUpperCase(token.printed().charAt(hyphen + 1))) {
            return List.of();
        }
        String first = token.printed().substring(0, hyphen);
        String second = token.printed().substring(hyphen + 1);
        return List.of(canonical(first), canonical(second));
    }

    private String canonical(String word) {
        return country(word).map(Country::name).orElseGet(() -> nounFor(word));
    }
}
