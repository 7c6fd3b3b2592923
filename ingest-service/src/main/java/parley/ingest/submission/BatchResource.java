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
import parley.access.Role;
import parley.extraction.ExtractionMode;
import parley.ingest.body.DocumentBodies;
import parley.ingest.body.Lines;
import parley.ingest.extract.MeasuredExtractor;
import parley.ingest.platform.IngestConfig;
import parley.ingest.platform.ModeParameter;
import parley.ingest.platform.ProblemException;
import parley.ingest.platform.QueryParameters;
import parley.json.ParleyJson;

/**
 * Documents as a stream of lines, each a JSON object; an answer line per line, in order, as soon as it is recorded. Lines that
 * are there at the same time are recorded together. A line that cannot be taken is reported and passed over. Blank lines are
 * passed over too.
 */
@Path("/v1/documents:batch")
@RolesAllowed(Role.Word.CONTRIBUTOR)
public class BatchResource {

    private static final ObjectWriter LINE = ParleyJson.mapper().writerFor(BatchLine.class);

    private final BatchReceiver receiver;
    private final MeasuredExtractor extractor;
    private final IngestConfig config;

    BatchResource(BatchReceiver receiver, MeasuredExtractor extractor, IngestConfig config) {
        this.receiver = receiver;
        this.extractor = extractor;
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
        BatchChunk chunk = new BatchChunk();
        while (true) {
            if (!lines.isReady()) {
                // Whoever sends the next line when this one is answered must get the answer.
                answer(chunk, mode, out);
                chunk = new BatchChunk();
            }
            Optional<Lines.Line> next = lines.next();
            if (next.isEmpty()) {
                break;
            }
            if (!next.get().isBlank()) {
                BatchChunk.Item item = read(next.get(), limit);
                if (!chunk.admits(item)) {
                    answer(chunk, mode, out);
                    chunk = new BatchChunk();
                }
                chunk.add(item);
            }
        }
    }

    private void answer(BatchChunk chunk, Optional<ExtractionMode> mode, OutputStream out) throws IOException {
        if (chunk.items().isEmpty()) {
            return;
        }
        for (BatchLine line : receiver.receive(chunk, mode)) {
            out.write(LINE.writeValueAsBytes(line));
            out.write('\n');
        }
        out.flush();
    }

    private static BatchChunk.Item read(Lines.Line line, long limit) {
        try {
            line.requireWithin(limit);
            return BatchChunk.Item.of(line.number(), DocumentBodies.readJson(line.bytes()));
        } catch (ProblemException e) {
            return BatchChunk.Item.of(line.number(), e.problem());
        }
    }
}
