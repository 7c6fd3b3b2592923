package parley.attribution;

import java.util.Optional;

/**
 * A cue met in a sentence, with its source; indexes are of the sentence's units.
 *
 * @param first first unit of the cue, auxiliaries included
 * @param index the verb itself
 * @param last last unit of the cue, particles included
 * @param cue the verb form
 * @param source who speaks, if found
 * @param position how source and cue stand to each other
 */
record CueMatch(int first, int index, int last, Cue cue, Optional<Source> source, Position position) {

    /** How source and cue stand to each other. */
    enum Position {
        /** {@code Roth said}. */
        SUBJECT_FIRST,
        /** {@code said Roth}. */
        INVERTED,
        /** {@code Roth said A and added B}, {@code …, saying B}: the source is that of the cue before. */
        ELIDED,
        /** {@code according to Roth}. */
        ACCORDING_TO,
        /** {@code Asked about A}: nobody is named. */
        WITHOUT_SOURCE
    }

    /** Index of the first unit of source and cue together. */
    int start() {
        return source.filter(s -> position == Position.SUBJECT_FIRST)
                .map(s -> Math.min(s.first(), first))
                .orElse(first);
    }

    /** Index of the last unit of source and cue together. */
    int end() {
        return source.filter(s -> position == Position.INVERTED || position == Position.ACCORDING_TO)
                .map(s -> Math.max(s.last(), last))
                .orElse(last);
    }
}
