package parley.text;

/**
 * A stretch of a text: half-open {@code [start, end)}, counted in UTF-16 code units as {@link String} counts them.
 *
 * <p>In {@code "Roth said"}, {@code new TextSpan(0, 4)} is {@code Roth}. Immutable; ordered by start, then by end.
 *
 * @param start offset of the first code unit
 * @param end offset behind the last code unit; never before {@code start}
 */
public record TextSpan(int start, int end) implements Comparable<TextSpan> {

    /** @throws IllegalArgumentException if {@code start} is negative or {@code end} lies before it */
    public TextSpan {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: [" + start + ", " + end + ")");
        }
    }

    public int length() {
        return end - start;
    }

    public boolean isEmpty() {
        return start == end;
    }

    /** Whether {@code other} lies wholly inside this span. */
    public boolean contains(TextSpan other) {
        return start <= other.start && other.end <= end;
    }

    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    /** Whether the two share at least one code unit; spans that only touch do not. */
    public boolean overlaps(TextSpan other) {
        return start < other.end && other.start < end;
    }

    /** The words of {@code text} that this span covers. */
    public String of(CharSequence text) {
        return text.subSequence(start, end).toString();
    }

    @Override
    public int compareTo(TextSpan other) {
        int byStart = Integer.compare(start, other.start);
        return byStart != 0 ? byStart : Integer.compare(end, other.end);
    }
}
