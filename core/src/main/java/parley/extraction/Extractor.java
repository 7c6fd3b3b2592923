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
import parley.attribution.Evidence;
import parley.attribution.RuleAttributionFinder;
import parley.attribution.TaggedAttributionFinder;
import parley.attribution.Way;
import parley.document.Document;
import parley.extraction.CarriedSentences.Carried;
import parley.negotiation.NegotiationFinder;
import parley.negotiation.PositionFinder;
import parley.negotiation.TalksRead;
import parley.resolution.Resolution;
import parley.resolution.Resolution.Resolved;
import parley.resolution.SpeakerResolver;
import parley.segment.Segment;
import parley.segment.SegmentKind;
import parley.segment.SegmentedText;
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
 * thread-safe; one extractor serves any number of threads. One for the full mode holds memory outside of Java's heap until it
 * is closed; one that lives as long as the program need not be.
 */
public final class Extractor implements AutoCloseable {

    private final ExtractionMode mode;
    private final AttributionFinder attributions;

    private Extractor(ExtractionMode mode, AttributionFinder attributions) {
        this.mode = mode;
        this.attributions = attributions;
    }

    /** An extractor that works by rules alone. */
    public static Extractor rules() {
        return new Extractor(ExtractionMode.FAST, new RuleAttributionFinder());
    }

    /**
     * An extractor that works by rules and the trained tagger; empty if this build was made without a model.
     *
     * @throws IllegalStateException if there is a model that this machine cannot run
     */
    public static Optional<Extractor> full() {
        return Tagger.load().map(tagger -> new Extractor(ExtractionMode.FULL, new TaggedAttributionFinder(tagger)));
    }

    /**
     * An extractor that works in a mode. Loading the model for {@link ExtractionMode#FULL} takes some tenths of a second
     * and some hundred megabytes outside of the heap: load once and keep it.
     *
     * @throws ModeUnavailableException if this build has no model, or this machine cannot run it
     */
    public static Extractor in(ExtractionMode mode) throws ModeUnavailableException {
        if (mode == ExtractionMode.FAST) {
            return rules();
        }
        try {
            return full().orElseThrow(
                            () -> new ModeUnavailableException(mode, "this build was made without the trained tagger"));
        } catch (IllegalStateException e) {
            throw new ModeUnavailableException(mode, e);
        }
    }

    @Override
    public void close() {
        attributions.close();
    }

    public ExtractionMode mode() {
        return mode;
    }

    /** The names and versions of what this extractor reads with, such as {@code rules/1+tagger/1}. */
    public String method() {
        return attributions.method();
    }

    /**
     * Everything that can be found in a document. Never fails on text: what cannot be read becomes a notice.
     *
     * @param document what to read
     * @param known speakers whose identity is to be kept when the document names them
     */
    public Extraction extract(Document document, Roster known) {
        SegmentedText text = SegmentedText.of(document.text());
        List<Segment> segments = text.segments();
        List<Attribution> found = new ArrayList<>(attributions.find(text));
        PassageFactory passages = new PassageFactory(document.text());
        Optional<DateClaim> published = PublicationDate.of(document, segments, passages);
        List<Resolution> resolutions =
                new ArrayList<>(SpeakerResolver.resolve(text, found, known, published.map(DateClaim::date)));
        addCarried(text, found, resolutions);
        StatementMaker maker =
                new StatementMaker(document, passages, published, new SaidDates(text, passages, published));
        List<StatementSpeaker> speakers =
                resolutions.stream().map(maker::speaker).toList();
        List<Statement> statements = maker.make(found, speakers);
        List<Speaker> named = known(resolutions);
        TalksRead talks = NegotiationFinder.find(document, text, named, statements, published);
        return new Extraction(
                document,
                method(),
                headline(document, segments),
                published,
                segments,
                found,
                speakers,
                statements,
                speakersOf(statements, named),
                talks.negotiations(),
                PositionFinder.find(text, talks, statements, named),
                ReadingNotices.of(text));
    }

    private void addCarried(SegmentedText text, List<Attribution> found, List<Resolution> resolutions) {
        Evidence evidence = Evidence.ofRules(mode == ExtractionMode.FAST ? Way.RULES : Way.RULES_ALONE);
        List<Carried> carried = CarriedSentences.find(text, found, resolutions, evidence);
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

    /** Everybody who was resolved, each once, as known at the end of the document. */
    private static List<Speaker> known(List<Resolution> resolutions) {
        Map<SpeakerId, Speaker> latest = new LinkedHashMap<>();
        for (Resolution resolution : resolutions) {
            if (resolution instanceof Resolved resolved) {
                latest.put(resolved.speaker().id(), resolved.speaker());
            }
        }
        return List.copyOf(latest.values());
    }

    /** The speakers of the statements. */
    private static List<Speaker> speakersOf(List<Statement> statements, List<Speaker> named) {
        Set<SpeakerId> speaking =
                statements.stream().flatMap(s -> s.speaker().id().stream()).collect(Collectors.toSet());
        return named.stream().filter(speaker -> speaking.contains(speaker.id())).toList();
    }
}
