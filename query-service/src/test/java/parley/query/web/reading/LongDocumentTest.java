package parley.query.web.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import parley.attribution.Basis;
import parley.attribution.Form;
import parley.query.fixture.PageTest;
import parley.query.fixture.Story;

/** However much there is in a document, a page of it stays a page. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LongDocumentTest extends PageTest {

    private static final int STATEMENTS = 400;

    private final Story crowded = crowded();
    private final Story endless = Story.of("word ".repeat(400_000)).titled("Endless");

    @BeforeAll
    void record() {
        emptyRecord();
        recorded(crowded, endless);
    }

    private static Story crowded() {
        Story story = Story.of(IntStream.range(0, STATEMENTS)
                        .mapToObj(i -> String.format("“Say %05d,” said Roth.", i))
                        .collect(Collectors.joining(" ")))
                .titled("Crowded");
        for (int i = 0; i < STATEMENTS; i++) {
            story.saysSomebody(Form.DIRECT, Basis.CUE, String.format("Say %05d", i));
        }
        return story;
    }

    @Test
    void manyStatementsComeInSheetsThatLoseNone() {
        List<String> numbers = new ArrayList<>();
        Optional<String> path = Optional.of("/documents/" + crowded.id());
        while (path.isPresent()) {
            Document page = page(path.get());
            List<String> here = page.select(".statements > li").eachAttr("value");
            assertThat(here).hasSizeLessThanOrEqualTo(Sheets.MOST_STATEMENTS);
            numbers.addAll(here);
            path = page.select(".sheets a[rel=next]").stream()
                    .map(link -> link.attr("href"))
                    .findFirst();
        }
        assertThat(numbers)
                .isEqualTo(IntStream.rangeClosed(1, STATEMENTS)
                        .mapToObj(String::valueOf)
                        .toList());
    }

    @Test
    void aReceiptLeadsToTheSheetOfItsStatement() {
        String id = crowded.statement(333).value();
        Document page = page("/documents/" + crowded.id() + "?statement=" + id);
        assertThat(page.select("#text-" + id)).hasSize(1);
        assertThat(page.select("li[aria-current]").eachAttr("value")).containsExactly("334");
    }

    @Test
    void aParagraphOfTwoMegabytesIsCutBetweenWords() {
        Document page = page("/documents/" + endless.id());
        String shown =
                page.select("article.text > p").stream().map(Element::wholeText).collect(Collectors.joining());
        assertThat(shown.length()).isBetween(Sheets.LONGEST / 2, Sheets.LONGEST);
        assertThat(shown).isEqualTo("word ".repeat(shown.length() / 5));
        assertThat(page.select(".sheets").first().text()).contains("Part 1 of");
    }
}
