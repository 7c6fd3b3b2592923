package parley.query.web.reading;

import parley.query.platform.Format;
import parley.query.web.shown.Links;
import parley.query.web.shown.StatementCard;

/**
 * A statement beside the text.
 *
 * @param number its place among the statements of the document, from 1
 * @param shown what all cards show
 * @param elsewhere in how many other reports the same words stand, in words; empty if in none
 * @param elsewhereLink address of the reports
 * @param current whether the reader came for this one
 * @param report where a reader may say that something is wrong; empty if nowhere
 */
record Card(int number, StatementCard shown, String elsewhere, String elsewhereLink, boolean current, String report) {

    /** The statement as a reference for LaTeX. */
    public String bibtex() {
        return as(Format.BIBTEX);
    }

    /** The statement as reference managers exchange it. */
    public String csl() {
        return as(Format.CSL_JSON);
    }

    /** The statement as linked data. */
    public String linkedData() {
        return as(Format.JSON_LD);
    }

    private String as(Format format) {
        return "/v1/statements/" + shown.id() + "?format=" + Links.encoded(format.written());
    }
}
