package parley.tagger;

import parley.tagger.Tags.Role;

/** What is asked of the pair scorer about a span; the answer is a candidate in another role, or none. */
enum Question {
    SOURCE_OF_CUE(Role.CUE, Role.SOURCE),
    CUE_OF_CONTENT(Role.CONTENT, Role.CUE),
    /** Only for contents without a cue. */
    SOURCE_OF_CONTENT(Role.CONTENT, Role.SOURCE);

    private final Role asked;
    private final Role answer;

    Question(Role asked, Role answer) {
        this.asked = asked;
        this.answer = answer;
    }

    /** The role of the spans that it is asked about. */
    Role asked() {
        return asked;
    }

    /** The role of the candidates. */
    Role answer() {
        return answer;
    }
}
