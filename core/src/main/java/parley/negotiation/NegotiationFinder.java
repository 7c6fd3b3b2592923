package parley.negotiation;

import java.util.List;
import java.util.Optional;
import parley.document.Document;
import parley.segment.SegmentedText;
import parley.selector.PassageFactory;
import parley.speaker.Speaker;
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
     * The talks of a document, in the order of their first mention.
     *
     * @param text the document's text, as read once for all stages
     * @param speakers those whom the document names and lets speak
     * @param statements what they say; tells who "we" are in "we met"
     * @param published when the document appeared, if known
     */
    public static List<Negotiation> find(
            Document document,
            SegmentedText text,
            List<Speaker> speakers,
            List<Statement> statements,
            Optional<DateClaim> published) {
        if (!Story.mayTellOfTalks(document.text())) {
            return List.of();
        }
        List<Line> lines = Story.linesOf(text);
        if (lines.stream().noneMatch(MentionFinder::mayMention)) {
            return List.of();
        }
        PassageFactory passages = new PassageFactory(document.text());
        Story story = Story.of(text, lines, speakers);
        List<TalkMention> mentions = story.mentions(new Voices(statements, passages));
        List<TalkGroup> groups = TalkLinker.link(mentions);
        TalkTree.build(groups);
        DateResolver dates = new DateResolver(published.map(DateClaim::date));
        NegotiationMaker maker = new NegotiationMaker(document, story, passages, dates);
        List<Negotiation> reported = maker.make(Reported.among(groups));
        return reported.isEmpty() ? maker.make(SpokenOf.process(story, mentions)) : reported;
    }
}
