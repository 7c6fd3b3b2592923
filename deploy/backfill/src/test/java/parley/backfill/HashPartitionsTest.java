package parley.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HashPartitionsTest {

    @Test
    void filesAreInTheOrderOfTheHashesAndNoneIsLeftEmpty() {
        for (int count : new int[] {1, 2, 3, 7, 100}) {
            HashPartitions partitions = new HashPartitions(count);
            int[] places = IntStream.range(0, 1 << 16)
                    .map(i -> partitions.getPartition(String.format("%04x%060d more", i, 0)))
                    .toArray();
            assertThat(places).isSorted().contains(0, count - 1);
            assertThat(IntStream.of(places).distinct().count()).isEqualTo(count);
        }
    }
}
