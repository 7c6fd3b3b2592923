package parley.attribution;

import java.util.Set;

/**
 * A verb form that can attribute.
 *
 * @param lemma the verb's base form
 * @param inflection which form this is
 * @param cueClass what kind of thing it reports
 * @param frames what may follow it, as in {@code lexicon/cues.txt}
 * @param prepositions those that belong to it and lead its content
 */
record Cue(String lemma, Inflection inflection, CueClass cueClass, Set<Frame> frames, Set<String> prepositions) {

    enum Inflection {
        BASE,
        THIRD_PERSON,
        PAST,
        PARTICIPLE,
        GERUND
    }

    /** What may follow a cue. */
    enum Frame {
        QUOTATION,
        THAT_CLAUSE,
        BARE_CLAUSE,
        WH_CLAUSE,
        INFINITIVE,
        NOUN_PHRASE,
        ADDRESSEE,
        OBJECT
    }

    boolean takes(Frame frame) {
        return frames.contains(frame);
    }
}
