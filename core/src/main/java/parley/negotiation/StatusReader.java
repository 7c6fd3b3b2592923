package parley.negotiation;

import java.util.List;
import java.util.Map;

/** Reads from a sentence what became of the talks it mentions. */
final class StatusReader {

    private static final int NEAR = 8;
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
            if (line.anyIn(from - NEAR, to + NEAR, word)) {
                return WORDS.get(word);
            }
        }
        return isAhead() ? Status.SCHEDULED : Status.HELD;
    }

    private boolean isAhead() {
        return line.anyIn(from - 4, to + 5, "scheduled") && !tookPlace();
    }

    private boolean tookPlace() {
        for (int i = Math.max(0, to); i < Math.min(line.size(), to + NEAR); i++) {
            if (line.is(i, "took")
                    || line.is(i, "ended")
                    || line.is(i, "held") && (line.is(i - 1, "was") || line.is(i - 1, "were"))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the talks are denied, wished for or thought of only. */
    boolean unreal() {
        for (int i = Math.max(0, from - 5); i < from; i++) {
            if (line.in(i, "hypothetical")) {
                return true;
            }
        }
        return line.in(from, "hypothetical") || line.is(from, "any");
    }
}
