package parley.segment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import parley.text.OriginalText;
import parley.text.TextSpan;
import parley.token.Tokenizer;

/**
 * Divides a document into headline, subheads, dateline, byline, paragraphs, transcript turns and page furniture.
 *
 * <p>By form alone: line breaks, marks, case and a few word lists. Any text gives a tiling; one without any of these
 * parts is one paragraph a line. Stateless and thread-safe.
 */
public final class Segmenter {

    /** The longest line that may be a headline, in UTF-16 code units. */
    private static final int LONGEST_HEADLINE = 320;

    /** The longest line before the body that may sum it up. */
    private static final int LONGEST_SUMMARY = 440;

    /** The longest line inside the body that may be a subhead. */
    private static final int LONGEST_SUBHEAD = 130;

    /** How many paragraphs may stand before the one with the dateline. */
    private static final int DATELINE_WITHIN = 3;

    /** Labels that are looked for elsewhere in the text: each search reads all of it. */
    private static final int MOST_LOOKED_UP = 10;

    private final String text;
    private final List<Block> blocks;
    private final SegmentKind[] kinds;
    private final Map<Integer, TurnLabel> labels = new HashMap<>();
    private final Map<Integer, Dateline> datelines = new HashMap<>();

    private Segmenter(OriginalText text) {
        this.text = text.value();
        this.blocks = Block.of(this.text);
        this.kinds = new SegmentKind[blocks.size()];
    }

    /** The segments of a text, in order; they tile it. An empty text has none. */
    public static List<Segment> segment(OriginalText text) {
        Segmenter segmenter = new Segmenter(text);
        segmenter.markFurniture();
        int body = segmenter.markHead();
        segmenter.markTurns(body);
        segmenter.markBody(body);
        return segmenter.tile();
    }

    private void markFurniture() {
        for (int i = 0; i < kinds.length; i++) {
            if (Furniture.is(line(i))) {
                kinds[i] = SegmentKind.FURNITURE;
            }
        }
    }

    /** Marks what stands before the body and returns the index of the body's first block. */
    private int markHead() {
        int i = nextStory(0);
        if (i < 0 || !isHeadline(i)) {
            return Math.max(i, 0);
        }
        kinds[i] = SegmentKind.HEADLINE;
        int next = nextStory(i + 1);
        while (next >= 0 && nextStory(next + 1) >= 0 && (Byline.is(line(next)) || isSummary(next))) {
            kinds[next] = Byline.is(line(next)) ? SegmentKind.BYLINE : SegmentKind.SUBHEAD;
            next = nextStory(next + 1);
        }
        return next < 0 ? blocks.size() : next;
    }

    private boolean isHeadline(int i) {
        String line = line(i);
        return line.length() <= LONGEST_HEADLINE
                && nextStory(i + 1) >= 0
                && !endsSentence(line)
                && TurnLabel.at(text, blocks.get(i).body())
                        .filter(TurnLabel::formal)
                        .isEmpty()
                && (Dateline.at(text, blocks.get(i).body()).isEmpty() || isShort(line));
    }

    /** Dateline forms need lower-case words behind them; a short line that looks like one is a headline in capitals. */
    private static boolean isShort(String line) {
        return line.length() < 80 && line.chars().noneMatch(Character::isLowerCase);
    }

    private boolean isSummary(int i) {
        String line = line(i);
        return !endsSentence(line)
                && line.length() <= LONGEST_SUMMARY
                && TurnLabel.at(text, blocks.get(i).body()).isEmpty()
                && Dateline.at(text, blocks.get(i).body()).isEmpty();
    }

    private void markTurns(int body) {
        Map<String, Integer> count = new HashMap<>();
        Map<Integer, TurnLabel> candidates = new HashMap<>();
        int formal = 0;
        for (int i = body; i < kinds.length; i++) {
            Optional<TurnLabel> label =
                    kinds[i] == null ? TurnLabel.at(text, blocks.get(i).body()) : Optional.empty();
            if (label.isPresent()) {
                candidates.put(i, label.get());
                count.merge(label.get().key(), 1, Integer::sum);
                formal += label.get().formal() ? 1 : 0;
            }
        }
        boolean repeats = count.values().stream().anyMatch(n -> n > 1);
        boolean told = repeats
                || candidates.values().stream().anyMatch(TurnLabel::speaker)
                || candidates.keySet().stream()
                                .sorted()
                                .limit(MOST_LOOKED_UP)
                                .filter(i -> isNamedElsewhere(candidates.get(i)))
                                .count()
                        > 1;
        boolean transcript = candidates.size() >= 2 && formal >= 1 && told || candidates.size() >= 3 && repeats;
        if (transcript) {
            labels.putAll(candidates);
            markLabelledTurns();
        }
        if (transcript || announcesSpeech()) {
            markUnlabelledTurns(body);
        }
    }

    /** Whether the text has the last word of a label in capitals as a name too, {@code Roth} of "ROTH". */
    private boolean isNamedElsewhere(TurnLabel label) {
        String words = label.span().of(text);
        String last = words.substring(words.lastIndexOf(' ') + 1);
        String name = last.isEmpty() ? last : last.charAt(0) + last.substring(1).toLowerCase(Locale.ROOT);
        return !name.equals(last) && text.contains(name);
    }

    private void markLabelledTurns() {
        int first = labels.keySet().stream().mapToInt(Integer::intValue).min().orElseThrow();
        for (int i = first; i < kinds.length; i++) {
            if (kinds[i] == null && (labels.containsKey(i) || !Byline.closes(line(i), i == kinds.length - 1))) {
                kinds[i] = SegmentKind.TURN;
            }
        }
    }

    private boolean announcesSpeech() {
        for (int i = 0; i < kinds.length; i++) {
            if (kinds[i] == SegmentKind.HEADLINE) {
                return FirstPerson.announces(line(i));
            }
        }
        return false;
    }

    /** Words of a speech before the first label: those paragraphs from the first in which an "I" or "we" speaks. */
    private void markUnlabelledTurns(int body) {
        int end = labels.keySet().stream().mapToInt(Integer::intValue).min().orElse(kinds.length);
        int first = body;
        while (first < end && !(kinds[first] == null && FirstPerson.speaksIn(line(first)))) {
            first++;
        }
        int speaking = 0;
        int total = 0;
        for (int i = first; i < end; i++) {
            if (kinds[i] == null) {
                total++;
                speaking += FirstPerson.speaksIn(line(i)) ? 1 : 0;
            }
        }
        for (int i = first; i < end && speaking * 2 >= total; i++) {
            if (kinds[i] == null) {
                kinds[i] = SegmentKind.TURN;
            }
        }
    }

    private void markBody(int body) {
        int paragraphs = 0;
        for (int i = body; i < kinds.length; i++) {
            if (kinds[i] != null) {
                continue;
            }
            kinds[i] = kindInBody(i, paragraphs > 0);
            if (kinds[i] == SegmentKind.PARAGRAPH) {
                if (datelines.isEmpty() && paragraphs < DATELINE_WITHIN) {
                    int block = i;
                    Dateline.at(text, blocks.get(i).body()).ifPresent(dateline -> datelines.put(block, dateline));
                }
                paragraphs++;
            }
        }
    }

    private SegmentKind kindInBody(int i, boolean behindParagraph) {
        String line = line(i);
        boolean last = nextStory(i + 1) < 0;
        if (Byline.is(line) || behindParagraph && Byline.closes(line, last)) {
            return SegmentKind.BYLINE;
        }
        boolean heading = behindParagraph
                && !last
                && line.length() <= LONGEST_SUBHEAD
                && !endsSentence(line)
                && Character.isLetter(firstLetterOf(line))
                && !line.endsWith(",")
                && !line.endsWith(":");
        return heading ? SegmentKind.SUBHEAD : SegmentKind.PARAGRAPH;
    }

    private static char firstLetterOf(String line) {
        int i = 0;
        while (i < line.length() - 1
                && (Tokenizer.isDoubleMark(line.charAt(i)) || Tokenizer.isApostrophe(line.charAt(i)))) {
            i++;
        }
        return line.charAt(i);
    }

    /** Whether a line ends as a sentence does: with a stop, or with marks behind a stop or comma. */
    private static boolean endsSentence(String line) {
        int i = line.length() - 1;
        while (i > 0
                && (Tokenizer.isDoubleMark(line.charAt(i))
                        || Tokenizer.isApostrophe(line.charAt(i))
                        || line.charAt(i) == ')'
                        || line.charAt(i) == ']')) {
            i--;
        }
        char c = line.charAt(i);
        boolean marked = i < line.length() - 1;
        return c == '.' && !line.endsWith("...") || marked && (c == ',' || c == '!' || c == '?') || c == ';';
    }

    private int nextStory(int from) {
        for (int i = from; i < kinds.length; i++) {
            if (kinds[i] == null) {
                return i;
            }
        }
        return -1;
    }

    private String line(int i) {
        return blocks.get(i).body().of(text);
    }

    private List<Segment> tile() {
        List<Segment> bodies = new ArrayList<>();
        for (int i = 0; i < kinds.length; i++) {
            TextSpan body = blocks.get(i).body();
            if (labels.containsKey(i)) {
                int behind = labels.get(i).behind();
                bodies.add(piece(SegmentKind.TURN_LABEL, body.start(), behind));
                addRest(bodies, SegmentKind.TURN, behind, body.end());
            } else if (datelines.containsKey(i)) {
                int behind = datelines.get(i).span().end();
                bodies.add(piece(SegmentKind.DATELINE, body.start(), behind));
                addRest(bodies, kinds[i], behind, body.end());
            } else {
                bodies.add(piece(kinds[i], body.start(), body.end()));
            }
        }
        return stretched(bodies);
    }

    private void addRest(List<Segment> bodies, SegmentKind kind, int start, int end) {
        TextSpan rest = Block.trim(text, start, end);
        if (!rest.isEmpty()) {
            bodies.add(piece(kind, rest.start(), rest.end()));
        }
    }

    private static Segment piece(SegmentKind kind, int start, int end) {
        TextSpan span = new TextSpan(start, end);
        return new Segment(kind, span, span);
    }

    /** Each segment owns the white space behind it, the first also that before it. */
    private List<Segment> stretched(List<Segment> bodies) {
        List<Segment> tiles = new ArrayList<>();
        for (int i = 0; i < bodies.size(); i++) {
            int start = i == 0 ? 0 : bodies.get(i).body().start();
            int end = i + 1 == bodies.size()
                    ? text.length()
                    : bodies.get(i + 1).body().start();
            tiles.add(new Segment(
                    bodies.get(i).kind(),
                    new TextSpan(start, end),
                    bodies.get(i).body()));
        }
        return tiles;
    }
}
