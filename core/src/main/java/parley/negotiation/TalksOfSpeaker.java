package parley.negotiation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import parley.segment.SegmentedText;
import parley.selector.Passage;
import parley.selector.PassageFactory;
import parley.speaker.Speaker;
import parley.statement.Statement;

/** Tells to which talks of a document a statement belongs, and for which party it was made. Immutable. */
final class TalksOfSpeaker {

    /** How many paragraphs away at most words may stand that tell of the talks meant, where a speaker's party has several. */
    private static final int NEAR = 1;

    /** Talks, and the party for which a statement was made. */
    record Side(Negotiation negotiation, String party) {}

    private final SegmentedText text;
    private final PassageFactory passages;
    private final List<Negotiation> negotiations;
    private final Map<String, String> sides;
    /** The paragraphs that tell of each of the talks. */
    private final Map<NegotiationId, NavigableSet<Integer>> told = new HashMap<>();

    TalksOfSpeaker(SegmentedText text, PassageFactory passages, TalksRead read) {
        this.text = text;
        this.passages = passages;
        this.negotiations = read.negotiations();
        this.sides = read.sides();
        for (Negotiation talks : negotiations) {
            NavigableSet<Integer> paragraphs = told.computeIfAbsent(talks.id(), id -> new TreeSet<>());
            talks.evidence().forEach(passage -> paragraphs.add(paragraph(passage)));
        }
    }

    /**
     * The only talks of the speaker's party; of several, the only ones of which the paragraphs nearest to the statement tell,
     * else the process of which all of those nearest are parts. Empty where the text leaves it open.
     */
    Optional<Side> of(Statement statement, Optional<Speaker> speaker) {
        List<Side> sides = new ArrayList<>();
        for (Negotiation negotiation : negotiations) {
            PartyOfSpeaker.in(negotiation, statement, speaker)
                    .or(() -> represented(negotiation, statement))
                    .ifPresent(party -> sides.add(new Side(negotiation, party)));
        }
        if (sides.size() < 2) {
            return sides.stream().findFirst();
        }
        int nearest = sides.stream()
                .mapToInt(side -> distance(side.negotiation(), statement))
                .min()
                .getAsInt();
        List<Side> near = nearest > NEAR
                ? sides
                : sides.stream()
                        .filter(side -> distance(side.negotiation(), statement) == nearest)
                        .toList();
        return near.size() == 1
                ? Optional.of(near.get(0))
                : sides.stream().filter(side -> holds(side.negotiation(), near)).findFirst();
    }

    /** The party for which the text says that the speaker holds office. */
    private Optional<String> represented(Negotiation negotiation, Statement statement) {
        return statement.speaker().name().map(sides::get).filter(negotiation.parties()::contains);
    }

    /** Whether talks are all of these, or the whole of which these are said to be parts. */
    private static boolean holds(Negotiation whole, List<Side> parts) {
        return parts.stream()
                .map(Side::negotiation)
                .allMatch(part -> part.id().equals(whole.id())
                        || part.membership()
                                .filter(membership -> !membership.denied()
                                        && membership.whole().equals(whole.id()))
                                .isPresent());
    }

    /** How many paragraphs lie between a statement and the words nearest to it that tell of talks. */
    private int distance(Negotiation negotiation, Statement statement) {
        int from = paragraph(statement.content().get(0));
        int to = paragraph(statement.content().get(statement.content().size() - 1));
        NavigableSet<Integer> paragraphs = told.get(negotiation.id());
        Optional<Integer> before = Optional.ofNullable(paragraphs.floor(to));
        Optional<Integer> behind = Optional.ofNullable(paragraphs.ceiling(from));
        int above = before.map(at -> Math.max(0, from - at)).orElse(Integer.MAX_VALUE);
        return Math.min(above, behind.map(at -> Math.max(0, at - to)).orElse(Integer.MAX_VALUE));
    }

    private int paragraph(Passage passage) {
        return text.indexAt(passages.span(passage.position()).start());
    }
}
