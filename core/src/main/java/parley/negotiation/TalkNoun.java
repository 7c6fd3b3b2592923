package parley.negotiation;

import java.util.Optional;
import java.util.Set;
import parley.lexicon.Words;
import parley.negotiation.TalkMention.Kind;
import parley.token.Token;
import parley.token.TokenKind;

/** Reads a noun of talks with the words before it: its kind, ordinal and count. */
final class TalkNoun {

    private static final int MODIFIERS = 7;
    /** Words behind the rank of talks among others of their kind. */
    private static final Set<String> RANKED = Set.of("of", "since", "such", "in", "between");
    /** Meetings of which there were more are not told of one by one: together they are a process. */
    private static final int MOST_TOLD = 6;

    private TalkNoun() {}

    static Optional<Kind> kind(Line line, int from, int head) {
        boolean wired =
                line.anyIn(from, head, "wire") || line.is(head + 1, "over") && line.anyIn(head, head + 5, "wire");
        if (line.in(head, "video") && line.at(head).lower().contains("conference")) {
            return Optional.of(Kind.MEETING);
        }
        if (line.in(head, "call") && wired) {
            return Optional.of(Kind.CALL);
        }
        boolean ofTalks = line.is(head + 1, "of") && innerHead(line, head + 2) > 0;
        boolean ordinal = ordinalIn(line, from, head).isPresent();
        boolean counted = ordinal || countIn(line, from, head) > 1;
        boolean pointed = counted
                || isNext(line, from, head)
                || line.is(head - 1, "last")
                || line.is(head - 1, "previous")
                || rankBehind(line, head + 1).isPresent();
        if (!ordinal && countIn(line, from, head) > MOST_TOLD) {
            return Optional.of(Kind.PROCESS);
        }
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
            boolean sitting = line.anyIn(from, head, "sitting") && !line.anyIn(head - 3, head + 6, "chamber");
            return pointed ? Optional.of(Kind.ROUND) : sitting ? Optional.of(Kind.MEETING) : Optional.empty();
        }
        if (line.in(head, "meeting") && !line.at(head).is("met")) {
            return Optional.of(ordinalIn(line, from, head).isPresent() ? Kind.ROUND : Kind.MEETING);
        }
        boolean lasts = line.is(head, "track") || line.is(head, "process");
        if (lasts && (ofTalks || line.in(head - 1, "talking") || line.isName(head - 1))) {
            return Optional.of(Kind.PROCESS);
        }
        if (line.in(head, "talks")) {
            boolean lasting = line.anyIn(from - 6, head + 10, "lasting")
                    || line.is(head + 1, "are")
                    || line.anyIn(from, head, "lasting")
                    || line.is(from - 1, "of") && line.in(from - 2, "spells") && !isNext(line, from - 3, from - 2);
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

    static Optional<Integer> numberBehind(Line line, int head) {
        Token next = line.at(head + 1);
        return line.in(head, "round") || line.in(head, "session")
                ? TalkWords.cardinal(next.lower())
                        .filter(n -> (!line.is(head + 2, "of") || line.is(head + 3, "the")) && n < 60)
                : Optional.empty();
    }

    /** {@code met for the fourth time}; a first time may be that of one of them, or the first in years. */
    static Optional<Integer> timeBehind(Line line, int to) {
        return line.is(to, "for") && line.is(to + 1, "the") && line.is(to + 3, "time")
                ? TalkWords.ordinal(line.at(to + 2).lower()).filter(n -> n > 1)
                : Optional.empty();
    }

    /** {@code the consultations were the fifteenth of their kind}, {@code this round, the sixth since 2028}. */
    static Optional<Integer> rankBehind(Line line, int to) {
        boolean said = to < line.size()
                && (line.at(to).is(TokenKind.COMMA) || line.is(to, "was") || line.is(to, "were") || line.is(to, "is"));
        boolean ranked = said && line.is(to + 1, "the") && RANKED.contains(word(line, to + 3));
        return ranked ? TalkWords.ordinal(word(line, to + 2)).filter(n -> n > 1) : Optional.empty();
    }

    private static String word(Line line, int i) {
        return i < line.size() ? line.at(i).lower() : "";
    }

    /** The noun of {@code of the Karelund-Boreva talks}, or -1. */
    static int innerHead(Line line, int from) {
        for (int i = from; i < Math.min(from + 7, line.size()); i++) {
            if (line.in(i, "talks") || line.in(i, "meeting") || line.in(i, "process")) {
                return i;
            }
            boolean passes = line.at(i).isWord()
                            && !Words.AUXILIARIES.contains(line.at(i).lower())
                    || line.at(i).is(TokenKind.POSSESSIVE)
                    || line.at(i).is(TokenKind.DASH);
            if (!passes || line.is(i, "in") || line.is(i, "on") || line.is(i, "at") || line.is(i, "and")) {
                return -1;
            }
        }
        return -1;
    }

    static int modifiersFrom(Line line, int head) {
        int from = head;
        while (from > 0 && head - from < MODIFIERS) {
            Token before = line.at(from - 1);
            boolean modifies = before.isWord()
                            && !Words.PREPOSITIONS.contains(before.lower())
                            && !Words.AUXILIARIES.contains(before.lower())
                            && !Words.SUBORDINATORS.contains(before.lower())
                            && !Words.CONJUNCTIONS.contains(before.lower())
                    || before.kind() == TokenKind.NUMBER
                    || before.is(TokenKind.DASH)
                            && before.end() == line.at(from).start()
                    || before.is(TokenKind.POSSESSIVE)
                    || isOfMany(line, from - 1);
            if (!modifies || line.in(from - 1, "held") || line.in(from - 1, "met")) {
                break;
            }
            from--;
            if (before.is("the") || before.is("a") || before.is("an") || Words.POSSESSIVES.contains(before.lower())) {
                break;
            }
        }
        return from;
    }

    /** The apostrophe of {@code the ministers’ meeting}, which may look like a quotation mark. */
    private static boolean isOfMany(Line line, int i) {
        return i > 0
                && line.at(i).is(TokenKind.SINGLE_MARK)
                && line.at(i - 1).end() == line.at(i).start()
                && line.at(i - 1).lower().endsWith("s");
    }

    static Optional<Integer> ordinalIn(Line line, int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            Optional<Integer> ordinal = TalkWords.ordinal(line.at(i).lower());
            boolean day =
                    i + 1 < line.size() && Words.MONTHS.contains(line.at(i + 1).lower());
            boolean world = line.is(i + 1, "country") || line.is(i + 1, "time");
            boolean set =
                    i + 1 < to && TalkWords.cardinal(line.at(i + 1).lower()).isPresent();
            boolean kind = ordinal.equals(Optional.of(1)) && isFirstInTime(line, to);
            if (ordinal.isPresent() && !day && !world && !set && !kind) {
                return ordinal;
            }
        }
        return Optional.empty();
    }

    /** {@code the first meeting of its kind since 2029}, {@code the first talks in two years}: no number. */
    private static boolean isFirstInTime(Line line, int head) {
        for (int i = head + 1; i < Math.min(line.size(), head + MODIFIERS); i++) {
            boolean time = line.is(i, "since")
                    || line.is(i, "of") && line.is(i + 2, "kind")
                    || line.is(i, "in") && (line.is(i + 2, "years") || line.is(i + 2, "months"));
            if (time) {
                return true;
            }
        }
        return false;
    }

    static int countIn(Line line, int from, int to) {
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

    static boolean isNext(Line line, int from, int to) {
        for (int i = from; i < to; i++) {
            if (line.is(i, "next") || line.is(i, "another") || line.is(i, "new") || line.is(i, "forthcoming")) {
                return true;
            }
        }
        return false;
    }
}
