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

    /**
     * Findings of the tagger that are less likely right than this are left out: to leave in what is right less often than half
     * of the best F1 makes F1 worse (Lipton, Elkan and Naryanaswamy, 2014), and that half is some 0.4.
     */
    public static final double LEAST_CONFIDENCE = 0.4;

    private final ExtractionMode mode;
    private final AttributionFinder attributions;
    private final double least;

    private Extractor(ExtractionMode mode, AttributionFinder attributions, double least) {
        this.mode = mode;
        this.attributions = attributions;
        this.least = least;
    }

    /** An extractor that works by rules alone. */
    public static Extractor rules() {
        return new Extractor(ExtractionMode.FAST, new RuleAttributionFinder(), 0);
    }

    /**
     * An extractor that works by rules and the trained tagger; empty if this build was made without a model.
     *
     * @throws IllegalStateException if there is a model that this machine cannot run
     */
    public static Optional<Extractor> full() {
        return full(LEAST_CONFIDENCE);
    }

    private static Optional<Extractor> full(double least) {
        return Tagger.load()
                .map(tagger -> new Extractor(ExtractionMode.FULL, new TaggedAttributionFinder(tagger), least));
    }

    /**
     * An extractor that works in a mode. Loading the model for {@link ExtractionMode#FULL} takes some tenths of a second
     * and some hundred megabytes outside of the heap: load once and keep it.
     *
     * @throws ModeUnavailableException if this build has no model, or this machine cannot run it
     */
    public static Extractor in(ExtractionMode mode) throws ModeUnavailableException {
        return in(mode, LEAST_CONFIDENCE);
    }

    /**
     * The same with another limit for what the tagger finds.
     *
     * @param least findings of the tagger with less confidence are left out, from 0 for none to 1 for all
     * @throws ModeUnavailableException if this build has no model, or this machine cannot run it
     */
    public static Extractor in(ExtractionMode mode, double least) throws ModeUnavailableException {
        if (mode == ExtractionMode.FAST) {
            return rules();
        }
        try {
            return full(least)
                    .orElseThrow(
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
        List<Attribution> found = withoutDoubtful(attributions.find(text));
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

    /** All but those of the tagger alone with too little confidence; one in which others lie holds them, and stays. */
    private List<Attribution> withoutDoubtful(List<Attribution> found) {
        List<Attribution> kept = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Attribution one = found.get(i);
            boolean doubtful = one.evidence().way() == Way.TAGGER && one.confidence() < least;
            if (!doubtful || holdsNext(found, i)) {
                kept.add(one);
            }
        }
        return kept;
    }

    /** Whether the next attribution in text order lies within the content of one. */
    private static boolean holdsNext(List<Attribution> found, int i) {
        return i + 1 < found.size()
                && found.get(i + 1).nested()
                && found.get(i).content().stream()
                        .anyMatch(
                                span -> span.contains(found.get(i + 1).content().get(0)));
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
