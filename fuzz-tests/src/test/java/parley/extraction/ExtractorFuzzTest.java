package parley.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import parley.document.Document;
import parley.json.ParleyJson;
import parley.speaker.Roster;
import parley.text.TextSpan;
import parley.token.Tokenizer;

class ExtractorFuzzTest {

    private static final Extractor RULES = Extractor.rules();
    private static final Optional<Extractor> FULL = Extractor.full();

    @AfterAll
    static void close() {
        RULES.close();
        FULL.ifPresent(Extractor::close);
    }

    @FuzzTest
    void anyTextIsReadByRules(byte[] text) throws IOException {
        read(RULES, text);
    }

    /** Slow, so seldom worth the time to look for new inputs. */
    @FuzzTest
    void anyTextIsReadWithTheTagger(byte[] text) throws IOException {
        read(FULL.orElse(RULES), text);
    }

    private static void read(Extractor extractor, byte[] text) throws IOException {
        Document document = Document.of(new String(text, StandardCharsets.UTF_8));
        Extraction extraction = extractor.extract(document, Roster.empty());
        int end = 0;
        for (var segment : extraction.segments()) {
            TextSpan span = segment.span();
            assertThat(span.start()).as("segments tile the text").isEqualTo(end);
            end = span.end();
        }
        boolean visible = document.text().value().chars().anyMatch(c -> !Tokenizer.isSpace((char) c));
        assertThat(end)
                .as("a text without a visible character has no segments")
                .isEqualTo(visible ? document.text().length() : 0);
        String written = ParleyJson.mapper().writeValueAsString(extraction.statements());
        assertThat(ParleyJson.mapper().readTree(written))
                .hasSize(extraction.statements().size());
        assertThat(extractor.extract(document, Roster.empty())).isEqualTo(extraction);
    }
}
