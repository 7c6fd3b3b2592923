package parley.query.web.version;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import parley.query.web.shown.DiffPart;
import parley.query.web.shown.Piece;
import parley.query.web.shown.Words;
import parley.query.web.version.Edits.Edit;
import parley.query.web.version.Edits.Op;

/**
 * A part of a text beside what it was before: paragraphs that are the same, told by their number, or paragraphs that changed.
 *
 * @param unchanged how many paragraphs are the same, in words; empty if these changed
 * @param parts what became of the words; none where all are the same
 */
record Difference(String unchanged, List<DiffPart> parts) {

    /** More of a stretch is not shown. */
    private static final int LONGEST = 10_000;

    /** More stretches are not shown. */
    private static final int MOST = 200;

    private static final Pattern TOKEN = Pattern.compile("\\R|\\S+");
    private static final String BREAK = "\n";

    Difference {
        parts = List.copyOf(parts);
    }

    /** What became of a text, in order. */
    static List<Difference> between(String was, String now) {
        List<Difference> differences = new ArrayList<>();
        List<Edit> paragraphs = Edits.of(paragraphs(was), paragraphs(now));
        int from = 0;
        while (from < paragraphs.size() && differences.size() < MOST) {
            boolean kept = isKept(paragraphs.get(from));
            int to = from;
            while (to < paragraphs.size() && isKept(paragraphs.get(to)) == kept) {
                to++;
            }
            List<Edit> run = paragraphs.subList(from, to);
            differences.add(
                    kept
                            ? new Difference(Words.count(run.size(), "paragraph"), List.of())
                            : new Difference("", changed(run)));
            from = to;
        }
        return differences;
    }

    private static boolean isKept(Edit edit) {
        return edit.op() == Op.KEPT;
    }

    private static List<DiffPart> changed(List<Edit> run) {
        List<Edit> words = Edits.of(tokens(run, edit -> edit.op() == Op.OUT), tokens(run, edit -> edit.op() == Op.IN));
        List<DiffPart> parts = new ArrayList<>();
        Map<Op, List<String>> open = new EnumMap<>(Op.class);
        for (Edit word : words) {
            boolean turns =
                    isKept(word) ? open.containsKey(Op.OUT) || open.containsKey(Op.IN) : open.containsKey(Op.KEPT);
            if (turns) {
                parts.add(part(open));
                open.clear();
            }
            open.computeIfAbsent(word.op(), op -> new ArrayList<>()).add(word.value());
        }
        if (!open.isEmpty()) {
            parts.add(part(open));
        }
        return parts;
    }

    private static DiffPart part(Map<Op, List<String>> words) {
        return new DiffPart(text(words, Op.OUT), text(words, Op.IN), text(words, Op.KEPT));
    }

    private static String text(Map<Op, List<String>> words, Op op) {
        return Piece.beginning(String.join(" ", words.getOrDefault(op, List.of())), LONGEST);
    }

    /** The words of paragraphs, with a break between one and the next. */
    private static List<String> tokens(List<Edit> paragraphs, Predicate<Edit> wanted) {
        String text = paragraphs.stream().filter(wanted).map(Edit::value).collect(Collectors.joining(BREAK));
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }

    private static List<String> paragraphs(String text) {
        return Arrays.stream(text.split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
