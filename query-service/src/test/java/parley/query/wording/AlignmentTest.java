package parley.query.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlignmentTest {

    private static final String RECORD =
            "We passed the paper on June 2. Today is July 24. There is no answer, neither positive nor negative";

    /** What somebody uses as a word; anything else near to a word is a slip. */
    private static final Spelling SPELLING =
            new Spelling(Set.of("passed", "posed"), Set.of("could", "would")::contains);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            We passed the paper on June 2.                | =We passed the paper on June 2= -Today is July 24. There is no answer, neither positive nor negative-
            Today is July 25.                             | -We passed the paper on June 2- =Today is July= *25/24* -There is no answer, neither positive nor negative-
            We passed the secret paper on June 2          | =We passed the= +secret+ =paper on June 2= -Today is July 24. There is no answer, neither positive nor negative-
            We passed the papre … There is no answer      | =We passed the= ~papre/paper~ -on June 2. Today is July 24- =There is no answer= -neither positive nor negative-
            """)
    void theDiffShowsBothWordings(String quote, String drawn) {
        assertThat(drawn(align(quote, RECORD))).isEqualTo(drawn);
    }

    @Test
    void theDiffHoldsAllWordsOfBoth() {
        Random random = new Random(3);
        String[] vocabulary = "we they not the bridge river … paper [he] 24 talks, end. of".split(" ");
        for (int round = 0; round < 500; round++) {
            String quote = sentence(random, vocabulary);
            String record = sentence(random, vocabulary);
            List<WordChange> changes = align(quote, record).changes();
            boolean reordered = align(quote, record).isReordered();
            if (!reordered) {
                assertThat(words(changes.stream().map(WordChange::text)))
                        .as(quote + " / " + record)
                        .isEqualTo(Wording.of(quote).forms());
            }
            assertThat(words(changes.stream().map(WordChange::reference)))
                    .as(quote + " / " + record)
                    .isEqualTo(Wording.of(record).forms());
        }
    }

    @Test
    void everyTextIsVerbatimItself() {
        Alignment alignment = align(RECORD, RECORD);
        assertThat(alignment.likeness()).isCloseTo(1, within(1e-6));
        assertThat(alignment.isVerbatim()).isTrue();
        assertThat(alignment.cuts()).isEmpty();
    }

    @Test
    void slipsAreForgivenButOtherWordsAreNot() {
        assertThat(align("it wuold end", "it would end").isVerbatim()).isTrue();
        assertThat(align("it could end", "it would end").isVerbatim()).isFalse();
        assertThat(align("it ends 25 wars", "it ends 24 wars").isVerbatim()).isFalse();
    }

    @Test
    void editorsNotesStandForAnything() {
        Alignment replaced = align("[The delegation] passed the paper on June 2", "We passed the paper on June 2");
        assertThat(replaced.isVerbatim()).isTrue();
        assertThat(replaced.cuts()).isEmpty();
        assertThat(align("We [Norland] passed it", "We passed it").isVerbatim()).isTrue();
        assertThat(align("[W]e passed it [sic]", "we passed it").isVerbatim()).isTrue();
    }

    @Test
    void cutsTellWhereTheyAreAndWhetherTheyShow() {
        List<Cut> cuts =
                align("paper on June 2 ... no answer, neither positive", RECORD).cuts();
        assertThat(cuts).extracting(Cut::place).containsExactly(Cut.Place.BEFORE, Cut.Place.WITHIN, Cut.Place.AFTER);
        assertThat(cuts).extracting(Cut::marked).containsExactly(false, true, false);
        assertThat(cuts.get(1).text()).isEqualTo("Today is July 24. There is");
        assertThat(align("There is answer", "There is no answer").cuts().get(0).negates())
                .isTrue();
    }

    @Test
    void exchangedHalvesAreFound() {
        Alignment alignment = align(
                "neither positive nor negative, there is no answer",
                "There is no answer, neither positive nor negative");
        assertThat(alignment.isReordered()).isTrue();
        assertThat(alignment.likeness()).isGreaterThan(0.9);
    }

    @Test
    void styleIsNoChange() {
        assertThat(align("THERE ISN’T an answer — “none”", "there is not an answer – none")
                        .isVerbatim())
                .isTrue();
        assertThat(align("two cafés, 1,140 long-term", "2 cafes 1140 long term").isVerbatim())
                .isTrue();
    }

    private static Alignment align(String quote, String record) {
        return Alignment.of(Wording.of(quote), Wording.of(record), SPELLING);
    }

    private static String sentence(Random random, String[] vocabulary) {
        return random.ints(random.nextInt(12), 0, vocabulary.length)
                .mapToObj(i -> vocabulary[i])
                .collect(Collectors.joining(" "));
    }

    private static List<String> words(java.util.stream.Stream<Optional<String>> printed) {
        return printed.flatMap(Optional::stream)
                .flatMap(text -> Wording.of(text).forms().stream())
                .toList();
    }

    private static String drawn(Alignment alignment) {
        return alignment.changes().stream().map(AlignmentTest::drawn).collect(Collectors.joining(" "));
    }

    private static String drawn(WordChange change) {
        String text = change.text().orElse("");
        String reference = change.reference().orElse("");
        return switch (change.op()) {
            case SAME -> "=" + text + "=";
            case SPELLED -> "~" + text + "/" + reference + "~";
            case CHANGED -> "*" + text + "/" + reference + "*";
            case ADDED -> "+" + text + "+";
            case LEFT_OUT -> "-" + reference + "-";
        };
    }
}
