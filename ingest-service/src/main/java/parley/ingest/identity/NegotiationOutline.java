package parley.ingest.identity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.ingest.platform.RecordJson;
import parley.joining.CurationId;
import parley.joining.LocalNegotiation;
import parley.joining.TalkReport;

/**
 * What of an account decides about joining, without all that it tells.
 *
 * @param report core's JSON form of what decides to which talks it belongs; null once it left the record
 * @param stands whether the talks stand under its id
 */
record NegotiationOutline(
        String id,
        @Nullable String family,
        @Nullable String report,
        @Nullable String splitId,
        @Nullable String joinedTo,
        @Nullable String reason,
        boolean stands) {

    Optional<LocalNegotiation> local() {
        return Optional.ofNullable(report)
                .map(json -> new LocalNegotiation(
                        RecordJson.read(json, TalkReport.class),
                        Optional.ofNullable(splitId).map(CurationId::new)));
    }

    /** The id of the talks; empty as long as there are none. */
    Optional<String> standing() {
        return stands ? Optional.of(id) : Optional.ofNullable(joinedTo);
    }
}
