package parley.ingest.submission;

import com.fasterxml.jackson.databind.ObjectWriter;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import parley.access.Role;
import parley.extraction.ExtractionMode;
import parley.ingest.body.DocumentBodies;
import parley.ingest.body.Lines;
import parley.ingest.extract.MeasuredExtractor;
import parley.ingest.platform.DatabaseAway;
import parley.ingest.platform.IngestConfig;
import parley.ingest.platform.ModeParameter;
import parley.ingest.platform.Problem;
import parley.ingest.platform.ProblemCode;
import parley.ingest.platform.ProblemException;
import parley.ingest.platform.ProblemMetrics;
import parley.ingest.platform.QueryParameters;
import parley.json.ParleyJson;

/**
 * Documents as a stream of lines, each a JSON object and a transaction of its own; an answer line per line, in order, as
 * soon as it is recorded. A line that cannot be taken is reported and passed over. Blank lines are passed over too.
 */
@Path("/v1/documents:batch")
@RolesAllowed(Role.Word.CONTRIBUTOR)
public class BatchResource {

    private static final Logger LOG = Logger.getLogger(BatchResource.class);
    private static final ObjectWriter LINE = ParleyJson.mapper().writerFor(BatchLine.class);

    private final Submissions submissions;
    private final MeasuredExtractor extractor;
    private final SubmissionMetrics metrics;
    private final ProblemMetrics problems;
    private final IngestConfig config;

    BatchResource(
            Submissions submissions,
            MeasuredExtractor extractor,
            SubmissionMetrics metrics,
            ProblemMetrics problems,
            IngestConfig config) {
        this.submissions = submissions;
        this.extractor = extractor;
        this.metrics = metrics;
        this.problems = problems;
        this.config = config;
    }

    @POST
    @Blocking
    @Consumes("application/x-ndjson")
    @Produces("application/x-ndjson")
    public StreamingOutput batch(InputStream in, @Context UriInfo uri) {
        QueryParameters.of(uri.getQueryParameters(), List.of(ModeParameter.NAME));
        Optional<ExtractionMode> mode = ModeParameter.in(uri.getQueryParameters());
        extractor.require(mode);
        long limit = config.limits().body().asLongValue();
        return out -> answerLines(new Lines(in, limit), limit, mode, out);
    }

    private void answerLines(Lines lines, long limit, Optional<ExtractionMode> mode, OutputStream out)
            throws IOException {
        for (Optional<Lines.Line> next = lines.next(); next.isPresent(); next = lines.next()) {
            Lines.Line line = next.get();
            if (line.isBlank()) {
                continue;
            }
            out.write(LINE.writeValueAsBytes(answer(line, limit, mode)));
            out.write('\n');
            out.flush();
        }
    }

    private BatchLine answer(Lines.Line line, long limit, Optional<ExtractionMode> mode) {
        try {
            line.requireWithin(limit);
            return BatchLine.of(
                    line.number(), submissions.receive(DocumentBodies.readJson(line.bytes()), mode, Optional.empty()));
        } catch (ProblemException e) {
            metrics.countRefused();
            return failed(line, e.problem());
        } catch (RuntimeException e) {
            // Later lines may succeed, and the sender must learn that this one has not.
            if (DatabaseAway.isReasonOf(e)) {
                LOG.warnf("The database is away at line %d of a batch: %s", line.number(), e.getMessage());
                return failed(line, DatabaseAway.problem());
            }
            LOG.errorf(e, "Failed at line %d of a batch", line.number());
            return failed(line, Problem.of(ProblemCode.INTERNAL_ERROR, "not recorded; see the log of the service"));
        }
    }

    private BatchLine failed(Lines.Line line, Problem problem) {
        problems.count(problem);
        return BatchLine.of(line.number(), problem);
    }
}
