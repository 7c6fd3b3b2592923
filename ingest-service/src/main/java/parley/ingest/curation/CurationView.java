package parley.ingest.curation;

import java.util.Optional;
import parley.ingest.identity.CurationState;
import parley.joining.CurationAct;
import parley.joining.CurationId;
import parley.joining.Signature;

/** A correction on the wire. */
record CurationView(CurationId id, CurationAct act, Signature made, Optional<Signature> undone) {

    static CurationView of(CurationState state) {
        return new CurationView(
                state.curation().id(), state.curation().act(), state.curation().made(), state.undone());
    }
}
