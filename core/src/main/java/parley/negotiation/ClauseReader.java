package parley.negotiation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import parley.lexicon.Countries;
import parley.negotiation.TalkMention.Kind;
import parley.time.DateExpression.Point;
import parley.time.DateMention;
import parley.token.TokenKind;

/** Reads from the clause around a mention of talks who took part, where, when, by what means and in what form. */
final class ClauseReader {

    private static final int NEAR = 9;
    private static final int FAR = 14;
    private static final int FARTHEST = 20;
    private static final Set<String> UNITS =
            Set.of("hours", "day", "days", "week", "weeks", "month", "months", "year", "years");

    private final Parties parties;
    private final People people;
    private final Places places;

    ClauseReader(Parties parties, People people, Places places) {
        this.parties = parties;
        this.people = people;
        this.places = places;
    }

    List<Parties.Named> partiesOf(Line line, int from, int to) {
        List<Parties.Named> found = new ArrayList<>();
        for (int i = from; i < to; i++) {
            int at = i;
            parties.pair(line.at(i)).forEach(name -> found.add(new Parties.Named(name, line, at, at + 1)));
            if (!isCapital(line, i)) {
                addCountry(found, line, i);
            }
        }
        for (int i = to; i < Math.min(line.size(), to + 12); i++) {
            if (line.is(i, "between") || line.is(i, "among")) {
                List<Parties.Named> list = parties.listAt(line, i + 1);
                if (list.size() > 1) {
                    return list;
                }
            }
            if (i == to && line.is(i, "with") && people.at(line, i + 1).isEmpty()) {
                List<Parties.Named> list = parties.listAt(line, i + 1);
                list.stream()
                        .filter(p -> parties.isLikely(p.name()) || list.size() > 1)
                        .forEach(found::add);
                for (int k = i + 1; found.isEmpty() && k < Math.min(i + 5, line.size()); k++) {
                    addCountry(found, line, k);
                }
            }
        }
        if (found.isEmpty()) {
            for (int i = Math.max(0, from - 12); i < from; i++) {
                boolean starts = i == 0
                        || line.at(i - 1).is(TokenKind.COMMA)
                        || line.at(i - 1).is("that")
                        || line.at(i - 1).is("the");
                List<Parties.Named> list = starts ? parties.listAt(line, i) : List.of();
                boolean plain = list.stream().anyMatch(p -> parties.isLikely(p.name()))
                        && list.stream().allMatch(p -> parties.isPossible(p.name()));
                if (list.size() > 1 && plain) {
                    return list;
                }
            }
        }
        return found.size() > 8 ? found.subList(0, 8) : found;
    }

    /** {@code the Vienna talks}: a capital before talks is where they are held, unless it is one of a pair. */
    private static boolean isCapital(Line line, int i) {
        return line.at(i).capital() && Countries.ofMetonym(line.at(i).printed()).isPresent();
    }

    private static void addCountry(List<Parties.Named> found, Line line, int i) {
        if (line.at(i).capital()) {
            Parties.country(line.at(i).printed())
                    .ifPresent(country -> found.add(new Parties.Named(country.name(), line, i, i + 1)));
        }
    }

    /** People on both sides of a verb of meeting; those behind "with" or "between" of a noun of talks. */
    List<People.Named> peopleOf(Line line, int from, int to, boolean verbal) {
        List<People.Named> found = new ArrayList<>();
        if (verbal) {
            int start = from;
            while (start > 0 && !endsClause(line, start - 1)) {
                start--;
            }
            addPeople(found, line, start, from);
        }
        int open = verbal ? to : -1;
        for (int i = to; open < 0 && i < line.size() && !endsClause(line, i); i++) {
            boolean opens = line.is(i, "between") || line.is(i, "among") || line.is(i, "with") && i < to + 5;
            open = opens ? i + 1 : -1;
        }
        int end = open;
        while (open >= 0 && end < line.size() && !endsClause(line, end)) {
            end++;
        }
        addPeople(found, line, Math.max(open, 0), Math.max(end, 0));
        return found;
    }

    private void addPeople(List<People.Named> found, Line line, int from, int to) {
        for (int i = from; i < to; i++) {
            Optional<People.Named> person =
                    line.is(i - 1, "in") || line.is(i - 1, "at") ? Optional.empty() : people.at(line, i);
            if (person.isPresent()) {
                String name = person.get().name();
                if (found.stream().noneMatch(p -> p.name().equals(name))) {
                    found.add(person.get());
                }
                i = person.get().to() - 1;
            }
        }
    }

    private static boolean endsClause(Line line, int i) {
        return line.is(i, "said")
                || line.is(i, "told")
                || line.is(i, "that")
                || line.is(i, "noted")
                || line.is(i, "added")
                || line.at(i).is(TokenKind.DOUBLE_MARK)
                || line.at(i).is(TokenKind.SEMICOLON)
                || line.is(i, "because");
    }

    /** The place behind the words, or the one of which they are said: {@code the Lisk talks}. */
    Optional<Places.Named> placeOf(Line line, int from, int to) {
        List<Places.Named> all = places.all(line);
        for (Places.Named place : all) {
            if (place.from() >= to && place.from() - to < FARTHEST && !parts(line, to, place.from())) {
                return Optional.of(place);
            }
        }
        Optional<Places.Named> listed = places.listed(line, to);
        if (listed.isPresent()) {
            return listed;
        }
        for (int i = from; i < to; i++) {
            if (line.at(i).capital() && (places.isPlace(line.at(i).printed()) || isCapital(line, i))) {
                return Optional.of(new Places.Named(line.at(i).printed(), Optional.empty(), line, i, i + 1));
            }
        }
        for (Places.Named place : all) {
            if (place.to() <= from
                    && from - place.to() < NEAR
                    && !parts(line, place.to(), from)
                    && !comma(line, place.to(), from)) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }

    static Optional<DateMention> dateOf(Line line, int from, int to) {
        DateMention best = null;
        int distance = line.dates().size() == 1 ? FARTHEST : FAR;
        for (DateMention date : line.dates()) {
            int at = line.indexOf(date.span().start());
            int gap = at >= to ? at - to : 2 + from - line.indexOf(date.span().end());
            int between = Math.min(at, to);
            boolean year = date.expression() instanceof Point point
                    && point.month().isEmpty()
                    && point.day().isEmpty();
            boolean others = otherTalks(line, Math.min(at, to), Math.max(at, from), from, to);
            // "March 1 (Nordpress) - " is the day of writing
            // what is said on a day after talks is said on their day; of other talks it is the day of saying only
            boolean said = (line.is(at - 1, "said") || line.is(at - 1, "on") && line.is(at - 2, "said"))
                    && !line.anyIn(at, from, "just");
            boolean written = line.indexOf(date.span().end()) < line.size()
                    && at == 0
                    && line.at(line.indexOf(date.span().end())).printed().equals("(");
            if (!written
                    && !said
                    && !(at < from && apart(line, from))
                    && !line.is(at - 1, "since")
                    && !(gap >= FAR && quoted(line, between, Math.max(at, from)))
                    && gap < (year ? 5 : distance)
                    && gap < distance
                    && !others
                    && !parts(line, between, Math.max(at, from))) {
                best = date;
                distance = gap;
            }
        }
        return Optional.ofNullable(best);
    }

    /** {@code On 11 June, three days before the round}: that day is another. */
    private static boolean apart(Line line, int from) {
        return line.is(from - 1, "before") || line.is(from - 1, "after") && UNITS.contains(wordAt(line, from - 2));
    }

    private static boolean quoted(Line line, int from, int to) {
        for (int i = Math.max(0, from); i < Math.min(to, line.size()); i++) {
            if (line.at(i).is(TokenKind.DOUBLE_MARK)) {
                return true;
            }
        }
        return false;
    }

    private static String wordAt(Line line, int i) {
        return i < 0 ? "" : line.at(i).lower();
    }

    /** Whether other talks are named between two tokens. */
    private static boolean otherTalks(Line line, int from, int to, int ownFrom, int ownTo) {
        for (int i = Math.max(0, from); i < Math.min(to, line.size()); i++) {
            boolean own = i >= ownFrom && i < ownTo;
            boolean other = line.in(i, "round")
                    || line.in(i, "session")
                    || line.in(i, "meeting")
                    || line.is(i, "meet") && line.is(i + 1, "again");
            if (!own && other) {
                return true;
            }
        }
        return false;
    }

    private static boolean comma(Line line, int from, int to) {
        for (int i = from; i < to; i++) {
            if (line.at(i).is(TokenKind.COMMA)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a new clause begins between two tokens. */
    private static boolean parts(Line line, int from, int to) {
        for (int i = Math.max(0, from); i < Math.min(to, line.size()); i++) {
            // "the consultations that open in Lisk" goes on with the same talks
            boolean own = i == from && line.in(i + 1, "held");
            boolean relative = own || line.anyIn(i + 1, i + 4, "held") || line.anyIn(i + 1, i + 4, "scheduled");
            boolean clause = line.is(i, "who")
                    || line.is(i, "which") && !relative
                    || line.is(i, "that") && !own
                    || line.is(i, "said")
                    || line.at(i).is(TokenKind.SEMICOLON)
                    || line.is(i, "because")
                    || line.is(i, "while");
            if (clause) {
                return true;
            }
        }
        return false;
    }

    static Optional<Mode> modeOf(Line line, int from, int to, Kind kind) {
        boolean video = line.anyIn(from, to + NEAR, "video");
        if (video) {
            return Optional.of(Mode.VIDEO);
        }
        if (kind == Kind.CALL) {
            return Optional.of(Mode.PHONE);
        }
        if (line.anyIn(from, to, "written") || isInWriting(line, to)) {
            return Optional.of(Mode.WRITTEN);
        }
        return line.anyIn(from, to, "person") ? Optional.of(Mode.IN_PERSON) : Optional.empty();
    }

    /** {@code talks in writing}, {@code consultations by letter}. */
    private static boolean isInWriting(Line line, int to) {
        return (line.is(to, "in") || line.is(to, "by") || line.is(to, "through")) && line.in(to + 1, "letters");
    }

    static Optional<Format> formatOf(Line line, int from, int to) {
        for (Format format : Format.values()) {
            String group = format.name().toLowerCase(Locale.ROOT);
            if (line.anyIn(from, to, group)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
