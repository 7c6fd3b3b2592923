package parley.query.utterance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import parley.document.Document;
import parley.document.DocumentId;
import parley.feed.Change.DocumentRecorded;

class LineageTest {

    private static final String QUOTED = "we will open the bridge on Monday and nobody will be asked for papers";

    @Test
    void theCopiesOfADocumentAreTheOthersOfItsSource() {
        Random random = new Random(11);
        for (int round = 0; round < 20; round++) {
            List<DocumentRecorded> documents = documents(random);
            Lineage all = Lineage.of(documents, Set.of(QUOTED));
            for (DocumentRecorded one : documents) {
                Set<DocumentId> expected = all.sources().stream()
                        .map(source -> Stream.concat(Stream.of(source.original()), source.copies().stream())
                                .collect(Collectors.toSet()))
                        .filter(source -> source.contains(one.document()))
                        .findFirst()
                        .orElseThrow();
                expected.remove(one.document());
                assertThat(Lineage.copiesOf(one.document(), documents, Set.of(QUOTED)))
                        .extracting(DocumentRecorded::document)
                        .containsExactlyInAnyOrderElementsOf(expected);
            }
        }
    }

    @Test
    void aCopyOfACopyIsOneToo() {
        String first = story(new Random(1), 40);
        String second = story(new Random(2), 40);
        String third = story(new Random(3), 40);
        List<DocumentRecorded> documents = List.of(
                recorded(first), recorded(first + ' ' + second), recorded(second + ' ' + third), recorded(third));
        assertThat(Lineage.copiesOf(documents.get(0).document(), documents, Set.of()))
                .hasSize(3);
    }

    /** Some of them share a stretch of text with another. */
    private static List<DocumentRecorded> documents(Random random) {
        List<String> parts =
                IntStream.range(0, 8).mapToObj(i -> story(random, 30)).toList();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            texts.add(parts.get(random.nextInt(parts.size()))
                    + ' '
                    + QUOTED
                    + ' '
                    + parts.get(random.nextInt(parts.size()))
                    + ' '
                    + i);
        }
        return texts.stream().map(LineageTest::recorded).toList();
    }

    private static String story(Random random, int words) {
        return IntStream.range(0, words)
                .mapToObj(i -> "word" + Integer.toString(random.nextInt(5_000), 36))
                .collect(Collectors.joining(" "));
    }

    private static DocumentRecorded recorded(String text) {
        Document document = Document.of(text);
        return new DocumentRecorded(
                DocumentId.ofFirst(document.version()),
                document.version(),
                text,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of());
    }
}
