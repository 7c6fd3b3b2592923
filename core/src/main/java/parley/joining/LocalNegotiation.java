package parley.joining;

import java.util.Optional;

/**
 * A report of talks, before anything is joined.
 *
 * @param report what decides to which talks it belongs
 * @param part the split by which a curator took it away from what rules would join it to; those of one split stay together
 */
public record LocalNegotiation(TalkReport report, Optional<CurationId> part) {}
