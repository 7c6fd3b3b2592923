package parley.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.document.Document;
import parley.document.Publication;
import parley.time.PartialDate;

class HtmlReaderTest {

    private static final String STORY = "The talks in Lisk ended without an agreement, the mediator Ada Roth said, and "
            + "both delegations left the lake on the evening train.";

    @Test
    void furnitureAroundTheArticleIsLeftOut() throws UnreadableTextException {
        Document page = HtmlReader.read("""
                <html><head><style>p {color: red}</style><script>var a = "said";</script></head><body>
                <header><a href="/">Nordpress</a></header><nav><ul><li><a href="/w">World</a></li></ul></nav>
                <article><h1>Talks end</h1><p>%s</p><aside>Most read</aside>
                <form><label>Newsletter</label><input><button>Sign up</button></form>
                <ul><li><a href="#">Share</a></li><li><a href="#">Print</a></li></ul></article>
                <footer>Imprint</footer></body></html>""".formatted(STORY));
        assertThat(page.text().value()).isEqualTo("Talks end\n\n" + STORY);
    }

    @Test
    void listsOfWordsAreKeptBesideListsOfLinks() throws UnreadableTextException {
        String text = textOf("<article><p>" + STORY + "</p><ul><li>First, a pause.</li><li>Then <a href=x>talks</a>."
                + "</li></ul></article>");
        assertThat(text).isEqualTo(STORY + "\n\nFirst, a pause.\n\nThen talks.");
    }

    @Test
    void captionsAreParagraphsOfTheirOwn() throws UnreadableTextException {
        String text = textOf("<article><p>" + STORY + "</p><figure><img src=a><button>Zoom</button>"
                + "<figcaption>Ada Roth at the lake.</figcaption></figure>Behind.</article>");
        assertThat(text).isEqualTo(STORY + "\n\nAda Roth at the lake.\n\nBehind.");
    }

    @Test
    void theHeadingOutsideOfTheContentIsPutFirst() throws UnreadableTextException {
        assertThat(textOf("<header><h1>Talks <em>end</em></h1></header><article><p>" + STORY + "</p></article>"))
                .isEqualTo("Talks end\n\n" + STORY);
    }

    @Test
    void theNameOfTheOutletIsNoHeadline() throws UnreadableTextException {
        Document page = HtmlReader.read("<meta property='og:site_name' content='Nordpress'>"
                + "<header><h1>Nordpress</h1></header><article><p>" + STORY + "</p></article>");
        assertThat(page.text().value()).isEqualTo(STORY);
    }

    @Test
    void theHeaderInsideTheArticleStays() throws UnreadableTextException {
        assertThat(textOf(
                        "<article><header><h1>Talks end</h1><p>By Jo Lind</p></header><p>" + STORY + "</p></article>"))
                .isEqualTo("Talks end\n\nBy Jo Lind\n\n" + STORY);
    }

    @Test
    void whiteSpaceCollapsesButNoBreakSpacesStay() throws UnreadableTextException {
        assertThat(textOf("<p>One\n\t two\u00a0three&nbsp;four  <b> five</b><br>  six </p>\n<p>&nbsp;</p>"))
                .isEqualTo("One two\u00a0three\u00a0four five\nsix");
    }

    @Test
    void twoLineBreaksSeparateParagraphsAndMoreAddNothing() throws UnreadableTextException {
        assertThat(textOf("<div>One<br><br>two<br><br><br><br>three</div>")).isEqualTo("One\n\ntwo\n\nthree");
    }

    @Test
    void linesOfPreformattedTextAreKept() throws UnreadableTextException {
        assertThat(textOf("<pre>Q: When?\nA:   Soon.\n\nQ: Where?</pre>")).isEqualTo("Q: When?\nA: Soon.\n\nQ: Where?");
    }

    @Test
    void quotationElementsShowTheirMarks() throws UnreadableTextException {
        assertThat(textOf("<p><q>No deal</q>, she said.</p>")).isEqualTo("“No deal”, she said.");
    }

    @Test
    void withoutAnArticleTheBlockWithTheProseIsTaken() throws UnreadableTextException {
        String links = "<div><a href=a>World news from everywhere</a> <a href=b>Sports results of the day</a></div>";
        assertThat(textOf("<div>" + links + "<div id=x><p>" + STORY + "</p><p>" + STORY + "</p></div>" + links
                        + "</div>"))
                .isEqualTo(STORY + "\n\n" + STORY);
    }

    @Test
    void theBylineBetweenHeadingAndStoryStays() throws UnreadableTextException {
        assertThat(textOf("<div><h1>Talks end</h1><div>By Jo Lind</div><div id=x><p>" + STORY + "</p></div></div>"))
                .isEqualTo("Talks end\n\nBy Jo Lind\n\n" + STORY);
        assertThat(textOf("<div><h1>Talks end</h1><p itemprop=description>Standfirst</p><div itemprop=articleBody>"
                        + STORY + "</div></div>"))
                .isEqualTo("Talks end\n\nStandfirst\n\n" + STORY);
    }

    @Test
    void teaserArticlesDoNotHideTheStory() throws UnreadableTextException {
        assertThat(textOf("<article><a href=x>Other news</a></article><div><p>" + STORY + "</p></div>"))
                .contains(STORY);
    }

    @Test
    void aFormAroundTheWholePageHidesNothing() throws UnreadableTextException {
        assertThat(textOf("<form><article><p>" + STORY + "</p></article></form>"))
                .isEqualTo(STORY);
        assertThat(textOf("<form><h1>Talks end</h1><p>" + STORY + "</p></form>"))
                .isEqualTo("Talks end\n\n" + STORY);
    }

    @Test
    void metadataComesFromOpenGraph() throws UnreadableTextException {
        Document page = HtmlReader.read("""
                <title>Talks end | Nordpress</title><meta property="og:title" content="Talks end in Lisk">
                <meta property="og:site_name" content="Nordpress"><link rel="canonical" href="https://nordpress.example/1">
                <meta property="article:published_time" content="2031-03-10T23:30:00+02:00"><p>Text""");
        assertThat(page.title()).contains("Talks end in Lisk");
        assertThat(page.publications())
                .containsExactly(publication("Nordpress", "https://nordpress.example/1", "2031-03-10"));
    }

    @Test
    void metadataComesFromLinkedDataAmongBrokenScripts() throws UnreadableTextException {
        Document page = HtmlReader.read("""
                <title>Talks end | Nordpress</title><meta property="og:url" content="https://nordpress.example/2">
                <script type="application/ld+json">{broken</script>
                <script type="application/ld+json">{"@graph": [{"@type": "WebSite", "publisher": {"name": "Host"}},
                {"@type": ["NewsArticle"], "datePublished": "2031-03", "publisher": {"name": "Nordpress"}}]}</script><p>Text""");
        assertThat(page.title()).contains("Talks end");
        assertThat(page.publications())
                .containsExactly(publication("Nordpress", "https://nordpress.example/2", "2031-03"));
    }

    @Test
    void impossibleDatesAndAddressesCountAsUnknown() throws UnreadableTextException {
        Document page = HtmlReader.read("<meta property='article:published_time' content='2031-02-31'>"
                + "<link rel=canonical href='/relative path'><time datetime='soon'>soon</time><p>Text");
        assertThat(page.publications()).isEmpty();
    }

    @Test
    void theTimeElementTellsTheDateAsALastResort() throws UnreadableTextException {
        Document page = HtmlReader.read("<time datetime='2031-03-10 09:00'>today</time><p>Text");
        assertThat(page.publications().get(0).published()).contains(new PartialDate("2031-03-10"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "<", "</p></p>", "<p", "&#x110000;&bogus;", "<!--", "<table><p>x", "\u0000<b>", "\ud800"
            })
    void brokenPagesAreReadWithoutFailing(String html) throws UnreadableTextException {
        assertThatCode(() -> HtmlReader.read(html)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div>", "<b>", "<b><p>", "<article>", "<table><tr><td>", "<ul><li>", "<q>", "<a href=x>"})
    void nestingWithoutEndNeitherOverflowsTheStackNorTakesForever(String tag) throws UnreadableTextException {
        String html = tag.repeat(50_000) + "words";
        Document page = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> HtmlReader.read(html));
        assertThat(page.text().value()).contains("words");
    }

    @Test
    void nestedFurnitureWithoutEndIsLeftOutInReasonableTime() throws UnreadableTextException {
        String html = "<form><header><nav><ul><footer>".repeat(20_000) + "words";
        Document page = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> HtmlReader.read(html));
        assertThat(page.text().value()).isEmpty();
    }

    @Test
    void listsInListsAreNotCountedOnceForEachAroundThem() throws UnreadableTextException {
        String html = "<ul>".repeat(500) + "<li><a href=x>a</a> words</li>".repeat(140_000);
        Document page = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> HtmlReader.read(html));
        assertThat(page.text().value()).contains("words");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p>", "<b><i><p>x"})
    void aPageOfMillionsOfElementsIsRefused(String tags) {
        assertThatExceptionOfType(UnreadableTextException.class)
                .isThrownBy(() -> HtmlReader.read(tags.repeat(PageTree.MOST_ELEMENTS)))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(UnreadableTextException.Reason.TOO_LONG));
    }

    @Test
    void randomMarkupNeverFails() throws UnreadableTextException {
        Random random = new Random(7);
        String alphabet = "<>/=\"'&;!-abphrqliv \n\u00a0\u0000“\ud83d";
        for (int page = 0; page < 2_000; page++) {
            StringBuilder html = new StringBuilder();
            for (int i = random.nextInt(200); i > 0; i--) {
                html.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertThatCode(() -> HtmlReader.read(html.toString()))
                    .as(html.toString())
                    .doesNotThrowAnyException();
        }
    }

    private static String textOf(String html) throws UnreadableTextException {
        return HtmlReader.read(html).text().value();
    }

    private static Publication publication(String publisher, String url, String published) {
        return new Publication(
                Optional.of(publisher), Optional.of(URI.create(url)), Optional.of(new PartialDate(published)));
    }
}
