package parley.query.web.reading;

import java.util.List;

/**
 * A stretch of text in which nothing begins or ends.
 *
 * @param text its characters
 * @param marks the statements it is part of, the outermost first
 */
record Run(String text, List<Mark> marks) {

    /**
     * A statement at this stretch.
     *
     * @param number its place among the statements of the document, from 1
     * @param id of the statement
     * @param kind direct, indirect or mixed
     * @param here whether the card of the statement stands beside this part of the text
     * @param first whether it begins here
     * @param last whether it ends here
     */
    record Mark(int number, String id, String kind, boolean here, boolean first, boolean last) {}

    Run {
        marks = List.copyOf(marks);
    }

    public boolean isMarked() {
        return !marks.isEmpty();
    }

    /** The statement that a click here means: the innermost. */
    public Mark innermost() {
        return marks.get(marks.size() - 1);
    }

    /** How many statements lie over each other here, at most 3. */
    public int depth() {
        return Math.min(3, marks.size());
    }

    public List<Mark> begins() {
        return marks.stream().filter(Mark::first).toList();
    }

    public List<Mark> ends() {
        return marks.stream().filter(Mark::last).toList();
    }
}
