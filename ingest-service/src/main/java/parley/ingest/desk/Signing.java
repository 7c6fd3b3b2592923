package parley.ingest.desk;

import jakarta.enterprise.context.ApplicationScoped;
import parley.ingest.curation.Caller;
import parley.ingest.curation.CurationRequest;
import parley.ingest.curation.CurationService;
import parley.ingest.curation.Reason;
import parley.ingest.curation.Wish;
import parley.joining.CurationId;

/** What a form of the desk asks for, done in the name of who is signed in or, failing that, of who signs the form. */
@ApplicationScoped
class Signing {

    private static final String NO_REASON = "No reason given.";

    private final Visit visit;
    private final CurationService curations;

    Signing(Visit visit, CurationService curations) {
        this.visit = visit;
        this.curations = curations;
    }

    /**
     * @param by who signs the form; blank if nobody does
     * @param why for what reason; blank if none is given
     * @throws parley.ingest.platform.ProblemException if the wish cannot be granted
     */
    void make(Wish wish, String by, String why) {
        curations.make(CurationRequest.of(wish, caller(), reason(by, why)));
    }

    void undo(CurationId correction, String by, String why) {
        curations.undo(correction, caller(), reason(by, why));
    }

    private Caller caller() {
        return new Caller(visit.who());
    }

    private Reason reason(String by, String why) {
        return Reason.of(visit.signature(by), why.isBlank() ? NO_REASON : why);
    }
}
