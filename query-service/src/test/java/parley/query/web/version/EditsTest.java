package parley.query.web.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import parley.query.web.shown.DiffPart;
import parley.query.web.version.Edits.Edit;
import parley.query.web.version.Edits.Op;

class EditsTest {

    @Test
    void whatIsNotPutInIsTheOneListAndWhatIsNotTakenOutTheOther() {
        Random random = new Random(1);
        for (int i = 0; i < 500; i++) {
            List<String> was = words(random);
            List<String> now = words(random);
            List<Edit> edits = Edits.of(was, now);
            assertThat(values(edits, edit -> edit.op() != Op.IN)).isEqualTo(was);
            assertThat(values(edits, edit -> edit.op() != Op.OUT)).isEqualTo(now);
        }
    }

    @Test
    void nothingChangesBetweenAListAndItself() {
        List<String> words = words(new Random(2));
        assertThat(Edits.of(words, words))
                .allSatisfy(edit -> assertThat(edit.op()).isEqualTo(Op.KEPT));
    }

    @Test
    void listsTooLongToCompareAreTakenOutAndPutInAsAWhole() {
        List<String> was = IntStream.range(0, 3_000).mapToObj(i -> "a" + i).toList();
        List<String> now = IntStream.range(0, 3_000).mapToObj(i -> "b" + i).toList();
        assertThat(Edits.of(was, now)).hasSize(6_000);
    }

    @Test
    void aDifferenceTellsWordsInTheParagraphsThatChanged() {
        List<Difference> differences =
                Difference.between("One.\n\nTwo were here.\n\nThree.", "One.\n\nFour were here.");
        assertThat(differences)
                .containsExactly(
                        new Difference("1 paragraph", List.of()),
                        new Difference(
                                "",
                                List.of(
                                        new DiffPart("Two", "Four", ""),
                                        new DiffPart("", "", "were here."),
                                        new DiffPart("\n Three.", "", ""))));
    }

    private static List<String> words(Random random) {
        return random.ints(random.nextInt(12), 0, 4).mapToObj(String::valueOf).collect(Collectors.toList());
    }

    private static List<String> values(List<Edit> edits, Predicate<Edit> wanted) {
        return edits.stream().filter(wanted).map(Edit::value).toList();
    }
}
