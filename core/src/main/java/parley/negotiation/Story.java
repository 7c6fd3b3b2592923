package parley.negotiation;

import java.util.ArrayList;
import java.util.List;
import parley.segment.Segment;
import parley.segment.SegmentKind;
import parley.speaker.Speaker;
import parley.text.OriginalText;
import parley.time.DateMention;
import parley.time.DateMentionFinder;
import parley.token.Token;
import parley.token.Tokenizer;

/** A document's sentences with the names in them. Built once per document, read-only afterwards. */
final class Story {

    /** Longer runs of words between two stops are no sentence; bounds the work on any text. */
    private static final int LONGEST_SENTENCE = 120;

    private static final List<String> CUES = List.of(
            "talks",
            "negotiat",
            "round",
            "meeting",
            "summit",
            " met ",
            "session",
            "consult",
            "dialogue",
            "call",
            "phone",
            "meets",
            "conference",
            "TALKS",
            "NEGOTIAT",
            "MEETING",
            "SUMMIT");

    private final List<Line> lines;
    private final People people;
    private final Parties parties;
    private final Places places;

    private Story(List<Line> lines, List<Speaker> speakers) {
        this.lines = lines;
        this.people = new People(lines, speakers);
        this.parties = new Parties(lines, people);
        this.places = new Places(lines, people);
    }

    static Story of(OriginalText text, List<Segment> segments, List<Speaker> speakers) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            SegmentKind kind = segments.get(i).kind();
            boolean read =
                    kind != SegmentKind.FURNITURE && kind != SegmentKind.TURN_LABEL && kind != SegmentKind.BYLINE;
            if (read && kind != SegmentKind.DATELINE) {
                addLines(
                        lines,
                        i,
                        kind,
                        Tokenizer.tokenize(text.value(), segments.get(i).body()));
            }
        }
        return new Story(List.copyOf(lines), speakers);
    }

    /** Whether a text has any word that tells of talks; most texts have none and need not be read for them. */
    static boolean mayTellOfTalks(OriginalText text) {
        return CUES.stream().anyMatch(cue -> text.value().contains(cue));
    }

    private static void addLines(List<Line> lines, int paragraph, SegmentKind kind, List<Token> tokens) {
        int start = 0;
        for (int i = 1; i <= tokens.size(); i++) {
            if (i == tokens.size() || tokens.get(i).sentenceStart() || i - start >= LONGEST_SENTENCE) {
                List<Token> sentence = List.copyOf(tokens.subList(start, i));
                List<DateMention> dates = DateMentionFinder.find(sentence);
                lines.add(new Line(lines.size(), paragraph, kind, sentence, dates));
                start = i;
            }
        }
    }

    List<Line> lines() {
        return lines;
    }

    People people() {
        return people;
    }

    Parties parties() {
        return parties;
    }

    Places places() {
        return places;
    }

    List<TalkMention> mentions() {
        MentionFinder finder = new MentionFinder(parties, people, places);
        List<TalkMention> mentions = new ArrayList<>();
        lines.forEach(line -> mentions.addAll(finder.find(line)));
        return mentions;
    }
}
