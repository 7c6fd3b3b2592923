package parley.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class PageTreeTest {

    private static final String[] PIECES = {
        "<p>",
        "</p>",
        "<b>",
        "<i id=a>",
        "</b>",
        "<table>",
        "<tr><td>",
        "</table>",
        "<ul><li>",
        "<a href=x>",
        "</a>",
        "<title>t",
        "<script>\"<p>\"</script>",
        "<!-- c -->",
        "<br>",
        "<template>",
        "<svg><path/>",
        "</svg>",
        "<h1>",
        "</div>",
        "<div class=c>",
        "<body>",
        "<html lang=en>",
        "words ",
        "&amp;",
        "\u00a0"
    };

    @Test
    void theTreeIsThatOfTheWholeParser() throws UnreadableTextException {
        Random random = new Random(11);
        for (int page = 0; page < 3_000; page++) {
            StringBuilder html = new StringBuilder();
            for (int i = random.nextInt(40); i >= 0; i--) {
                html.append(PIECES[random.nextInt(PIECES.length)]);
            }
            assertThat(PageTree.of(html.toString()).outerHtml())
                    .as(html.toString())
                    .isEqualTo(Jsoup.parse(html.toString()).outerHtml());
        }
    }
}
