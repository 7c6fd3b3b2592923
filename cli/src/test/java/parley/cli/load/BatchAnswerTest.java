package parley.cli.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.cli.load.BatchAnswer.Outcome;

class BatchAnswerTest {

    @Test
    void aNewTextIsRecordedAndOneThatWasThereIsKnown() throws IOException {
        assertThat(outcome("created")).isEqualTo(Outcome.RECORDED);
        assertThat(outcome("new_version")).isEqualTo(Outcome.RECORDED);
        assertThat(outcome("completed")).isEqualTo(Outcome.KNOWN);
        assertThat(outcome("unchanged")).isEqualTo(Outcome.KNOWN);
    }

    @Test
    void aRefusalSaysWhy() throws IOException {
        assertThat(BatchAnswer.read("{\"problem\": {\"detail\": \"no text\"}}"))
                .isEqualTo(new BatchAnswer(Outcome.REFUSED, "no text"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "null", "{\"document\": {\"outcome\": \"lost\"}}", "{\"line\": 1", "<html>"})
    void whatDoesNotSayWhatBecameOfADocumentIsNoAnswer(String line) {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> BatchAnswer.read(line));
    }

    private static Outcome outcome(String word) throws IOException {
        return BatchAnswer.read("{\"document\": {\"outcome\": \"" + word + "\"}}")
                .outcome();
    }
}
