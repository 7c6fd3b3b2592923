package parley.extraction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import parley.attribution.Attribution;
import parley.attribution.AttributionFinder;
import parley.attribution.RuleAttributionFinder;
import parley.attribution.TaggedAttributionFinder;
import parley.document.Document;
import parley.extraction.CarriedSentences.Carried;
import parley.resolution.Resolution;
import parley.resolution.Resolution.Resolved;
import parley.resolution.SpeakerResolver;
import parley.segment.Segment;
import parley.segment.SegmentKind;
import parley.segment.Segmenter;
import parley.selector.PassageFactory;
import parley.speaker.Roster;
import parley.speaker.Speaker;
import parley.speaker.SpeakerId;
import parley.statement.Statement;
import parley.statement.StatementSpeaker;
import parley.tagger.Tagger;
import parley.time.DateClaim;

/**
 * Reads documents: the one entry point of this library.
 *
 * <p>Pure: no I/O, no clock, no randomness; the same document and roster give an equal extraction. Immutable and
 * thread-safe; one extractor serves any number of threads.
 */
public final class Extractor {

    private final AttributionFinder attributions;

    private Extractor(AttributionFinder attributions) {
        this.attributions = attributions;
    }

    /** An extractor that works by rules alone. */
    public static Extractor rules() {
        return new Extractor(new RuleAttributionFinder());
    }

    /** An extractor that works by rules and the trained tagger; empty if this build was made without a model. */
    public static Optional<Extractor> full() {
        return Tagger.load().map(tagger -> new Extractor(new TaggedAttributionFinder(tagger)));
    }

    /**
     * Everything that can be found in a document. Never fails on text: what cannot be read becomes a notice.
     *
     * @param document what to read
     * @param known speakers whose identity is to be kept when the document names them
     */
    public Extraction extract(Document document, Roster known) {
        List<Segment> segments = Segmenter.segment(document.text());
        List<Attribution> found = new ArrayList<>(attributions.find(document.text(), segments));
        PassageFactory passages = new PassageFactory(document.text());
        Optional<DateClaim> published = PublicationDate.of(document, segments, passages);
        List<Resolution> resolutions = new ArrayList<>(
                SpeakerResolver.resolve(document.text(), segments, found, known, published.map(DateClaim::date)));
        addCarried(document, segments, found, resolutions);
        StatementMaker maker = new StatementMaker(document, passages, published);
        List<StatementSpeaker> speakers =
                resolutions.stream().map(maker::speaker).toList();
        List<Statement> statements = maker.make(found, speakers);
        return new Extraction(
                document,
                attributions.method(),
                headline(document, segments),
                published,
                segments,
                found,
                speakers,
                statements,
                speakersOf(statements, resolutions),
                List.of(),
                ReadingNotices.of(document.text(), segments));
    }

    private void addCarried(
            Document document, List<Segment> segments, List<Attribution> found, List<Resolution> resolutions) {
        List<Carried> carried =
                CarriedSentences.find(document.text(), segments, found, resolutions, attributions.method());
        for (Carried sentence : carried) {
            int place = 0;
            while (place < found.size()
                    && found.get(place)
                                    .content()
                                    .get(0)
                                    .compareTo(sentence.attribution().content().get(0))
                            < 0) {
                place++;
            }
            found.add(place, sentence.attribution());
            resolutions.add(place, sentence.resolution());
        }
    }

    private static Optional<String> headline(Document document, List<Segment> segments) {
        return segments.stream()
                .filter(s -> s.kind() == SegmentKind.HEADLINE)
                .findFirst()
                .map(s -> document.text().quote(s.body()));
    }

    /** The speakers of the statements, each as it was known at the end of the document. */
    private static List<Speaker> speakersOf(List<Statement> statements, List<Resolution> resolutions) {
        Map<SpeakerId, Speaker> latest = new LinkedHashMap<>();
        for (Resolution resolution : resolutions) {
            if (resolution instanceof Resolved resolved) {
                latest.put(resolved.speaker().id(), resolved.speaker());
            }
        }
        Set<SpeakerId> speaking =
                statements.stream().flatMap(s -> s.speaker().id().stream()).collect(Collectors.toSet());
        List<Speaker> speakers = new ArrayList<>(latest.values());
        speakers.removeIf(speaker -> !speaking.contains(speaker.id()));
        return speakers;
    }
}
