package parley.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.attribution.Basis;
import parley.document.Document;
import parley.selector.PassageFactory;
import parley.speaker.Roster;
import parley.statement.Statement;

/** Rules and tagger together; a build without a model has nothing to test here. */
class FullExtractionTest {

    private static Extractor extractor = Extractor.rules();

    @BeforeAll
    static void load() {
        Optional<Extractor> full = Extractor.full();
        assumeThat(full).as("this build has a model").isPresent();
        extractor = full.orElseThrow();
    }

    static Stream<String> stories() {
        return LongStream.range(0, 25).mapToObj(GeneratedStory::of);
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
        assertThat(extraction.method()).isEqualTo("rules/1+tagger/1");
        assertThat(extraction.attributions())
                .singleElement()
                .satisfies(attribution -> assertThat(attribution.method()).contains("tagger/"));
    }

    @Test
    void turnsAreTheRulesMatter() {
        String text =
                "Interview with Edda Roth\n\nQuestion: Will you sign?\n\nEdda Roth: We will.\n\nIt is time.\n\nQuestion: When?\n\nEdda Roth: Soon.";
        assertThat(extract(text).statements()).hasSize(5).allMatch(statement -> statement.basis() == Basis.TURN);
    }
}
