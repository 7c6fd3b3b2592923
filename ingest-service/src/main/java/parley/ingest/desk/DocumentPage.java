package parley.ingest.desk;

import java.util.List;

/**
 * A document of the record, with what stands in it.
 *
 * @param id the document
 */
record DocumentPage(String id, String title, MarkedText text, List<Finding> findings) {

    DocumentPage {
        findings = List.copyOf(findings);
    }
}
