package parley.negotiation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import parley.lexicon.Countries;
import parley.lexicon.Names;
import parley.lexicon.Words;
import parley.speaker.Speaker;
import parley.speaker.SpeakerType;
import parley.text.TextSpan;
import parley.token.TokenKind;

/** The people whom a document names, by their surnames. Built once per document, read-only afterwards. */
final class People {

    /**
     * A person where the text names one.
     *
     * @param name the fullest form in which the document prints the name
     * @param line the sentence
     * @param from first token of the name, titles left out
     * @param to token behind the last
     */
    record Named(String name, Line line, int from, int to) {

        TextSpan span() {
            return line.span(from, to);
        }
    }

    private static final int MOST_WORDS = 5;
    /** How far before a name between commas the office may stand. */
    private static final int APPOSED = 8;

    /** Full names of persons who speak. */
    private final Set<String> voices = new HashSet<>();

    private final Map<String, String> bySurname = new HashMap<>();
    /** The country in the title of each, by full name. */
    private final Map<String, String> countries = new HashMap<>();

    People(List<Line> lines, List<Speaker> speakers) {
        for (Speaker speaker : speakers) {
            if (speaker.type() == SpeakerType.PERSON) {
                voices.add(speaker.name());
            }
            // a name without an office may be that of a state which speaks
            if (speaker.type() == SpeakerType.PERSON
                    && speaker.name().indexOf(' ') > 0
                    && !speaker.roles().isEmpty()) {
                learn(speaker.name());
            }
        }
        lines.forEach(this::collect);
        lines.forEach(this::collectPairs);
    }

    /** {@code the presidents, Mara Velic and Edda Roth}: two names behind a word for people. */
    private void collectPairs(Line line) {
        for (int i = 2; i + 2 < line.size(); i++) {
            if (!line.is(i, "and") || !line.at(i - 1).isName() || !NameReader.startsAt(line, i + 1)) {
                continue;
            }
            int start = i - 1;
            while (start > 0 && NameReader.startsAt(line, start - 1)) {
                start--;
            }
            int end = NameReader.endOf(line, i + 1);
            boolean apposed =
                    start > 0 && line.at(start - 1).is(TokenKind.COMMA) && line.anyIn(start - 9, start - 1, "people");
            if (apposed && i - start > 1 && i - start < 4 && end - i - 1 > 1 && end - i - 1 < 4) {
                learn(NameReader.text(line, start, i));
                learn(NameReader.text(line, i + 1, end));
            }
        }
    }

    private void collect(Line line) {
        int i = line.nextName(0);
        while (i < line.size()) {
            int end = NameReader.endOf(line, i);
            int first = nameStart(line, i, end);
            boolean titled = first > i && NameReader.isTitle(line.at(first - 1))
                    || first > 0
                            && first == i
                            && NameReader.isTitle(line.at(first - 1))
                            && !line.at(first - 1).sentenceStart();
            int of = line.is(i - 1, "the") ? i - 2 : i - 1;
            boolean ofCountry = of > 0 && line.is(of, "of") && NameReader.isTitle(line.at(of - 1)) && end - i > 2;
            if (ofCountry && first == i) {
                // "President of Costa Verana Paulo Meireles"
                learn(NameReader.text(line, end - 2, end));
            }
            boolean explained = end + 1 < line.size()
                    && line.at(end).is(TokenKind.COMMA)
                    && (explains(line, end + 1) || first == i && isApposed(line, i));
            if (first < end
                    && (titled || explained && end - first > 1)
                    && end - first <= MOST_WORDS
                    && isPersonal(line, first, end)) {
                learn(NameReader.text(line, first, end));
                learnCountry(line, i, first, NameReader.text(line, first, end));
            }
            i = line.nextName(end);
        }
    }

    /** The country of {@code Russian President X} or {@code President of Russia X}. */
    private void learnCountry(Line line, int from, int first, String name) {
        for (int i = from; i < first; i++) {
            for (int to = first; to > i; to--) {
                Optional<Countries.Country> country = Parties.country(NameReader.text(line, i, to));
                if (country.isPresent()) {
                    countries.putIfAbsent(
                            key(name.substring(name.lastIndexOf(' ') + 1)),
                            country.get().name());
                    return;
                }
            }
        }
    }

    /** The country for which a person holds an office, if the text tells. */
    Optional<String> countryOf(String name) {
        return Optional.ofNullable(countries.get(key(name.substring(name.lastIndexOf(' ') + 1))));
    }

    /** {@code the special envoy for the islands, Mara Velic,}. */
    private static boolean isApposed(Line line, int from) {
        if (from < 2 || !line.at(from - 1).is(TokenKind.COMMA)) {
            return false;
        }
        for (int k = from - 2; k >= Math.max(0, from - APPOSED); k--) {
            if (Words.PERSON_NOUNS.contains(line.at(k).lower()) || NameReader.isTitle(line.at(k))) {
                return true;
            }
            boolean office = line.at(k).capital() || line.is(k, "of") || line.is(k, "for") || line.is(k, "the");
            if (!office) {
                boolean last = line.is(k - 1, "the") || line.is(k - 1, "for") || line.is(k - 1, "of");
                if (!last) {
                    return false;
                }
            }
        }
        return false;
    }

    /** {@code , the foreign minister}, {@code , who leads}, {@code , secretary of}. */
    private static boolean explains(Line line, int i) {
        for (int k = i; k < Math.min(i + 5, line.size()); k++) {
            if (line.is(k, "who") || Words.PERSON_NOUNS.contains(line.at(k).lower())) {
                return true;
            }
        }
        return false;
    }

    /** The surnames of those who speak, as printed. */
    Set<String> surnames() {
        return voices.stream()
                .filter(name -> name.indexOf(' ') > 0)
                .map(name -> name.substring(name.lastIndexOf(' ') + 1))
                .collect(Collectors.toSet());
    }

    /** Whether a person of this name speaks in the document. */
    boolean isVoice(String name) {
        return voices.contains(name);
    }

    private void learn(String name) {
        String surname = key(name.substring(name.lastIndexOf(' ') + 1));
        bySurname.merge(surname, name, People::fuller);
    }

    /** The longer form of a name; not the one that is the other with the name of a country printed before it. */
    private static String fuller(String one, String other) {
        String longer = one.length() < other.length() && other.indexOf(' ') > 0 ? other : one;
        String shorter = longer.equals(one) ? other : one;
        boolean glued = shorter.indexOf(' ') > 0 && longer.endsWith(" " + shorter);
        return glued ? shorter : longer;
    }

    private static String key(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /** The token at which a name starts in a run of capitals, behind titles, countries and demonyms. */
    private static int nameStart(Line line, int from, int end) {
        int first = from;
        for (int i = from; i < end; i++) {
            String word = line.at(i).lower();
            boolean before =
                    NameReader.isTitle(line.at(i)) || Parties.country(word).isPresent() || TalkWords.in("body", word);
            boolean body = Names.ORGANISATIONS.contains(word) && first == i && i > from && i + 2 < end;
            first = before || body ? i + 1 : first;
        }
        return first;
    }

    private static boolean isPersonal(Line line, int from, int end) {
        for (int i = from; i < end; i++) {
            String word = line.at(i).lower();
            if (Names.ORGANISATIONS.contains(word) || Countries.named(word).isPresent()) {
                return false;
            }
        }
        return true;
    }

    /** The person whose name, perhaps behind titles, starts at a token. */
    Optional<Named> at(Line line, int from) {
        if (from >= line.size() || !NameReader.startsAt(line, from)) {
            return Optional.empty();
        }
        int end = NameReader.endOf(line, from);
        int first = nameStart(line, from, end);
        if (first >= end) {
            return Optional.empty();
        }
        return known(line, first, end).map(name -> new Named(name, line, first, end));
    }

    private Optional<String> known(Line line, int first, int end) {
        String full = bySurname.get(key(line.at(end - 1).printed()));
        if (full == null) {
            return Optional.empty();
        }
        String printed = NameReader.text(line, first, end);
        boolean same =
                full.endsWith(printed) || printed.endsWith(full) || key(full).startsWith(key(printed.substring(0, 1)));
        return same ? Optional.of(fuller(full, printed)) : Optional.empty();
    }

    /** Whether a run of capitals is a person's name. */
    boolean isPerson(Line line, int from, int end) {
        return at(line, from)
                .filter(person -> person.to() == end || person.to() > from)
                .isPresent();
    }
}
