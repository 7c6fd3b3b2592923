package parley.query.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import parley.query.index.Clause.All;
import parley.query.index.Clause.Any;
import parley.query.index.Clause.Fuzzy;
import parley.query.index.Clause.Near;
import parley.query.index.Clause.Not;
import parley.query.index.Clause.Phrase;
import parley.query.index.Clause.Prefix;
import parley.query.index.Clause.Word;

class SearchTextTest {

    @Test
    void wordsPhrasesAndUnwantedAreToldApart() {
        assertThat(clause("truce “prisoner exchange” -minister -\"old bridge\" cease-fire"))
                .isEqualTo(new All(List.of(
                        new Word("truce"),
                        new Phrase("prisoner exchange"),
                        new Not(new Word("minister")),
                        new Not(new Phrase("old bridge")),
                        new Word("cease-fire"))));
    }

    @Test
    void operatorsAreThoseOfLucenesSimpleSyntax() {
        assertThat(clause("truce | (peace talks)"))
                .isEqualTo(new Any(List.of(new Word("truce"), new All(List.of(new Word("peace"), new Word("talks"))))));
        assertThat(clause("\"old bridge\"~3")).isEqualTo(new Near("old bridge", 3));
        assertThat(clause("nego*")).isEqualTo(new Prefix("nego"));
        assertThat(clause("ceasfire~1")).isEqualTo(new Fuzzy("ceasfire", 1));
        assertThat(clause("-(a b)")).isEqualTo(new Not(new All(List.of(new Word("a"), new Word("b")))));
        assertThat(clause("\\-a")).isEqualTo(new Word("-a"));
    }

    @Test
    void anythingCanBeTyped() {
        assertThat(clause("\"open")).isEqualTo(new Word("open"));
        for (String nothing : List.of("\"\" -\"\"", "-", "*", "()", "|", "— !", "", "-*")) {
            assertThat(SearchText.parse(nothing).isEmpty()).as(nothing).isTrue();
        }
        Random random = new Random(7);
        String marks = "ab \"-|+()*~\\2“é—\u00a0";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder typed = new StringBuilder();
            for (int j = random.nextInt(24); j >= 0; j--) {
                typed.append(marks.charAt(random.nextInt(marks.length())));
            }
            SearchText search = SearchText.parse(typed.toString());
            assertThat(Highlights.of(search).in("a b ab 2 é"))
                    .as(typed.toString())
                    .isNotNull();
        }
    }

    @Test
    void highlightsAreWordsAsTheyStand() {
        String text = "The\u00a0talks’ end: no TALKS, no cease-fire.";
        assertThat(highlights("talk", text)).containsExactly("talks", "TALKS");
        assertThat(highlights("\"the talks\"", text)).containsExactly("The\u00a0talks");
        assertThat(highlights("cease-fire", text)).containsExactly("cease", "fire");
        assertThat(highlights("\"no talks\" talks", text)).containsExactly("talks", "no TALKS");
        assertThat(highlights("-talks ...", text)).isEmpty();
        assertThat(highlights("\"end talk\"~1", text)).containsExactly("end: no TALKS");
        assertThat(highlights("CEAS* | tolks~1", text)).containsExactly("talks", "TALKS", "cease");
    }

    private static Clause clause(String typed) {
        return SearchText.parse(typed).clause();
    }

    private static List<String> highlights(String search, String text) {
        return Highlights.of(SearchText.parse(search)).in(text).stream()
                .map(span -> span.of(text))
                .toList();
    }
}
