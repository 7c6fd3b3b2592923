package parley.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parley.document.Document;
import parley.document.Publication;
import parley.text.OriginalText;
import parley.time.PartialDate;

class MetadataTest {

    private static Metadata of(Map<String, String> fields) throws InvalidFieldException {
        return Metadata.of(name -> Optional.ofNullable(fields.get(name)));
    }

    @Test
    void whatTheSenderSaysGoesBeforeWhatThePageSays() throws Exception {
        Publication own = new Publication(
                Optional.of("Nordpress"),
                Optional.of(URI.create("https://nordpress.example/1")),
                Optional.of(new PartialDate("2031-03")));
        Document page = new Document(OriginalText.of("A story."), Optional.of("Of the page"), List.of(own));
        Document completed =
                of(Map.of("title", " Given ", "url", "https://other.example/2")).completing(page);
        assertThat(completed.title()).contains("Given");
        assertThat(completed.publications())
                .containsExactly(new Publication(
                        own.publisher(), Optional.of(URI.create("https://other.example/2")), own.published()));
    }

    @Test
    void aDocumentOfWhichNothingIsSaidHasNoPublication() throws Exception {
        assertThat(of(Map.of()).completing(Document.of("A story.")).publications())
                .isEmpty();
    }

    @Test
    void aValueThatCannotBeUsedIsNamedWithItsField() {
        Map.of(
                        "title", "a\u0000b",
                        "url", "ftp://nordpress.example/1",
                        "publisher", "x".repeat(2001),
                        "published", "last week")
                .forEach((field, value) -> assertThat(
                                catchThrowableOfType(InvalidFieldException.class, () -> of(Map.of(field, value)))
                                        .field())
                        .isEqualTo(field));
    }
}
