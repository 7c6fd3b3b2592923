package parley.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import parley.backfill.archive.ArchivedDocument;
import parley.backfill.archive.Capture;
import parley.backfill.archive.Place;
import parley.document.Publication;

class SameTextTest {

    private static final String TEXT = "“We will come,” Anneli Roth said.";

    private static SameText found(String fetched, long offset, String... fields) {
        TreeMap<String, String> all = new TreeMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        return SameText.of(
                new ArchivedDocument("0".repeat(64), TEXT, new Capture(all, fetched, new Place("a.warc", offset))));
    }

    private static SameText union(List<SameText> found) {
        return found.stream().reduce(SameText::union).orElseThrow();
    }

    @Test
    void theOrderOfReadingMakesNoDifference() {
        List<SameText> found = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            found.add(found("2031-0" + (1 + i % 3), i, "url", "https://n.example/" + i % 4, "title", "T" + i % 2));
        }
        SameText one = union(found);
        assertThat(one.count()).isEqualTo(12);
        Random random = new Random(3);
        for (int round = 0; round < 50; round++) {
            Collections.shuffle(found, random);
            SameText left = union(found.subList(0, 5));
            assertThat(left.union(union(found.subList(5, 12)))).isEqualTo(one);
        }
    }

    @Test
    void ofRepetitionsTheOldestIsToldAndWireCopyIsToldOncePerOutlet() {
        SameText text = union(List.of(
                found("2031-03", 30, "url", "https://a.example/1"),
                found("2031-01", 10, "url", "https://a.example/1"),
                found("2031-02", 20, "url", "https://b.example/1"),
                found("2031-04", 40)));
        assertThat(text.telling())
                .extracting(capture -> capture.place().offset())
                .containsExactly(10L, 20L);
        assertThat(text.document().publications())
                .extracting(Publication::url)
                .extracting(url -> url.orElse(URI.create("none")).toString())
                .containsExactly("https://a.example/1", "https://b.example/1");
    }

    @Test
    void aTextOfWhichNothingIsKnownIsToldOnce() {
        SameText text = union(List.of(found("", 1), found("", 2)));
        assertThat(text.telling()).hasSize(1);
        assertThat(text.document().publications()).isEmpty();
    }
}
