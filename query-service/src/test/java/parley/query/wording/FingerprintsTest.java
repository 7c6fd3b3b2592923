package parley.query.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FingerprintsTest {

    private final Random random = new Random(11);

    @Test
    void textsThatShareARunShareAFingerprint() {
        for (int round = 0; round < 300; round++) {
            String run = words(Fingerprints.RUN);
            Set<Integer> one = prints(words(random.nextInt(20)) + " " + run + " " + words(random.nextInt(20)));
            Set<Integer> other = prints(words(random.nextInt(20)) + " " + run + " " + words(random.nextInt(20)));
            assertThat(shared(one, other)).as(run).isNotEmpty();
        }
    }

    @Test
    void textsWithoutCommonWordsInARowShareNone() {
        for (int round = 0; round < 100; round++) {
            assertThat(shared(prints(words(30)), prints(words(30)))).isEmpty();
        }
    }

    @Test
    void thereAreFewerThanWords() {
        assertThat(prints(words(300)).size()).isLessThan(200);
        assertThat(prints("")).isEmpty();
        assertThat(prints("no")).hasSize(1);
    }

    @Test
    void theSaltKeepsGroupsApart() {
        Wording wording = Wording.of(words(30));
        assertThat(shared(Fingerprints.of(wording, "a"), Fingerprints.of(wording, "b")))
                .isEmpty();
    }

    private static Set<Integer> prints(String text) {
        return Fingerprints.of(Wording.of(text), "salt");
    }

    private static Set<Integer> shared(Set<Integer> one, Set<Integer> other) {
        Set<Integer> shared = new HashSet<>(one);
        shared.retainAll(other);
        return shared;
    }

    private String words(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "w" + random.nextInt(100_000))
                .collect(Collectors.joining(" "));
    }
}
