package parley.ingest.submission;

import java.util.Optional;
import parley.ingest.platform.Problem;

/**
 * What became of one line of a batch.
 *
 * @param line its number, from 1
 * @param status the HTTP status that the line would have had as a request of its own
 * @param document what became of the document; empty if there is a problem
 * @param problem why there is none
 */
record BatchLine(long line, int status, Optional<Receipt> document, Optional<Problem> problem) {

    static BatchLine of(long line, Receipt receipt) {
        return new BatchLine(line, receipt.created() ? 201 : 200, Optional.of(receipt), Optional.empty());
    }

    static BatchLine of(long line, Problem problem) {
        return new BatchLine(line, problem.status(), Optional.empty(), Optional.of(problem));
    }
}
