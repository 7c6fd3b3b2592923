package parley.negotiation;

import java.util.List;
import java.util.Optional;
import parley.text.TextSpan;
import parley.time.DateMention;

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
        boolean unreal,
        List<Parties.Named> parties,
        List<People.Named> people,
        Optional<Places.Named> place,
        Optional<DateMention> date,
        Optional<Mode> mode,
        Optional<Format> format) {

    enum Kind {
        ROUND,
        MEETING,
        TALKS,
        CALL,
        PROCESS
    }

    TextSpan span() {
        return line.span(from, to);
    }
}
