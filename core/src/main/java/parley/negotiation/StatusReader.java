package parley.negotiation;

import java.util.List;
import java.util.Map;
import parley.segment.SegmentKind;
import parley.token.TokenKind;

/** Reads from a sentence what became of the talks it mentions. */
final class StatusReader {

    private static final int NEAR = 8;
    /** How far before and behind talks a word of plans may stand. */
    private static final int BEFORE = 4;

    private static final int BEHIND = 5;
    /** How far behind talks a verb of two words may stand that says what became of them. */
    private static final int FAR = 20;
    /** How far behind talks their verb may stand where their sides are between. */
    private static final int SIDES = 14;
    /** How far before talks a word may stand that denies them: {@code No date has been set for a third round}. */
    private static final int DENIAL = 7;

    private static final Map<String, Status> WORDS = Map.of(
            "postponed", Status.POSTPONED,
            "cancelled", Status.CANCELLED,
            "suspended", Status.SUSPENDED,
            "collapsed", Status.COLLAPSED);
    private static final List<String> ORDER = List.of("postponed", "cancelled", "suspended", "collapsed");

    private final Line line;
    private final int from;
    private final int to;

    StatusReader(Line line, int from, int to) {
        this.line = line;
        this.from = from;
        this.to = to;
    }

    Status status() {
        for (String word : ORDER) {
            if (isNear(word) || became(word)) {
                return WORDS.get(word);
            }
        }
        for (int i = Math.max(0, from - NEAR); i < Math.min(line.size(), to + FAR); i++) {
            if (line.is(i, "off")) {
                boolean put = line.in(i - 1, "put");
                if (put || line.in(i - 1, "called")) {
                    return put ? Status.POSTPONED : Status.CANCELLED;
                }
            }
            if (i >= to && line.is(i, "not") && line.is(i - 1, "will") && line.is(i + 1, "take")) {
                return Status.CANCELLED;
            }
        }
        return progress() == Progress.AHEAD ? Status.SCHEDULED : Status.HELD;
    }

    /** Whether a word stands by that says what became of the talks; not in {@code the talks had not collapsed}. */
    private boolean isNear(String word) {
        for (int i = Math.max(0, from - NEAR); i < Math.min(line.size(), to + NEAR); i++) {
            boolean denied = line.is(i - 1, "not") || line.is(i - 1, "never") || line.is(i - 2, "not");
            if (line.in(i, word) && !denied) {
                return true;
            }
        }
        return false;
    }

    /** {@code The round, which was to open on Sunday, has been postponed}. */
    private boolean became(String word) {
        for (int i = to; i < Math.min(line.size(), to + FAR); i++) {
            boolean passive = line.is(i - 1, "been") || line.is(i - 1, "was") || line.is(i - 1, "is");
            if (passive && line.in(i, word)) {
                return true;
            }
            if (line.in(i, "round") || line.in(i, "session") || line.in(i, "meeting")) {
                return false;
            }
        }
        return false;
    }

    Progress progress() {
        if (!isHeldBehind() && willBe()) {
            return Progress.AHEAD;
        }
        if (tookPlace()) {
            return Progress.PAST;
        }
        return nears() || opens() || isPlanned() || asks() ? Progress.AHEAD : Progress.OPEN;
    }

    /** Whether a word of plans or intentions stands by; a month is none. */
    private boolean isPlanned() {
        for (int i = clauseFrom(); i < Math.min(line.size(), to + BEHIND); i++) {
            if (i > to && line.is(i, "that")) {
                // what is said of something else may be to come
                break;
            }
            if (line.in(i, "scheduled") && !isMonth(i)) {
                return true;
            }
        }
        return contracted();
    }

    /** Where the words before talks begin that may put them ahead: behind "it should be recalled that". */
    private int clauseFrom() {
        int start = from;
        while (start > Math.max(0, from - BEFORE)
                && !(line.is(start - 1, "that") && !line.in(start - 2, "scheduled"))) {
            start--;
        }
        return start;
    }

    /** {@code ahead of Friday's talks}, {@code on the eve of the summit}. */
    private boolean nears() {
        for (int i = Math.max(1, from - BEFORE); i < from; i++) {
            if (line.is(i, "of") && line.in(i - 1, "nears")) {
                return true;
            }
        }
        return false;
    }

    /** {@code There'll be another round}. */
    private boolean contracted() {
        for (int i = Math.max(0, from - BEFORE); i < from; i++) {
            String word = line.at(i).lower();
            if (word.endsWith("'ll") || word.endsWith("\u2019ll")) {
                return true;
            }
        }
        return false;
    }

    /** {@code The fifth round opens on Tuesday}; a headline tells of what was in the present too. */
    private boolean opens() {
        boolean between = line.is(to, "between") || line.is(to, "with") || line.is(to, "of");
        boolean tells = line.in(to, "opens") || between && line.anyIn(to, to + SIDES, "opens");
        return line.kind() != SegmentKind.HEADLINE && tells && !line.dates().isEmpty();
    }

    /** {@code the third round will be held}. */
    private boolean willBe() {
        if (line.is(to - 1, "meet")) {
            return true;
        }
        for (int i = to; i < Math.min(line.size(), to + NEAR); i++) {
            if (line.in(i, "ahead") && !isMonth(i) && (line.is(i + 1, "be") || !line.is(i, "to"))) {
                return true;
            }
        }
        return wasTo();
    }

    /** {@code the round, which was to open on Sunday}. */
    private boolean wasTo() {
        for (int i = to; i < Math.min(line.size(), to + SIDES); i++) {
            boolean was = line.is(i, "was") || line.is(i, "were") || line.is(i, "is") || line.is(i, "are");
            if (was && line.is(i + 1, "to") && line.in(i + 2, "held")) {
                return true;
            }
        }
        return false;
    }

    /** {@code took place on May 6}: no verb. */
    private boolean isMonth(int i) {
        return line.is(i, "may") && line.at(i).capital();
    }

    private boolean asks() {
        return line.at(line.size() - 1).lower().contains("?") && !line.anyIn(0, line.size(), "past");
    }

    /** {@code the talks held in Lisk}, {@code the round, held by video}. */
    private boolean isHeldBehind() {
        int behind = to < line.size() && line.at(to).is(TokenKind.COMMA) ? to + 1 : to;
        return line.is(behind, "held");
    }

    /**
     * {@code after seven hours of talks}, {@code at the end of the round}, {@code back from talks}: not what is to come "after
     * the next round".
     */
    private boolean isBehind() {
        for (int i = Math.max(0, from - BEFORE); i < from; i++) {
            boolean end = line.is(i, "end") && line.is(i + 1, "of");
            boolean after = (line.is(i, "after") || line.is(i, "following")) && !line.anyIn(i, to, "scheduled");
            boolean back = line.is(i, "from") && line.is(i - 1, "back");
            if (end || back || after && !line.anyIn(i + 1, from, "met")) {
                return true;
            }
        }
        return false;
    }

    private boolean tookPlace() {
        if (isHeldBehind()) {
            return true;
        }
        for (int i = Math.max(0, to); i < Math.min(line.size(), to + NEAR); i++) {
            boolean held = line.is(i, "held")
                    && (line.is(i - 1, "was")
                            || line.is(i - 1, "were")
                            || line.is(i - 1, "been")
                            || line.is(i - 2, "was"));
            if (line.in(i, "past") || held) {
                return true;
            }
        }
        return isBehind() || line.in(from - 1, "past") || line.in(from - 2, "past") || line.in(from, "past");
    }

    /** Whether the talks are denied, wished for or thought of only. */
    boolean unreal() {
        for (int i = Math.max(0, from - DENIAL); i < from; i++) {
            if (line.in(i, "hypothetical")) {
                return true;
            }
        }
        return line.in(from, "hypothetical") || line.is(from, "any");
    }
}
