package parley.ingest.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import parley.ingest.platform.ProblemException;
import parley.text.TextSpan;

class WordsInTextFuzzTest {

    /** What curators type into the form of a statement: places of its text, or words that do not stand there. */
    @FuzzTest
    void anyWordsAreAPlaceOrRefused(byte[] bytes) {
        String[] parts = new String(bytes, StandardCharsets.UTF_8).split("\f", 3);
        String first = parts.length < 2 ? "" : parts[1];
        String last = parts.length < 3 ? "" : parts[2];
        for (WordsInText words :
                Desk.words(List.of(first), List.of(last), List.of(bytes.length / 2), List.of(Integer.MAX_VALUE))) {
            try {
                TextSpan place = words.in(parts[0]);
                assertThat(place.of(parts[0])).isNotEmpty();
            } catch (ProblemException e) {
                assertThat(e.problem().status()).isBetween(400, 499);
            }
        }
    }

    /** What a page shows of a stretch leads back to it: two numbers for the stretch, and the text. */
    @FuzzTest
    void whatPointsAtAStretchLeadsBackToIt(byte[] bytes) {
        if (bytes.length < 5) {
            return;
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        int from = in.getShort() & 0xffff;
        int length = in.getShort() & 0xffff;
        String text = new String(bytes, 4, bytes.length - 4, StandardCharsets.UTF_8);
        int start = from % text.length();
        int end = start + 1 + length % (text.length() - start);
        if (isSpace(text.charAt(start))
                || isSpace(text.charAt(end - 1))
                || divides(text, start)
                || divides(text, end)) {
            return;
        }
        TextSpan stretch = new TextSpan(start, end);
        assertThat(WordsInText.of(text, stretch).in(text)).isEqualTo(stretch);
    }

    /** Whether a place lies inside a character, where no stretch begins or ends. */
    private static boolean divides(String text, int place) {
        return place < text.length()
                && Character.isSurrogatePair(text.charAt(Math.max(0, place - 1)), text.charAt(place));
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
