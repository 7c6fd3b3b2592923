package parley.query.web.version;

import java.util.ArrayList;
import java.util.List;

/**
 * The way from one list to another by as few steps as possible (longest common subsequence); where that would take too long,
 * by all that is different in the middle.
 */
final class Edits {

    /** What becomes of an entry. */
    enum Op {
        KEPT,
        OUT,
        IN
    }

    /** A step. */
    record Edit(Op op, String value) {}

    /** More comparisons than this are not made. */
    private static final int MOST_COMPARED = 4_000_000;

    private final List<String> was;
    private final List<String> now;
    private final List<Edit> edits = new ArrayList<>();

    private Edits(List<String> was, List<String> now) {
        this.was = was;
        this.now = now;
    }

    /** The steps, in order: what is kept or taken out in the order of the one list, what is put in in that of the other. */
    static List<Edit> of(List<String> was, List<String> now) {
        Edits way = new Edits(was, now);
        way.walk();
        return way.edits;
    }

    private void walk() {
        int head = 0;
        while (head < Math.min(was.size(), now.size()) && was.get(head).equals(now.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < Math.min(was.size(), now.size()) - head
                && was.get(was.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
            tail++;
        }
        add(Op.KEPT, was.subList(0, head));
        middle(was.subList(head, was.size() - tail), now.subList(head, now.size() - tail));
        add(Op.KEPT, was.subList(was.size() - tail, was.size()));
    }

    private void middle(List<String> out, List<String> in) {
        if ((long) out.size() * in.size() > MOST_COMPARED) {
            add(Op.OUT, out);
            add(Op.IN, in);
            return;
        }
        int[][] common = common(out, in);
        int i = 0;
        int j = 0;
        while (i < out.size() || j < in.size()) {
            if (i < out.size() && j < in.size() && out.get(i).equals(in.get(j))) {
                edits.add(new Edit(Op.KEPT, out.get(i)));
                i++;
                j++;
            } else if (i < out.size() && (j == in.size() || common[i + 1][j] >= common[i][j + 1])) {
                edits.add(new Edit(Op.OUT, out.get(i++)));
            } else {
                edits.add(new Edit(Op.IN, in.get(j++)));
            }
        }
    }

    /** How many entries both have in common from each pair of places on. */
    private static int[][] common(List<String> one, List<String> other) {
        int[][] common = new int[one.size() + 1][other.size() + 1];
        for (int i = one.size() - 1; i >= 0; i--) {
            for (int j = other.size() - 1; j >= 0; j--) {
                common[i][j] = one.get(i).equals(other.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private void add(Op op, List<String> values) {
        values.forEach(value -> edits.add(new Edit(op, value)));
    }
}
