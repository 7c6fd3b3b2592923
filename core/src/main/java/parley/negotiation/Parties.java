package parley.negotiation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.lexicon.Countries;
import parley.lexicon.Countries.Country;
import parley.lexicon.Words;
import parley.text.TextSpan;
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
     * @param line the sentence
     * @param from first token
     * @param to token behind the last
     */
    record Named(String name, Line line, int from, int to) {

        TextSpan span() {
            return line.span(from, to);
        }
    }

    private static final int PLAIN = 4;

    private final Map<String, TextSpan> firsts = new LinkedHashMap<>();
    private final PartyReader reader;
    private final PartyNames names;
    private final Sides sides;

    Parties(List<Line> lines, People people) {
        this.reader = new PartyReader(people);
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Line line : lines) {
            for (int i = line.nextName(0); i < line.size(); i = line.nextName(NameReader.endOfBody(line, i))) {
                reader.printed(line, i).ifPresent(name -> counts.merge(name.name(), 1, Integer::sum));
                if (line.at(i).isAllCapitals() && line.at(i).printed().length() > 4) {
                    // a noun that only a heading in capitals prints
                    counts.merge(TitleCase.of(line.at(i).printed()), 0, Integer::sum);
                }
            }
        }
        this.names = new PartyNames(counts, people);
        this.sides = new Sides(names);
        lines.forEach(this::rate);
        lines.forEach(this::ratePairs);
    }

    private void rate(Line line) {
        for (int i = line.nextName(0); i < line.size(); i = line.nextName(NameReader.endOfBody(line, i))) {
            Optional<Named> party = reader.printed(line, i).map(this::named);
            if (party.isPresent() && !names.isLoneAdjective(party.get().name())) {
                rate(line, party.get());
            }
        }
    }

    private void ratePairs(Line line) {
        for (int i = 0; i < line.size(); i++) {
            rateTogether(line, i);
        }
    }

    private void rate(Line line, Named party) {
        int to = party.to();
        String name = party.name();
        boolean ofBody = line.is(party.from() - 1, "of") && line.in(party.from() - 2, "body")
                || line.is(party.from() - 2, "of")
                        && line.is(party.from() - 1, "the")
                        && line.in(party.from() - 3, "body");
        boolean possessive = to < line.size() && line.at(to).is(TokenKind.POSSESSIVE);
        boolean attributive = line.in(to, "body");
        boolean acts = to < line.size() && acts(line.at(to));
        String printed = NameReader.text(line, party.from(), to);
        boolean known = Countries.named(name).isPresent()
                && Countries.ofMetonym(printed).isEmpty();
        boolean partner = line.is(party.from() - 1, "with") && line.anyIn(party.from() - 4, party.from() - 1, "heads");
        int points = (ofBody ? 2 : 0)
                + (partner ? 2 : 0)
                + (PartyReader.isPolity(name) ? 1 : 0)
                + (possessive ? line.anyIn(to + 1, to + 4, "body") ? 2 : 1 : 0)
                + (attributive ? 2 : 0)
                + (acts ? 1 : 0);
        boolean single = to == party.from() + 1;
        boolean start = single && (line.at(party.from()).sentenceStart() || opensQuotation(line, party.from()));
        boolean where = line.is(party.from() - 1, "in") || line.is(party.from() - 1, "at");
        sides.use(name).add(points, start, where, known);
        firsts.putIfAbsent(name, line.span(party.from(), to));
    }

    /** Whether a word is capitalised perhaps only because a quotation starts with it. */
    private static boolean opensQuotation(Line line, int i) {
        return i > 0
                && (line.at(i - 1).is(TokenKind.DOUBLE_MARK)
                        || line.at(i - 1).is(TokenKind.SINGLE_MARK)
                        || line.at(i - 1).is(TokenKind.COLON));
    }

    /** Notes which names stand together from a token on: {@code between A and B}, {@code A, B and C}, {@code A-B}. */
    private void rateTogether(Line line, int i) {
        sides.add(pair(line.at(i)), 2);
        boolean between = line.is(i, "between") || line.is(i, "among");
        boolean starts = between || NameReader.startsAt(line, i) && (i == 0 || !follows(line, i));
        List<Named> list = starts ? listAt(line, between ? i + 1 : i) : List.of();
        boolean where = line.is(i - 1, "in") || line.is(i - 1, "at") || line.is(i - 1, "from");
        if (list.size() > 1 && !where && list.stream().noneMatch(Parties::isCity)) {
            sides.add(list.stream().map(Named::name).toList(), between || actTogether(line, list) ? 3 : 1);
        }
    }

    /** {@code Karelund and Boreva agreed}, {@code Karelund and Boreva so decided}. */
    private static boolean actTogether(Line line, List<Named> list) {
        int to = list.get(list.size() - 1).to();
        return line.in(to, "together") || to < line.size() && !line.at(to).isName() && line.in(to + 1, "together");
    }

    /** Whether a name goes on from, or is listed behind, the word before. */
    private static boolean follows(Line line, int i) {
        return line.at(i - 1).isName()
                || line.is(i - 1, "and")
                || line.at(i - 1).is(TokenKind.COMMA);
    }

    /** Whether a country is named by its capital, which beside another place is a place. */
    private static boolean isCity(Named printed) {
        return Countries.named(printed.name()).isPresent()
                && Countries.ofMetonym(NameReader.text(printed.line(), printed.from(), printed.to()))
                        .isPresent();
    }

    private static boolean acts(Token next) {
        return next.isWord()
                && !next.capital()
                && (Words.AUXILIARIES.contains(next.lower()) || next.lower().endsWith("ed"));
    }

    /** Those named most like the sides of talks; none, if no names are. */
    List<String> likeliest() {
        return sides.likeliest();
    }

    boolean isPossible(String name) {
        return sides.score(name) > 0;
    }

    boolean isLikely(String name) {
        return sides.score(name) > 1;
    }

    /** Whether the document uses a name so much like that of a side that being held in it makes talks no less its own. */
    boolean isPlain(String name) {
        return sides.score(name) > PLAIN;
    }

    /** Where the document names a party first. */
    Optional<TextSpan> firstMention(String name) {
        return Optional.ofNullable(firsts.get(name));
    }

    /** The party named at a token, a body before it ("the government of") passed over. */
    Optional<Named> at(Line line, int from) {
        int i = from;
        while (line.is(i, "the") || line.is(i, "both") || line.is(i, "a")) {
            i++;
        }
        int body = i;
        while (body < line.size() && body < i + 6 && PartyReader.isBodyWord(line, body)) {
            body++;
        }
        int start = i;
        if (body > i && line.is(body, "of")) {
            start = line.is(body + 1, "the") ? body + 2 : body + 1;
        }
        return start < line.size() && NameReader.startsAt(line, start)
                ? reader.printed(line, start).map(this::named)
                : Optional.empty();
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
            if (list.stream().noneMatch(p -> p.name().equals(party.get().name()))) {
                list.add(party.get());
            }
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

    /** The one name that stands for a name as printed and all that mean the same. */
    String nameOf(String printed) {
        return names.of(printed);
    }

    private Named named(Named printed) {
        return new Named(nameOf(printed.name()), printed.line(), printed.from(), printed.to());
    }

    static Optional<Country> country(String words) {
        return PartyNames.country(words);
    }

    /** The two names in {@code Karelund-Boreva}; empty if a word is no such pair. */
    List<String> pair(Token token) {
        int hyphen = token.printed().indexOf('-');
        boolean two = hyphen > 0
                && token.capital()
                && hyphen + 1 < token.printed().length()
                && Character.isUpperCase(token.printed().charAt(hyphen + 1));
        if (!two) {
            return List.of();
        }
        String first = names.of(token.printed().substring(0, hyphen));
        String second = names.of(token.printed().substring(hyphen + 1));
        boolean parties = (sides.score(first) > 0 || country(first).isPresent())
                && (sides.score(second) > 0 || country(second).isPresent());
        return parties && !first.equals(second) ? List.of(first, second) : List.of();
    }
}
