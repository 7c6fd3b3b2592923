package parley.ingest.body;

import java.net.URI;
import parley.document.Document;

/** What the body of a request asks for. */
public sealed interface Submitted {

    /** That a document is recorded. */
    record Received(Document document) implements Submitted {}

    /**
     * That one is retracted.
     *
     * @param address where it appeared
     */
    record TakenBack(URI address) implements Submitted {}
}
