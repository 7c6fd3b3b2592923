package parley.query.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import parley.query.fixture.MarkedCorpus;

class CodebookTest {

    private static final int TEXTS = 1_500;
    private static final Codebook CODEBOOK = new Codebook();
    private static List<Meaning> told;

    @BeforeAll
    static void tell() {
        List<String> texts = MarkedCorpus.read().stream()
                .flatMap(text -> text.quotes().stream())
                .map(MarkedCorpus.Quote::text)
                .distinct()
                .limit(TEXTS)
                .toList();
        Meanings meanings = new Meanings(() -> true);
        told = List.copyOf(meanings.ofAll(texts).values());
        meanings.close();
    }

    @Test
    void theNearestMeaningsAreAmongTheFirstByCode() {
        assertThat(CodebookTrainer.kept(CODEBOOK, told, 10 * Neighbours.NEAREST))
                .isGreaterThan(0.98);
    }

    @Test
    void nearnessIsAboutTheCosine() {
        double apart = IntStream.range(1, told.size())
                .mapToDouble(i -> Math.abs(
                        nearness(told.get(i), told.get(i - 1)) - told.get(i).closeness(told.get(i - 1))))
                .average()
                .orElseThrow();
        assertThat(apart).isLessThan(0.05);
    }

    @Test
    void aMeaningWithoutDirectionIsNearToNothing() {
        assertThat(nearness(new Meaning(new byte[Meaning.SIZE]), told.get(0))).isZero();
    }

    private static float nearness(Meaning asked, Meaning coded) {
        MeaningCode code = CODEBOOK.code(coded);
        return CODEBOOK.nearness(asked).of(code.first(), code.last());
    }
}
