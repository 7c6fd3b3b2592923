package parley.query.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class EntryRevisionsTest {

    private final EntryRevisions revisions = new EntryRevisions();

    @Test
    void whatWasWrittenHasANewRevision() {
        long before = revisions.of("q-1");
        revisions.changed(List.of("q-1"));
        assertThat(revisions.of("q-1")).isGreaterThan(before);
    }

    @Test
    void nearlyAllOthersKeepTheirs() {
        revisions.changed(LongStream.range(0, 1_000).boxed().toList());
        assertThat(LongStream.range(1_000, 101_000).filter(entry -> revisions.of(entry) > 0))
                .hasSizeLessThan(2_000);
    }

    @Test
    void whereNobodyKnowsWhatWasWrittenAllRevisionsAreNew() {
        long before = revisions.of(7L);
        revisions.anyChanged();
        assertThat(revisions.of(7L)).isGreaterThan(before);
    }
}
