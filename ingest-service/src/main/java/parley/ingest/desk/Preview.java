package parley.ingest.desk;

import java.util.List;

/**
 * What would be found in a document that is not kept yet.
 *
 * @param title its title, or what stands for it
 * @param text its text with what was found
 * @param notices what could not be read
 * @param document the document itself, for the form that keeps it
 */
record Preview(String title, MarkedText text, List<Finding> findings, List<String> notices, String document) {

    Preview {
        findings = List.copyOf(findings);
        notices = List.copyOf(notices);
    }
}
