package parley.ingest.extract;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import parley.extraction.ExtractionMode;
import parley.extraction.Extractor;
import parley.extraction.ModeUnavailableException;
import parley.ingest.platform.ModeParameter;
import parley.ingest.platform.Problem;
import parley.ingest.platform.ProblemCode;
import parley.ingest.platform.ProblemException;

/**
 * The extractors of this service, one for each mode, each loaded when it is first needed and then kept. Thread-safe.
 *
 * <p>A service that is set to the full mode and has no trained tagger reads in the fast one, and says so in its log and to
 * whoever asks for its health. A single request that wants the full mode is refused then.
 */
@Singleton
public class Extractors {

    private static final Logger LOG = Logger.getLogger(Extractors.class);

    private final ExtractionMode wanted;
    private final Map<ExtractionMode, Loaded> loaded = new EnumMap<>(ExtractionMode.class);

    Extractors(ExtractionConfig config) {
        this.wanted = config.mode();
    }

    /** An extractor, or why there is none. */
    private record Loaded(Optional<Extractor> extractor, String lack) {

        static Loaded of(ExtractionMode mode) {
            try {
                return new Loaded(Optional.of(Extractor.in(mode)), "");
            } catch (ModeUnavailableException e) {
                return new Loaded(Optional.empty(), e.getMessage());
            }
        }
    }

    /** The first document is not to wait for the model. */
    void load(@Observes StartupEvent event) {
        String method = standard().method();
        lack().ifPresentOrElse(
                        lack -> LOG.warnf(
                                "Documents are read in mode fast (%s), not %s: %s", method, wanted.word(), lack),
                        () -> LOG.infof("Documents are read in mode %s (%s)", wanted.word(), method));
    }

    @PreDestroy
    synchronized void close() {
        loaded.values().forEach(one -> one.extractor().ifPresent(Extractor::close));
    }

    /** What reads the documents of requests that name no mode. */
    Extractor standard() {
        return loaded(wanted)
                .extractor()
                .or(() -> loaded(ExtractionMode.FAST).extractor())
                .orElseThrow();
    }

    /** Why the mode that is set is not the one that is used; empty if it is. */
    Optional<String> lack() {
        Loaded standard = loaded(wanted);
        return standard.extractor().isPresent() ? Optional.empty() : Optional.of(standard.lack());
    }

    /**
     * What reads the document of a request.
     *
     * @param mode the mode that the request names, if it names one
     * @throws ProblemException if this service cannot read in that mode
     */
    Extractor of(Optional<ExtractionMode> mode) {
        return mode.map(this::named).orElseGet(this::standard);
    }

    private Extractor named(ExtractionMode mode) {
        Loaded named = loaded(mode);
        return named.extractor()
                .orElseThrow(() -> new ProblemException(
                        Problem.of(ProblemCode.MODE_UNAVAILABLE, "mode is " + mode.word() + ", but " + named.lack())
                                .atParameter(ModeParameter.NAME)));
    }

    private synchronized Loaded loaded(ExtractionMode mode) {
        return loaded.computeIfAbsent(mode, Loaded::of);
    }
}
