package parley.ingest.identity;

import java.util.Optional;
import parley.joining.Curation;
import parley.joining.Signature;

/**
 * A correction and whether it stands.
 *
 * @param undone who took it back, when and why
 */
public record CurationState(Curation curation, Optional<Signature> undone) {}
