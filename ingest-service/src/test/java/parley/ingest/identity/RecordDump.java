package parley.ingest.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Collectors;

/** The tables of the record as text, to compare one state with another. */
@ApplicationScoped
public class RecordDump {

    private final EntityManager database;

    RecordDump(EntityManager database) {
        this.database = database;
    }

    /** Everything that follows from documents, the roster and standing corrections; not when it was written, nor tombstones. */
    @Transactional
    public String ofWhatFollowsFromDocuments() {
        database.clear();
        return List.of(
                        rows("select * from speaker_mention order by document_id, found_id"),
                        rows("select * from speaker where said is not null or known is not null order by id"),
                        rows("select * from speaker_name order by name_key, speaker_id, curation_id"),
                        rows("select * from speaker_split order by curation_id, document_id, found_id"),
                        rows("select * from negotiation where account is not null order by id"),
                        rows("select id, document_id, version_id, ordinal, speaker_id, found_speaker_id, body"
                                + " from statement where withdrawn_at is null order by id"))
                .stream()
                .collect(Collectors.joining("\n\n"));
    }

    private String rows(String query) {
        List<?> rows = database.createNativeQuery(
                        "select cast(row_to_json(r) as text) from (" + query + ") r", String.class)
                .getResultList();
        return rows.stream().map(String::valueOf).collect(Collectors.joining("\n"));
    }

    /** Throws the record away. */
    @Transactional
    public void empty() {
        database.createNativeQuery("truncate document, document_version, publication, extraction, statement, speaker,"
                        + " speaker_mention, speaker_name, speaker_split, negotiation, curation, change_log,"
                        + " idempotency_key")
                .executeUpdate();
        database.clear();
    }
}
