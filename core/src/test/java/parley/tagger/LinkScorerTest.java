package parley.tagger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.tagger.LinkScorer.Asked;
import parley.tagger.LinkScorer.Link;

class LinkScorerTest {

    /** Whatever else is scored in the same call, an answer and its probability stay the same to the last bit. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 64, 5000})
    void answersDependOnNoBatch(int batch) throws IOException {
        Optional<ModelFiles> files = ModelFiles.find(ModelFiles.RELEASED);
        assumeThat(files).as("this build has a model").isPresent();
        String text = Files.readString(Path.of("../samples/grand-barrage-deadlock.txt"));
        try (Network network = new Network(files.get());
                LinkScorer scorer = new LinkScorer(files.get())) {
            Reading reading = network.read(Words.of(text, word -> true));
            ModelFiles.Settings settings = files.get().settings();
            List<WordSpan> spans =
                    WordSpan.of(new TagDecoder(settings.first(), settings.pair()).decode(reading.tags()), i -> false);
            PairFeatures features = new PairFeatures(spans, reading.words());
            List<Asked> questions = questions(spans);
            List<Link> answers = scorer.answer(questions, features, reading);
            assertThat(answers).hasSizeGreaterThan(20).anyMatch(Link::exists);
            assertThat(scorer.answer(questions, features, reading, batch)).isEqualTo(answers);
        }
    }

    private static List<Asked> questions(List<WordSpan> spans) {
        return IntStream.range(0, spans.size())
                .boxed()
                .flatMap(i -> Stream.of(Question.values())
                        .filter(question -> question.asked() == spans.get(i).role())
                        .map(question -> new Asked(question, i)))
                .toList();
    }
}
