package parley.negotiation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.negotiation.TalkMention.Kind;
import parley.time.DateExpression.Interval;
import parley.time.DateExpression.Point;
import parley.time.DateMention;
import parley.token.Token;
import parley.token.TokenKind;

/** Finds the words of a sentence that tell of talks. */
final class MentionFinder {

    private static final int MODIFIERS = 7;
    private static final int NEAR = 9;
    private static final int FAR = 14;

    private final Parties parties;
    private final People people;
    private final Places places;

    MentionFinder(Parties parties, People people, Places places) {
        this.parties = parties;
        this.people = people;
        this.places = places;
    }

    List<TalkMention> find(Line line) {
        List<TalkMention> found = new ArrayList<>();
        int i = 0;
        while (i < line.size()) {
            Optional<TalkMention> mention = noun(line, i);
            if (mention.isEmpty()) {
                mention = verb(line, i);
            }
            mention.ifPresent(found::add);
            i = mention.map(TalkMention::to).orElse(i + 1);
        }
        return found;
    }

    /** {@code They took place in …}: the talks of the sentence before, once more. */
    Optional<TalkMention> again(Line line, TalkMention before) {
        boolean pronoun = line.is(0, "they") || line.is(0, "it") || line.is(0, "these") || line.is(0, "those");
        boolean tells = line.is(1, "took") && line.is(2, "place")
                || (line.is(1, "were") || line.is(1, "was")) && line.is(2, "held")
                || line.is(1, "lasted")
                || line.is(1, "began");
        boolean next = line.paragraph() == before.line().paragraph()
                && line.number() == before.line().number() + 1;
        if (!pronoun || !tells || !next) {
            return Optional.empty();
        }
        TalkMention told = mention(line, 0, 0, 1, before.kind());
        boolean lasting =
                told.date().filter(d -> d.expression() instanceof Interval).isPresent();
        Kind kind = before.kind() == Kind.TALKS && lasting ? Kind.PROCESS : before.kind();
        return Optional.of(new TalkMention(
                line,
                0,
                1,
                kind,
                before.number(),
                1,
                false,
                told.status(),
                told.progress(),
                told.unreal(),
                before.parties(),
                before.people(),
                told.place(),
                told.date(),
                before.mode(),
                before.format()));
    }

    /** A noun of talks with what stands before it: {@code the third round of direct talks}. */
    private Optional<TalkMention> noun(Line line, int head) {
        Token token = line.at(head);
        if (!token.isWord() || line.in(head - 1, "not-before") || line.in(head + 1, "not-behind")) {
            return Optional.empty();
        }
        int from = modifiersFrom(line, head);
        Optional<Kind> kind = kind(line, from, head);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        int to = head + 1;
        if (line.is(to, "of")) {
            int inner = innerHead(line, to + 1);
            to = inner > 0 ? inner + 1 : to;
        }
        return Optional.of(mention(line, from, head, to, kind.get()));
    }

    private static Optional<Kind> kind(Line line, int from, int head) {
        boolean wired =
                line.anyIn(from, head, "wire") || line.is(head + 1, "over") && line.anyIn(head, head + 5, "wire");
        if (line.in(head, "video") && line.at(head).lower().contains("conference")) {
            return Optional.of(Kind.MEETING);
        }
        if (line.in(head, "call") && wired) {
            return Optional.of(Kind.CALL);
        }
        boolean ofTalks = line.is(head + 1, "of") && innerHead(line, head + 2) > 0;
        boolean counted = ordinalIn(line, from, head).isPresent() || countIn(line, from, head) > 1;
        boolean pointed =
                counted || isNext(line, from, head) || line.is(head - 1, "last") || line.is(head - 1, "previous");
        if (line.in(head, "round")
                && line.at(head).lower().equals("round")
                && head + 1 < line.size()
                && numberBehind(line, head).isPresent()) {
            return Optional.of(Kind.ROUND);
        }
        if (line.in(head, "round")) {
            return pointed || ofTalks ? Optional.of(Kind.ROUND) : Optional.empty();
        }
        if (line.in(head, "session")) {
            return pointed ? Optional.of(Kind.ROUND) : Optional.empty();
        }
        if (line.in(head, "meeting") && !line.at(head).is("met")) {
            return Optional.of(ordinalIn(line, from, head).isPresent() ? Kind.ROUND : Kind.MEETING);
        }
        if ((line.is(head, "track") || line.is(head, "process")) && (ofTalks || line.in(head - 1, "talking"))) {
            return Optional.of(Kind.PROCESS);
        }
        if (line.in(head, "talks")) {
            boolean lasting = line.anyIn(from - 6, head + 8, "lasting") || line.anyIn(from, head, "lasting");
            return Optional.of(
                    ordinalIn(line, from, head).isPresent() ? Kind.ROUND : lasting ? Kind.PROCESS : Kind.TALKS);
        }
        if (line.is(head, "conversation") && line.anyIn(from, head, "one_on_one")) {
            return Optional.of(Kind.MEETING);
        }
        boolean between = line.is(head + 1, "between") || line.is(head + 1, "with");
        return line.in(head, "call") && between && (line.is(head, "call") || line.is(head, "conversation"))
                ? Optional.of(Kind.CALL)
                : Optional.empty();
    }

    private static Optional<Integer> numberBehind(Line line, int head) {
        Token next = line.at(head + 1);
        return line.in(head, "round") || line.in(head, "session")
                ? TalkWords.cardinal(next.lower()).filter(n -> !line.is(head + 2, "of") && n < 60)
                : Optional.empty();
    }

    /** The noun of {@code of the Karelund-Boreva talks}, or -1. */
    private static int innerHead(Line line, int from) {
        for (int i = from; i < Math.min(from + 7, line.size()); i++) {
            if (line.in(i, "talks") || line.in(i, "meeting") || line.in(i, "process")) {
                return i;
            }
            boolean passes = line.at(i).isWord()
                            && !parley.lexicon.Words.AUXILIARIES.contains(
                                    line.at(i).lower())
                    || line.at(i).is(TokenKind.POSSESSIVE)
                    || line.at(i).is(TokenKind.DASH);
            if (!passes || line.is(i, "in") || line.is(i, "on") || line.is(i, "at") || line.is(i, "and")) {
                return -1;
            }
        }
        return -1;
    }

    private static int modifiersFrom(Line line, int head) {
        int from = head;
        while (from > 0 && head - from < MODIFIERS) {
            Token before = line.at(from - 1);
            boolean modifies = before.isWord()
                            && !parley.lexicon.Words.PREPOSITIONS.contains(before.lower())
                            && !parley.lexicon.Words.AUXILIARIES.contains(before.lower())
                            && !parley.lexicon.Words.SUBORDINATORS.contains(before.lower())
                            && !parley.lexicon.Words.CONJUNCTIONS.contains(before.lower())
                    || before.kind() == TokenKind.NUMBER
                    || before.is(TokenKind.DASH)
                    || before.is(TokenKind.POSSESSIVE);
            if (!modifies || line.in(from - 1, "held") || line.in(from - 1, "met")) {
                break;
            }
            from--;
            if (before.is("the") || before.is("a") || before.is("an")) {
                break;
            }
        }
        return from;
    }

    private static Optional<Integer> ordinalIn(Line line, int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            Optional<Integer> ordinal = TalkWords.ordinal(line.at(i).lower());
            boolean day = i + 1 < line.size()
                    && parley.lexicon.Words.MONTHS.contains(line.at(i + 1).lower());
            boolean world = line.is(i + 1, "country") || line.is(i + 1, "time");
            boolean set =
                    i + 1 < to && TalkWords.cardinal(line.at(i + 1).lower()).isPresent();
            if (ordinal.isPresent() && !day && !world && !set) {
                return ordinal;
            }
        }
        return Optional.empty();
    }

    private static int countIn(Line line, int from, int to) {
        if (!line.at(to).lower().endsWith("s")) {
            return 1;
        }
        for (int i = from; i < to; i++) {
            Optional<Integer> count = TalkWords.cardinal(line.at(i).lower());
            if (count.isPresent()) {
                return count.get();
            }
        }
        return 1;
    }

    private static boolean isNext(Line line, int from, int to) {
        for (int i = from; i < to; i++) {
            if (line.is(i, "next") || line.is(i, "another") || line.is(i, "new") || line.is(i, "forthcoming")) {
                return true;
            }
        }
        return false;
    }

    /** {@code A met B}, {@code A and B spoke by phone}. */
    private Optional<TalkMention> verb(Line line, int i) {
        boolean met = line.is(i, "met") || line.is(i, "meets");
        boolean spoke = line.in(i, "spoke") && line.anyIn(i, i + NEAR, "wire")
                || line.is(i, "telephoned")
                || line.is(i, "phoned");
        if (!met && !spoke) {
            return Optional.empty();
        }
        TalkMention mention = mention(line, i, i, i + 1, met ? Kind.MEETING : Kind.CALL);
        boolean between = mention.people().size() > 1
                || mention.parties().size() > 1
                || !mention.people().isEmpty()
                        && (line.is(i + 1, "with") || people.at(line, i + 1).isPresent());
        return between ? Optional.of(mention) : Optional.empty();
    }

    private TalkMention mention(Line line, int from, int head, int to, Kind kind) {
        Optional<Integer> number = ordinalIn(line, from, head)
                .or(() -> head + 1 < line.size() ? numberBehind(line, head) : Optional.empty());
        int count = number.isPresent() ? 1 : countIn(line, from, head);
        List<Parties.Named> between = partiesOf(line, from, to);
        StatusReader status = new StatusReader(line, from, to);
        boolean verbal = from == head && (line.in(head, "met") && !line.in(head, "meeting") || line.in(head, "spoke"))
                || line.anyIn(from - 4, from, "has")
                || line.anyIn(to, to + 3, "held")
                        && line.in(to, "held")
                        && people.at(line, 0).isPresent();
        return new TalkMention(
                line,
                from,
                to,
                kind,
                number,
                count,
                isNext(line, from, head),
                status.status(),
                status.progress(),
                status.unreal(),
                between,
                peopleOf(line, from, to, verbal),
                placeOf(line, from, to),
                dateOf(line, from, to),
                modeOf(line, from, to, kind),
                formatOf(line, from, to));
    }

    private List<Parties.Named> partiesOf(Line line, int from, int to) {
        List<Parties.Named> found = new ArrayList<>();
        for (int i = from; i < to; i++) {
            int at = i;
            parties.pair(line.at(i)).forEach(name -> found.add(new Parties.Named(name, line, at, at + 1)));
            addCountry(found, line, i);
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
                if (list.size() > 1 && list.stream().allMatch(p -> parties.isLikely(p.name()))) {
                    return list;
                }
            }
        }
        return found.size() > 8 ? found.subList(0, 8) : found;
    }

    private static void addCountry(List<Parties.Named> found, Line line, int i) {
        if (line.at(i).capital()) {
            Parties.country(line.at(i).printed())
                    .ifPresent(country -> found.add(new Parties.Named(country.name(), line, i, i + 1)));
        }
    }

    /** People on both sides of a verb of meeting; those behind "with" or "between" of a noun of talks. */
    private List<People.Named> peopleOf(Line line, int from, int to, boolean verbal) {
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
    private Optional<Places.Named> placeOf(Line line, int from, int to) {
        List<Places.Named> all = places.all(line);
        for (Places.Named place : all) {
            if (place.from() >= to && place.from() - to < FAR && !parts(line, to, place.from())) {
                return Optional.of(place);
            }
        }
        for (int i = from; i < to; i++) {
            if (line.at(i).capital() && places.isPlace(line.at(i).printed())) {
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

    private static Optional<DateMention> dateOf(Line line, int from, int to) {
        DateMention best = null;
        int distance = FAR;
        for (DateMention date : line.dates()) {
            int at = line.indexOf(date.span().start());
            int gap = at >= to ? at - to : 2 + from - line.indexOf(date.span().end());
            int between = Math.min(at, to);
            boolean year = date.expression() instanceof Point point
                    && point.month().isEmpty()
                    && point.day().isEmpty();
            boolean others = otherTalks(line, Math.min(at, to), Math.max(at, from), from, to);
            if (gap < (year ? 5 : distance) && gap < distance && !others && !parts(line, between, Math.max(at, from))) {
                best = date;
                distance = gap;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Whether other talks are named between two tokens. */
    private static boolean otherTalks(Line line, int from, int to, int ownFrom, int ownTo) {
        for (int i = Math.max(0, from); i < Math.min(to, line.size()); i++) {
            boolean own = i >= ownFrom && i < ownTo;
            if (!own && (line.in(i, "round") || line.in(i, "session") || line.in(i, "meeting"))) {
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
            boolean clause = line.is(i, "who")
                    || line.is(i, "which")
                    || line.is(i, "that")
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

    private static Optional<Mode> modeOf(Line line, int from, int to, Kind kind) {
        boolean video = line.anyIn(from, to + NEAR, "video");
        if (video) {
            return Optional.of(Mode.VIDEO);
        }
        if (kind == Kind.CALL) {
            return Optional.of(Mode.PHONE);
        }
        return line.anyIn(from, to, "person") ? Optional.of(Mode.IN_PERSON) : Optional.empty();
    }

    private static Optional<Format> formatOf(Line line, int from, int to) {
        for (Format format : Format.values()) {
            String group = format.name().toLowerCase(java.util.Locale.ROOT);
            if (line.anyIn(from, to, group)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
