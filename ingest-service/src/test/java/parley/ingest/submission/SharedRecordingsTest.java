package parley.ingest.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import parley.document.Document;
import parley.extraction.Extractor;
import parley.ingest.feed.ChangeLog;
import parley.ingest.feed.RecordedChange;
import parley.ingest.platform.Http;
import parley.ingest.record.Reading;
import parley.ingest.record.RecordedDocuments;
import parley.speaker.Roster;

@QuarkusTest
class SharedRecordingsTest {

    private static final Runnable NOTHING = () -> {};

    @Inject
    SharedRecordings recordings;

    @Inject
    RecordedDocuments documents;

    @Inject
    ChangeLog changes;

    @Inject
    EntityManager database;

    /** A request on a thread of its own. */
    private record Request(Reading reading, FutureTask<Boolean> answer) {}

    @Test
    void whoComesWhileATransactionRunsIsPartOfTheNext() throws Exception {
        List<Request> requests = gathered(NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING);
        List<String> ids = new ArrayList<>();
        for (Request request : requests) {
            assertThat(request.answer().get()).isTrue();
            ids.add(request.reading().id().value());
        }
        assertThat(RecordingTransactions.of(database, ids)).isEqualTo(2);
    }

    @Test
    void whoCannotBeRecordedHarmsNobodyElse() throws Exception {
        long before = changes.lastPosition();
        List<Request> requests = gathered(NOTHING, NOTHING, NOTHING, NOTHING, () -> {
            throw new IllegalStateException("the pen breaks");
        });
        for (Request request : requests.subList(0, 4)) {
            assertThat(request.answer().get()).isTrue();
            assertThat(documents.find(request.reading().id())).isPresent();
        }
        assertThatThrownBy(() -> requests.get(4).answer().get())
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseMessage("the pen breaks");
        assertThat(documents.find(requests.get(4).reading().id())).isEmpty();
        long position = before;
        for (RecordedChange change : changes.after(before, 1000, Long.MAX_VALUE)) {
            assertThat(change.position()).isEqualTo(++position);
        }
    }

    @Test
    void withinATransactionOfTheCallerItIsPartOfThat() {
        Reading reading = reading();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    recordings.record(reading, NOTHING);
                    throw new IllegalStateException("the power goes out");
                }))
                .hasMessage("the power goes out");
        assertThat(documents.find(reading.id())).isEqualTo(Optional.empty());
    }

    /** Requests of which the first cannot go on until the others have gathered behind it. */
    private List<Request> gathered(Runnable... besides) {
        List<Request> requests = new ArrayList<>();
        QuarkusTransaction.requiringNew().run(() -> {
            changes.hold();
            for (Runnable each : besides) {
                int before = requests.size();
                Reading reading = reading();
                FutureTask<Boolean> answer = new FutureTask<>(() -> recordings.record(reading, each), true);
                new Thread(answer).start();
                requests.add(new Request(reading, answer));
                while (before == 0 ? !isWaitingForTheFeed() : recordings.waiting() < before) {
                    Thread.onSpinWait();
                }
            }
        });
        return requests;
    }

    private boolean isWaitingForTheFeed() {
        return ((Number) database.createNativeQuery(
                                        "select count(*) from pg_locks where locktype = 'advisory' and not granted")
                                .getSingleResult())
                        .intValue()
                > 0;
    }

    private static Reading reading() {
        return Reading.ofNew(Extractor.rules().extract(Document.of(Http.newText()), Roster.empty()));
    }
}
