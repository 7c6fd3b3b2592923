package parley.negotiation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.segment.SegmentKind;
import parley.segment.SegmentedText;
import parley.segment.SegmentedText.Part;
import parley.speaker.Speaker;
import parley.text.OriginalText;
import parley.text.TextSpan;
import parley.token.Token;

/** A document's sentences with the names in them. For one document and one thread. */
final class Story {

    /** Longer runs of words between two stops are no sentence; bounds the work on any text. */
    private static final int LONGEST_SENTENCE = 120;

    /** As many words and marks has a day that heads an entry of a chronology. */
    private static final int ENTRY = 7;

    /** How many sentences below a heading still tell of its day. */
    private static final int SECTION = 5;

    /** Cut before the first letter where a sentence may start with the word. */
    private static final List<String> CUES = List.of(
            "alks",
            "egotiat",
            "round",
            "Round",
            "eeting",
            "ummit",
            " met ",
            " meet ",
            "session",
            "Session",
            "onsult",
            "ialogue",
            "call",
            "phone",
            "video",
            "meets",
            "onference",
            "vailability",
            "emarks by",
            "in audience",
            "ediator",
            "ediation",
            "TALKS",
            "NEGOTIAT",
            "MEETING",
            "SUMMIT",
            "CONFERENCE",
            "AVAILABILITY",
            "REMARKS",
            "CALL");

    private static final Set<SegmentKind> NO_STORY =
            Set.of(SegmentKind.FURNITURE, SegmentKind.TURN_LABEL, SegmentKind.BYLINE, SegmentKind.DATELINE);

    private final List<Line> lines;
    private final People people;
    private final Parties parties;
    private final Places places;
    private final Representatives representatives;
    private final Optional<TextSpan> dateline;
    private final List<TalkMention> mentions = new ArrayList<>();
    private final Set<Integer> mentioned = new HashSet<>();

    private Story(List<Line> lines, List<Speaker> speakers, Optional<TextSpan> dateline) {
        this.dateline = dateline;
        this.lines = lines;
        this.people = new People(lines, speakers);
        this.parties = new Parties(lines, people);
        this.places = new Places(lines, people);
        this.representatives = new Representatives(lines, people, parties);
    }

    /** The sentences of the story; page furniture, datelines, bylines and labels left out. */
    static List<Line> linesOf(SegmentedText text) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < text.parts().size(); i++) {
            Part part = text.parts().get(i);
            if (!NO_STORY.contains(part.segment().kind())) {
                addLines(lines, i, part.segment().kind(), part.tokens());
            }
        }
        return lines;
    }

    static Story of(SegmentedText text, List<Line> lines, List<Speaker> speakers) {
        Optional<TextSpan> dateline = text.parts().stream()
                .filter(part -> part.is(SegmentKind.DATELINE))
                .findFirst()
                .flatMap(part -> placeOf(part.tokens()));
        return new Story(List.copyOf(lines), speakers, dateline);
    }

    /** The words before the first mark of a dateline: {@code PORT HALLAM}. */
    private static Optional<TextSpan> placeOf(List<Token> tokens) {
        int end = 0;
        while (end < tokens.size() && tokens.get(end).isName()) {
            end++;
        }
        boolean place =
                end > 0 && end < 4 && end < tokens.size() && !tokens.get(end).isWord();
        return place
                ? Optional.of(
                        new TextSpan(tokens.get(0).start(), tokens.get(end - 1).end()))
                : Optional.empty();
    }

    /** Where the story was written, as its dateline says. */
    Optional<TextSpan> dateline() {
        return dateline;
    }

    /** Whether a text has any word that tells of talks; most texts have none and need not be read for them. */
    static boolean mayTellOfTalks(OriginalText text) {
        return CUES.stream().anyMatch(cue -> text.value().contains(cue));
    }

    private static void addLines(List<Line> lines, int paragraph, SegmentKind kind, List<Token> tokens) {
        int start = 0;
        for (int i = 1; i <= tokens.size(); i++) {
            if (i == tokens.size() || tokens.get(i).sentenceStart() || i - start >= LONGEST_SENTENCE) {
                lines.add(new Line(lines.size(), paragraph, kind, tokens.subList(start, i)));
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

    /** The country or side for which a person, by the full name, holds office, if the text tells. */
    Optional<String> sideOf(String person) {
        return people.countryOf(person).or(() -> representatives.sideOf(person));
    }

    /** Whether headline or lead have these words. */
    boolean opensWith(TextSpan words) {
        return lines.stream().limit(Reported.LEAD).anyMatch(line -> line.span().contains(words));
    }

    /** The numbers of the sentences that mention talks. */
    Set<Integer> mentioned() {
        return mentioned;
    }

    /** What tells that sides negotiate, and not of which talks: {@code negotiators}, {@code the mediation}; in text order. */
    List<TalkMention> asides() {
        MentionReader reader = new MentionReader(parties, people, places);
        List<TalkMention> asides = new ArrayList<>();
        for (Line line : lines) {
            for (int i = 0; i < line.size(); i++) {
                if (line.in(i, "negotiating")) {
                    asides.add(reader.read(line, i, i, i + 1, TalkMention.Kind.PROCESS, false));
                }
            }
        }
        return asides;
    }

    /** Finds the mentions of talks, in text order; to be asked once. */
    List<TalkMention> mentions(Voices voices) {
        MentionReader reader = new MentionReader(parties, people, places);
        MentionFinder finder = new MentionFinder(reader, new TalkVerb(lines, reader, people));
        Optional<TalkMention> last = Optional.empty();
        for (Line line : lines) {
            List<TalkMention> found = finder.find(line, last);
            if (found.isEmpty()) {
                found = last.flatMap(before -> finder.again(line, before))
                        .map(List::of)
                        .orElse(List.of());
            }
            for (TalkMention mention : found) {
                mentions.add(voices.with(carried(mention)));
                mentioned.add(line.number());
            }
            last = found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
        }
        return mentions;
    }

    /** The day, perhaps with a place, that heads what is told of a round: {@code LISK, MAY 2031}, {@code 1936: Lisk}. */
    private Optional<Line> headingOf(TalkMention mention) {
        int number = mention.line().number();
        for (int i = number - 1; i >= Math.max(0, number - SECTION); i--) {
            if (tellsOtherFrom(i, mention)) {
                return Optional.empty();
            }
            if (isHeading(i)) {
                return Optional.of(lines.get(i))
                        .filter(heading -> heading.dates().size() == 1);
            }
        }
        return Optional.empty();
    }

    /** Whether other rounds were told of from a sentence on. */
    private boolean tellsOtherFrom(int line, TalkMention mention) {
        for (int i = mentions.size() - 1; i >= 0 && mentions.get(i).line().number() >= line; i--) {
            Optional<Integer> number = mentions.get(i).number();
            if (number.isPresent() && !number.equals(mention.number())) {
                return true;
            }
        }
        return false;
    }

    private boolean isHeading(int number) {
        Line line = lines.get(number);
        boolean first = number == 0 || lines.get(number - 1).paragraph() < line.paragraph();
        boolean last = number + 1 < lines.size() && lines.get(number + 1).paragraph() > line.paragraph();
        return first && last && line.size() <= ENTRY && line.kind() != SegmentKind.HEADLINE;
    }

    /** A meeting told of without place and day has those of the sentence before, if that one tells no other talks. */
    private TalkMention carried(TalkMention mention) {
        int number = mention.line().number();
        Optional<Line> heading =
                mention.number().isPresent() && mention.date().isEmpty() ? headingOf(mention) : Optional.empty();
        if (heading.isPresent()) {
            return mention.with(
                    mention.place().or(() -> places.ofHeading(heading.get())),
                    Optional.of(heading.get().dates().get(0)));
        }
        if (mention.date().isPresent()
                || number == 0
                || lines.get(number - 1).paragraph() != mention.line().paragraph()) {
            return mention;
        }
        Line before = lines.get(number - 1);
        boolean entry = before.size() <= ENTRY && before.dates().size() == 1 && mention.from() < 2;
        if (entry) {
            // "11 April 2031. First round, Lisk."
            return mention.with(mention.place(), Optional.of(before.dates().get(0)));
        }
        if (mention.place().isPresent() || !mention.line().is(mention.from(), "met")) {
            return mention;
        }
        List<Places.Named> where = places.all(before);
        return before.dates().isEmpty()
                ? mention
                : mention.with(
                        where.isEmpty() ? Optional.empty() : Optional.of(where.get(where.size() - 1)),
                        Optional.of(before.dates().get(0)));
    }
}
