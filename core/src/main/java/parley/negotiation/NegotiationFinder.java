package parley.negotiation;

import java.util.List;
import java.util.Optional;
import parley.document.Document;
import parley.segment.Segment;
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
     * @param segments what each stretch of the document is
     * @param speakers those whom the document names and lets speak
     * @param statements what they say; tells who "we" are in "we met"
     * @param published when the document appeared, if known
     */
    public static List<Negotiation> find(
            Document document,
            List<Segment> segments,
            List<Speaker> speakers,
            List<Statement> statements,
            Optional<DateClaim> published) {
        if (!Story.mayTellOfTalks(document.text())) {
            return List.of();
        }
        List<Line> lines = Story.linesOf(document.text(), segments);
        if (lines.stream().noneMatch(MentionFinder::mayMention)) {
            return List.of();
        }
        PassageFactory passages = new PassageFactory(document.text());
        Story story = Story.of(document.text(), segments, lines, speakers);
        List<TalkGroup> groups = TalkLinker.link(story.mentions(new Voices(statements, passages)));
        TalkTree.build(groups);
        DateResolver dates = new DateResolver(published.map(DateClaim::date));
        return new NegotiationMaker(document, story, passages, dates).make(Reported.among(groups));
    }
}
