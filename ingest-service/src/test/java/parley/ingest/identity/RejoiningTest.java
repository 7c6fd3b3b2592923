package parley.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parley.document.Document;
import parley.extraction.ExtractionMode;
import parley.ingest.feed.ChangeLog;
import parley.ingest.submission.Submissions;

@QuarkusTest
class RejoiningTest {

    @Inject
    Rejoining rejoining;

    @Inject
    Submissions submissions;

    @Inject
    RecordDump dump;

    @Inject
    ChangeLog changes;

    @Inject
    EntityManager database;

    @Test
    void aRecordOfOtherRulesIsJoinedAnewAndTheFeedIsToldWhatIsDifferent() {
        dump.empty();
        List<Document> documents = CorpusDocument.first(40);
        documents.forEach(
                document -> submissions.receive(document, Optional.of(ExtractionMode.FAST), Optional.empty()));
        String joined = dump.ofWhatFollowsFromDocuments();
        assertThat(rejoining.joinIfRulesChanged()).isZero();
        forget("update speaker set block = '', name_key = ''", "update negotiation set family = null");
        assertThat(rejoining.joinIfRulesChanged()).isZero();
        assertThat(dump.ofWhatFollowsFromDocuments()).isEqualTo(joined);
        forget("update speaker set body = null, joined_to = null, ground = null where said is not null");
        long before = changes.lastPosition();
        assertThat(rejoining.joinIfRulesChanged()).isPositive();
        assertThat(changes.lastPosition()).isGreaterThan(before);
        assertThat(dump.ofWhatFollowsFromDocuments()).isEqualTo(joined);
    }

    /** As if other rules had joined the record. */
    private void forget(String... updates) {
        QuarkusTransaction.requiringNew().run(() -> {
            for (String update : updates) {
                database.createNativeQuery(update).executeUpdate();
            }
            database.createNativeQuery("update joining set method = 'joining/0'")
                    .executeUpdate();
        });
    }
}
