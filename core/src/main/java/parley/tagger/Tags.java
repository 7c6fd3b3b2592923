package parley.tagger;

/**
 * The tags of words, in the order in which the model scores them: none, then begin and inside of source, cue and
 * content.
 */
final class Tags {

    static final int COUNT = 7;
    static final int OUTSIDE = 0;

    private Tags() {}

    static boolean begins(int tag) {
        return tag % 2 == 1;
    }

    /** The role of a tag, {@link Role#values()} in the same order; only for tags that have one. */
    static Role roleOf(int tag) {
        return Role.values()[(tag - 1) / 2];
    }

    /** What a span does in an attribution. */
    enum Role {
        SOURCE,
        CUE,
        CONTENT;

        int begin() {
            return 1 + 2 * ordinal();
        }

        int inside() {
            return begin() + 1;
        }
    }
}
