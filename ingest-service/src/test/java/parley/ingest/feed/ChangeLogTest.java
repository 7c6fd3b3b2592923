package parley.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import parley.document.DocumentId;
import parley.feed.Change;

@QuarkusTest
class ChangeLogTest {

    @Inject
    ChangeLog changes;

    @Inject
    EntityManager database;

    @Test
    void aTransactionThatBeganEarlierButCommitsLaterIsNotSkippedByWhoReadInBetween() throws Exception {
        long before = changes.lastPosition();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        Change late = change();
        CompletableFuture<Void> slow = CompletableFuture.runAsync(() -> QuarkusTransaction.requiringNew()
                .run(() -> {
                    // A snapshot and a transaction id are taken, as by any write that happens before the last step.
                    database.createNativeQuery("insert into idempotency_key values (:key, '', '{}', now())")
                            .setParameter("key", UUID.randomUUID().toString())
                            .executeUpdate();
                    begun.countDown();
                    await(mayCommit);
                    changes.append(List.of(late));
                }));
        await(begun);
        Change early = change();
        QuarkusTransaction.requiringNew().run(() -> changes.append(List.of(early)));
        List<RecordedChange> read = changes.after(before, 100, Long.MAX_VALUE);
        assertThat(read)
                .singleElement()
                .satisfies(entry -> assertThat(entry.json()).contains(id(early)));
        mayCommit.countDown();
        slow.get(60, TimeUnit.SECONDS);
        assertThat(changes.after(read.get(0).position(), 100, Long.MAX_VALUE))
                .singleElement()
                .satisfies(entry -> assertThat(entry.json()).contains(id(late)));
    }

    @Test
    void whileOneWriterHoldsItsPositionsOpenNoOtherCommitsBehindIt() throws Exception {
        long before = changes.lastPosition();
        CountDownLatch appended = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        Change first = change();
        CompletableFuture<Void> holder = CompletableFuture.runAsync(
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    changes.append(List.of(first));
                    appended.countDown();
                    await(mayCommit);
                }));
        await(appended);
        Change second = change();
        CompletableFuture<Void> other = CompletableFuture.runAsync(
                () -> QuarkusTransaction.requiringNew().run(() -> changes.append(List.of(second))));
        // With positions from a sequence the second would be committed and readable by now.
        Thread.sleep(1000);
        assertThat(other).isNotDone();
        assertThat(changes.after(before, 100, Long.MAX_VALUE)).isEmpty();
        mayCommit.countDown();
        CompletableFuture.allOf(holder, other).get(60, TimeUnit.SECONDS);
        List<RecordedChange> read = changes.after(before, 100, Long.MAX_VALUE);
        assertThat(read).extracting(RecordedChange::position).containsExactly(before + 1, before + 2);
        assertThat(read.get(0).json()).contains(id(first));
        assertThat(read.get(1).json()).contains(id(second));
        assertThat(read.get(1).recordedAt()).isAfterOrEqualTo(read.get(0).recordedAt());
    }

    @Test
    void aPageOfLargeChangesIsShortButNeverEmpty() {
        long before = changes.lastPosition();
        QuarkusTransaction.requiringNew().run(() -> changes.append(List.of(change(), change(), change())));
        int size = changes.after(before, 1, Long.MAX_VALUE).get(0).json().length();
        assertThat(changes.after(before, 10, 2L * size)).hasSize(2);
        assertThat(changes.after(before, 10, 1)).hasSize(1);
        assertThat(changes.after(before, 10, Long.MAX_VALUE)).hasSize(3);
    }

    private static Change change() {
        return new Change.DocumentRetracted(
                new DocumentId("d-" + UUID.randomUUID().toString().replace("-", "")));
    }

    private static String id(Change change) {
        return ((Change.DocumentRetracted) change).document().value();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
