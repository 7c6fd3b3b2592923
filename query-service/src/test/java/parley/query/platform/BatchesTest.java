package parley.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import parley.query.platform.Batches.Batch;

class BatchesTest {

    private int reads;

    @Test
    void aListIsReadOnlyAsFarAsItIsAskedFor() {
        Batches<Integer> batches = new Batches<>(after -> read(after, Integer.MAX_VALUE));
        assertThat(reads)
                .as("the first is read at once, so that problems come before the answer")
                .isEqualTo(1);
        batches.next();
        batches.next();
        assertThat(reads).isEqualTo(3);
    }

    @Test
    void everyEntryComesOnce() {
        List<Integer> seen = new ArrayList<>();
        new Batches<>(after -> read(after, 25)).forEachRemaining(seen::addAll);
        assertThat(seen).isEqualTo(IntStream.range(0, 25).boxed().toList());
        assertThat(new Batches<>(after -> read(after, 0)).next()).isEmpty();
    }

    private Batch<Integer> read(Optional<Cursor> after, int end) {
        reads++;
        int from = after.map(cursor -> Integer.parseInt(cursor.values().get(0)) + 1)
                .orElse(0);
        int to = (int) Math.min((long) from + 11, end);
        return Batch.of(IntStream.range(from, to).boxed().toList(), 10, last -> new Cursor(List.of(last.toString())));
    }
}
