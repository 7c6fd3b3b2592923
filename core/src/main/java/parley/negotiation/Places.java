package parley.negotiation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.lexicon.Names;
import parley.lexicon.Words;
import parley.text.TextSpan;
import parley.token.Token;
import parley.token.TokenKind;

/** The places of a document: names behind "in" or "at". Built once per document, read-only afterwards. */
final class Places {

    /**
     * A place where it is named.
     *
     * @param name the place as printed
     * @param country the country printed beside it, if one is
     * @param line the sentence
     * @param from first token
     * @param to token behind the last
     */
    record Named(String name, Optional<String> country, Line line, int from, int to) {

        TextSpan span() {
            return line.span(from, to);
        }
    }

    private static final Set<String> BEFORE_PLACE = Set.of("in", "at", "near", "outside");
    private static final Set<String> KINDS_OF_PLACE = Set.of(
            "the",
            "capital",
            "city",
            "town",
            "port",
            "resort",
            "village",
            "capital,",
            "of",
            "border",
            "neutral",
            "southern",
            "northern",
            "eastern",
            "western",
            "central",
            "territory",
            "coastal",
            "lakeside",
            "on");

    private static final Set<String> TOWNS = Set.of("capital", "city", "town", "port", "resort", "village");

    private static final int MOST_WORDS = 4;

    private final People people;
    private final Map<String, Integer> counts = new HashMap<>();

    Places(List<Line> lines, People people) {
        this.people = people;
        for (Line line : lines) {
            for (Named place : all(line)) {
                counts.merge(place.name(), 1, Integer::sum);
            }
        }
    }

    /** Whether the document uses the name as that of a place. */
    boolean isPlace(String name) {
        return counts.containsKey(name);
    }

    /** The places named in a sentence, in text order. */
    List<Named> all(Line line) {
        List<Named> all = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            if (line.in(i - 1, "counterpart")) {
                continue;
            }
            if (BEFORE_PLACE.contains(line.at(i).lower())) {
                at(line, i + 1).ifPresent(all::add);
            } else if (i == 0
                    || line.at(i - 1).is(TokenKind.COMMA)
                    || line.at(i - 1).is(TokenKind.OPEN_BRACKET)) {
                dated(line, i).ifPresent(all::add);
            }
        }
        return all;
    }

    /** {@code First round, Lisk.}: a name set behind talks and a comma, with nothing but a stop or a bracket behind it. */
    Optional<Named> listed(Line line, int comma) {
        int from = comma + 1;
        boolean listed = from < line.size() && line.at(comma).is(TokenKind.COMMA) && NameReader.startsAt(line, from);
        int end = listed ? NameReader.endOf(line, from) : from;
        boolean closed = end > from
                && end - from < MOST_WORDS
                && (end == line.size() || !line.at(end).isWord());
        return closed ? named(line, from, end) : Optional.empty();
    }

    /** The place that a heading names beside a day: {@code LISK, MAY 2031}, {@code 1936: Lisk}. */
    Optional<Named> ofHeading(Line line) {
        int end = NameReader.startsAt(line, 0) ? NameReader.endOf(line, 0) : 0;
        boolean first = end > 0 && end < line.size() && line.at(end).is(TokenKind.COMMA);
        boolean last = line.size() > 2 && line.at(1).is(TokenKind.COLON) && NameReader.startsAt(line, 2);
        Optional<Named> found =
                first ? named(line, 0, end) : last ? named(line, 2, NameReader.endOf(line, 2)) : Optional.empty();
        return found.map(
                place -> new Named(TitleCase.of(place.name()), Optional.empty(), line, place.from(), place.to()));
    }

    /** {@code Lisk, 7 March 2031}: a name with a day behind it, as at the head of a document. */
    private Optional<Named> dated(Line line, int from) {
        int end = NameReader.startsAt(line, from) ? NameReader.endOf(line, from) : 0;
        boolean comma = end > from
                && end - from < MOST_WORDS
                && end + 1 < line.size()
                && line.at(end).is(TokenKind.COMMA);
        boolean day = comma
                && line.at(end + 1).kind() == TokenKind.NUMBER
                && line.dates().stream()
                        .anyMatch(
                                date -> date.span().start() == line.at(end + 1).start());
        return day && !line.at(from).isAllCapitals() ? named(line, from, end) : Optional.empty();
    }

    private Optional<Named> at(Line line, int from) {
        int i = from;
        while (i < line.size()
                && i < from + 5
                && !line.at(i).capital()
                && KINDS_OF_PLACE.contains(line.at(i).lower())) {
            i++;
        }
        if (i + 1 < line.size()
                && line.at(i).capital()
                && TOWNS.contains(line.at(i + 1).lower())) {
            // "the Turkish city of Izmir"; in "the Gulf port" none is named
            i += line.is(i + 2, "of") ? 3 : 2;
        }
        if (i >= line.size() || !NameReader.startsAt(line, i)) {
            return Optional.empty();
        }
        int end = NameReader.endOf(line, i);
        if (end + 1 < line.size()
                && line.at(end).is(TokenKind.POSSESSIVE)
                && NameReader.startsAt(line, end + 1)
                && Parties.country(NameReader.text(line, i, end)).isPresent()) {
            Optional<Named> inner = named(line, end + 1, NameReader.endOf(line, end + 1));
            String owner = NameReader.text(line, i, end);
            return inner.map(p -> new Named(p.name(), Optional.of(owner), line, p.from(), p.to()));
        }
        if (end < line.size() && (line.at(end).is(TokenKind.POSSESSIVE) || line.in(end, "body"))) {
            return Optional.empty();
        }
        return named(line, i, end);
    }

    private Optional<Named> named(Line line, int from, int end) {
        for (int i = from; i < end; i++) {
            Token token = line.at(i);
            if (TalkWords.in("room", token)
                    || Names.ORGANISATIONS.contains(token.lower())
                            && !token.is("city")
                            && !token.is("house")
                            && !token.is("republic")
                    || NameReader.isTitle(token)) {
                return Optional.empty();
            }
        }
        boolean body = end < line.size()
                && !line.at(end).capital()
                && Names.ORGANISATIONS.contains(line.at(end).lower());
        if (body || people.isPerson(line, from, end)) {
            return Optional.empty();
        }
        boolean comma = end + 1 < line.size() && line.at(end).is(TokenKind.COMMA) && NameReader.startsAt(line, end + 1);
        int behind = comma ? NameReader.endOf(line, end + 1) : end;
        boolean closed = comma
                && (behind >= line.size()
                        || !line.at(behind).isWord()
                        || Words.PREPOSITIONS.contains(line.at(behind).lower()));
        boolean region = closed && !people.isPerson(line, end + 1, behind);
        return Optional.of(new Named(
                NameReader.text(line, from, end),
                region ? Optional.of(NameReader.text(line, end + 1, behind)) : Optional.empty(),
                line,
                from,
                end));
    }
}
