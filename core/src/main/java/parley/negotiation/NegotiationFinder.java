package parley.negotiation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.document.Document;
import parley.segment.SegmentedText;
import parley.selector.PassageFactory;
import parley.speaker.Speaker;
import parley.speaker.SpeakerType;
import parley.statement.Statement;
import parley.time.DateClaim;
import parley.time.DateResolver;

/**
 * Finds the talks that a document reports, announces or recalls.
 *
 * <p>Mentions are found sentence by sentence, then those of the same talks are put together. Only what the text gives
 * is filled in. Stateless and thread-safe; linear in the length of the text.
 */
public final class NegotiationFinder {

    private NegotiationFinder() {}

    /**
     * The talks of a document, and who speaks for whom in it.
     *
     * @param text the document's text, as read once for all stages
     * @param speakers those whom the document names and lets speak
     * @param statements what they say; tells who "we" are in "we met"
     * @param published when the document appeared, if known
     */
    public static TalksRead find(
            Document document,
            SegmentedText text,
            List<Speaker> speakers,
            List<Statement> statements,
            Optional<DateClaim> published) {
        if (!Story.mayTellOfTalks(document.text())) {
            return TalksRead.NONE;
        }
        List<Line> lines = Story.linesOf(text);
        if (lines.stream().noneMatch(MentionFinder::mayMention)) {
            return TalksRead.NONE;
        }
        PassageFactory passages = new PassageFactory(document.text());
        Story story = Story.of(text, lines, speakers);
        List<TalkMention> mentions = story.mentions(new Voices(statements, passages));
        List<TalkGroup> groups = TalkLinker.link(mentions);
        TalkTree.build(groups);
        DateResolver dates = new DateResolver(published.map(DateClaim::date));
        NegotiationMaker maker = new NegotiationMaker(document, story, passages, dates);
        List<Negotiation> reported = maker.make(Reported.among(groups));
        List<Negotiation> talks = reported.isEmpty() ? maker.make(SpokenOf.process(story, mentions)) : reported;
        return talks.isEmpty() ? TalksRead.NONE : new TalksRead(talks, sides(story, speakers));
    }

    private static Map<String, String> sides(Story story, List<Speaker> speakers) {
        Map<String, String> sides = new HashMap<>();
        for (Speaker speaker : speakers) {
            if (speaker.type() == SpeakerType.PERSON) {
                story.sideOf(speaker.name()).ifPresent(side -> sides.put(speaker.name(), side));
            }
        }
        return sides;
    }
}
