package parley.cli.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.document.Document;
import parley.document.Publication;
import parley.reader.UnreadableTextException;
import parley.time.PartialDate;

class InputFilesTest {

    @TempDir
    private Path folder;

    @Test
    void theCatalogueOfTheFolderCompletesWhatAPageSaysOfItself() throws Exception {
        Files.writeString(
                folder.resolve("a.html"),
                "<title>Talks end</title><meta property='og:site_name' content='Nordpress'><p>Röth said no.");
        Files.writeString(
                folder.resolve("index.ndjson"),
                "{\"file\": \"a.html\", \"published\": \"2031-03-10\", \"url\": \"https://nordpress.example/a\"}\n");
        Document document = documents().get(0).read();
        assertThat(document.text().value()).isEqualTo("Röth said no.");
        assertThat(document.title()).contains("Talks end");
        assertThat(document.publications())
                .containsExactly(new Publication(
                        Optional.of("Nordpress"),
                        Optional.of(URI.create("https://nordpress.example/a")),
                        Optional.of(new PartialDate("2031-03-10"))));
    }

    @Test
    void aPageIsReadInTheCharacterSetThatItNames() throws Exception {
        Files.write(folder.resolve("a.htm"), "<meta charset=windows-1252><p>Röth".getBytes("windows-1252"));
        assertThat(documents().get(0).read().text().value()).isEqualTo("Röth");
    }

    @Test
    void aFileThatIsNoPdfForAllItsNameIsToldApart() throws Exception {
        Files.writeString(folder.resolve("a.pdf"), "Röth said no.");
        InputDocument named = documents().get(0);
        assertThat(named.format()).isEqualTo(Format.PDF);
        assertThatExceptionOfType(UnreadableTextException.class).isThrownBy(named::read);
    }

    @Test
    void textsOfWhichNothingIsKnownHaveNoPublication() throws Exception {
        Files.writeString(folder.resolve("a.txt"), "Text");
        assertThat(documents().get(0).read().publications()).isEmpty();
    }

    private List<InputDocument> documents() throws Exception {
        return InputFiles.below(folder, problem -> {
            throw new AssertionError(problem);
        });
    }
}
