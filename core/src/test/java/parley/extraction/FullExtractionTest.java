package parley.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.attribution.Attribution;
import parley.attribution.Basis;
import parley.attribution.Way;
import parley.document.Document;
import parley.selector.PassageFactory;
import parley.speaker.Roster;
import parley.statement.Statement;

/** Rules and tagger together; a build without a model has nothing to test here. */
class FullExtractionTest {

    private static Extractor extractor = Extractor.rules();

    @AfterAll
    static void close() {
        extractor.close();
    }

    @BeforeAll
    static void load() {
        Optional<Extractor> full = Extractor.full();
        assumeThat(full).as("this build has a model").isPresent();
        extractor = full.orElseThrow();
    }

    static Stream<String> stories() {
        return LongStream.range(0, 25).mapToObj(GeneratedStory::of);
    }

    static Stream<String> fewStories() {
        return stories().limit(5);
    }

    private static Extraction extract(String text) {
        return extractor.extract(Document.of(text), Roster.empty());
    }

    @ParameterizedTest
    @MethodSource("stories")
    void everyStatementQuotesItselfAndComesAgain(String story) {
        Extraction extraction = extract(story);
        PassageFactory passages = new PassageFactory(extraction.document().text());
        for (Statement statement : extraction.statements()) {
            assertThat(statement.content())
                    .allSatisfy(passage -> assertThat(
                                    passages.span(passage.position()).of(story))
                            .isEqualTo(passage.text())
                            .isNotBlank());
        }
        assertThat(extract(story)).isEqualTo(extraction);
    }

    @Test
    void findingsSayWhichWaysMadeThem() {
        Extraction extraction = extract("The two sides met in Lisk. Edda Roth said that the border would stay closed.");
        assertThat(extraction.method())
                .startsWith("rules/")
                .contains("+tagger/")
                .isEqualTo(extractor.method());
        assertThat(extraction.attributions()).singleElement().satisfies(attribution -> {
            assertThat(attribution.method()).contains("tagger/");
            assertThat(attribution.evidence().way()).isIn(Way.TAGGER, Way.BOTH);
            assertThat(attribution.confidence()).isGreaterThan(0).isLessThan(1);
        });
        assertThat(extraction.statements())
                .singleElement()
                .satisfies(statement -> assertThat(statement.confidence())
                        .contains(extraction.attributions().get(0).confidence()));
    }

    @ParameterizedTest
    @MethodSource("fewStories")
    void whatTheTaggerAloneFindsIsLeftOutWhereItIsDoubtful(String story) throws ModeUnavailableException {
        try (Extractor all = Extractor.in(ExtractionMode.FULL, 0);
                Extractor none = Extractor.in(ExtractionMode.FULL, 1)) {
            List<Attribution> kept = extract(story).attributions();
            List<Attribution> found =
                    all.extract(Document.of(story), Roster.empty()).attributions();
            assertThat(found).containsAll(ofCues(kept));
            assertThat(kept.stream().filter(a -> a.evidence().way() == Way.TAGGER && !holdsAnother(a, kept)))
                    .allMatch(a -> a.confidence() >= Extractor.LEAST_CONFIDENCE);
            assertThat(none.extract(Document.of(story), Roster.empty()).attributions())
                    .noneMatch(a -> a.evidence().way() == Way.TAGGER && !holdsAnother(a, kept));
        }
    }

    private static List<Attribution> ofCues(List<Attribution> attributions) {
        return attributions.stream().filter(a -> a.basis() == Basis.CUE).toList();
    }

    private static boolean holdsAnother(Attribution outer, List<Attribution> all) {
        return all.stream()
                .anyMatch(inner -> inner.nested()
                        && inner != outer
                        && outer.content().stream()
                                .anyMatch(span -> span.contains(inner.content().get(0))));
    }

    @Test
    void theNumberOfThreadsChangesNothing() throws InterruptedException, ExecutionException {
        List<String> texts = stories().toList();
        List<Extraction> alone = texts.stream().map(FullExtractionTest::extract).toList();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Extraction>> together = new ArrayList<>();
            for (String text : texts) {
                together.add(threads.submit(() -> extract(text)));
            }
            for (int i = 0; i < texts.size(); i++) {
                assertThat(together.get(i).get()).isEqualTo(alone.get(i));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void turnsAreTheRulesMatter() {
        String text =
                "Interview with Edda Roth\n\nQuestion: Will you sign?\n\nEdda Roth: We will.\n\nIt is time.\n\nQuestion: When?\n\nEdda Roth: Soon.";
        assertThat(extract(text).statements()).hasSize(5).allMatch(statement -> statement.basis() == Basis.TURN);
    }

    @Test
    void aQuotationIsAsLongAsItsMarksSayWhateverStandsInIt() {
        String quotation = "Hostile <script>window.hit = 1</script><img src=x onerror=window.hit=1> \u202ewords";
        Extraction extraction =
                extract("Envoy: <script>window.hit = 1</script> turned\n\nLISK, March 10 (Nordpress) — “" + quotation
                        + ",” Envoy Ada Roth said on Thursday.\n\nUn" + "breakable".repeat(200));
        assertThat(extraction.statements()).extracting(Statement::text).contains(quotation);
    }
}
