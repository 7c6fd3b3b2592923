package parley.joining;

/**
 * A correction by a curator. Corrections are never changed or deleted; they can be undone.
 *
 * @param id identity
 * @param act what was done
 * @param made by whom, when and why
 */
public record Curation(CurationId id, CurationAct act, Signature made) {}
