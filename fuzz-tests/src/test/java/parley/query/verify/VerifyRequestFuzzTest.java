package parley.query.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import parley.query.platform.Problem;
import parley.query.wording.Alignment;
import parley.query.wording.Spelling;
import parley.query.wording.Wording;

class VerifyRequestFuzzTest {

    private static final Wording RECORD = Wording.of("There is no deal, and there won't be one [today], in 2024.");
    private static final Spelling SPELLING = new Spelling(Set.of(), word -> false);

    @FuzzTest
    void anyBodyIsAQuestionOrRefused(byte[] bytes) {
        try {
            Question.of(VerifyRequest.read(new ByteArrayInputStream(bytes)), id -> id);
        } catch (Problem e) {
            assertThat(e.code().status()).isIn(400, 413);
        }
    }

    /** Any words can be held against any others; those of a speaker, not only of an editor, are verbatim those of themselves. */
    @FuzzTest
    void anyQuoteIsCompared(byte[] bytes) {
        String quote = new String(bytes, StandardCharsets.UTF_8);
        Wording wording = Wording.of(quote.substring(0, Math.min(quote.length(), Question.LONGEST)));
        Alignment alignment = Alignment.of(wording, RECORD, SPELLING);
        assertThat(alignment.likeness()).isBetween(0.0, 1.0);
        alignment.cuts();
        alignment.changes();
        Fit.of(alignment);
        if (alignment.quoted() > 0) {
            assertThat(Alignment.of(wording, wording, SPELLING).likeness()).isEqualTo(1.0);
        }
    }
}
