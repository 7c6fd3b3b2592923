package parley.negotiation;

import java.util.List;
import java.util.Optional;
import parley.lexicon.Words;
import parley.text.TextSpan;
import parley.time.DateMention;
import parley.token.TokenKind;

/**
 * Words of one sentence that report, announce or recall talks.
 *
 * @param line the sentence
 * @param from the first token of the noun phrase or verb that tells of talks
 * @param to the token behind its last
 * @param kind what kind of talks, where its noun says so; talks as such may be any
 * @param number the ordinal, such as 3 in {@code the third round}
 * @param count how many there were, 1 unless a number says more
 * @param next whether they are the coming ones: {@code the next round}
 * @param status what the sentence says became of them
 * @param progress how plainly it says that they are over or to come
 * @param unreal whether they are denied, wished for or thought of only
 * @param parties between whom, as the sentence says
 * @param people who took part, as the sentence says
 * @param place where, if said
 * @param date when, if said
 * @param mode by what means, if said
 * @param format in what constellation, if said
 */
record TalkMention(
        Line line,
        int from,
        int to,
        Kind kind,
        Optional<Integer> number,
        int count,
        boolean next,
        Status status,
        Progress progress,
        boolean unreal,
        List<Parties.Named> parties,
        List<People.Named> people,
        Optional<Places.Named> place,
        Optional<DateMention> date,
        Optional<Mode> mode,
        Optional<Format> format) {

    private static final int NEAR = 9;
    private static final int SUBJECT = 16;

    enum Kind {
        ROUND,
        MEETING,
        TALKS,
        CALL,
        PROCESS
    }

    /** Whether they are somebody's: {@code his talks}, which the reader is to know already. */
    boolean isPossessed() {
        for (int i = from; i < to; i++) {
            if (Words.POSSESSIVES.contains(line.at(i).lower())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a noun calls them talks, a round or the like, and not a verb alone tells of them. */
    boolean isNoun() {
        return line.in(to - 1, "heads") && !line.in(to - 1, "meets");
    }

    /** Whether the sentence says which of their kind they were: {@code It was their third meeting}. */
    boolean isPredicate() {
        if (TalkNoun.rankBehind(line, to).isPresent()) {
            return true;
        }
        return from == 2
                && (line.is(0, "it") || line.is(0, "this") || line.is(0, "that"))
                && (line.is(1, "was") || line.is(1, "is") || line.is(1, "marked"));
    }

    /** Whether the reader is to know which they are: {@code the third round}. */
    boolean isDefinite() {
        return line.is(from, "the");
    }

    /** Whether they are counted from the first on: {@code the first two meetings}. */
    boolean isFirst() {
        for (int i = from; i < to; i++) {
            if (line.is(i, "first")) {
                return true;
            }
        }
        return false;
    }

    /** The days that the sentence tells behind them, up to a semicolon. */
    List<DateMention> daysBehind() {
        int stop = to;
        while (stop < line.size() && !line.at(stop).is(TokenKind.SEMICOLON)) {
            stop++;
        }
        int start = line.at(to - 1).end();
        int end = line.at(stop - 1).end();
        return line.dates().stream()
                .filter(day -> day.span().start() >= start && day.span().end() <= end)
                .toList();
    }

    /** Whether the other side is told of as a counterpart, without a name. */
    boolean isWithCounterpart() {
        return line.anyIn(to, to + NEAR, "counterpart");
    }

    /** Whether those who act are only called sides, ministers or the like: {@code The two sides plan to speak}. */
    boolean isOfSides() {
        return line.anyIn(from - SUBJECT, from, "people") || line.anyIn(from - SUBJECT, from, "meeting-sides");
    }

    /** Whether they are plainly over. */
    boolean isHeld() {
        return progress == Progress.PAST || progress == Progress.OPEN && date.isPresent();
    }

    /** Whether nothing but a day is told of them, and that in brackets. */
    boolean isAside() {
        return from > 0 && line.at(from - 1).is(TokenKind.OPEN_BRACKET) && place.isEmpty();
    }

    /** Whether they were held where the story was written: {@code the eleventh round, held here}. */
    boolean isHere() {
        int behind = to < line.size() && line.at(to).is(TokenKind.COMMA) ? to + 1 : to;
        int verb = line.is(behind, "was") || line.is(behind, "were") ? behind + 1 : behind;
        return line.is(verb, "here") || line.in(verb, "held") && line.is(verb + 1, "here");
    }

    /** Whether they go by a name: {@code the Lisk process}. */
    boolean isNamed() {
        return isNoun() && to - from > 1 && line.isName(to - 2);
    }

    /** Whether they are said to have been before those of which the text tells: {@code their previous meeting}. */
    boolean isEarlier() {
        return line.anyIn(from, to, "previous");
    }

    /** The same with a place and a date that the sentence before gives. */
    TalkMention with(Optional<Places.Named> where, Optional<DateMention> when) {
        return new TalkMention(
                line, from, to, kind, number, count, next, status, progress, unreal, parties, people, where, when, mode,
                format);
    }

    /** The same with the sides and the status of another, of whose sentence this is the rest. */
    TalkMention like(TalkMention other) {
        return new TalkMention(
                line,
                from,
                to,
                kind,
                number,
                count,
                next,
                other.status,
                other.progress,
                other.unreal,
                other.parties,
                people,
                place,
                date,
                mode,
                format);
    }

    /** The same with other people. */
    TalkMention with(List<People.Named> others) {
        return new TalkMention(
                line, from, to, kind, number, count, next, status, progress, unreal, parties, others, place, date, mode,
                format);
    }

    TextSpan span() {
        return line.span(from, to);
    }
}
