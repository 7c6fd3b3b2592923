package parley.reader;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import parley.reader.UnreadableTextException.Reason;

class TextDecoderTest {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    @Test
    void undeclaredBytesAreUtf8WithEveryCharacterKept() throws Exception {
        String text = "“Nein”,\r\nsagte\u00a0Ada Röth. 🙂\t";
        assertThat(TextDecoder.decode(text.getBytes(UTF_8), Optional.empty())).isEqualTo(text);
    }

    @Test
    void theByteOrderMarkDecidesAndIsLeftOut() throws Exception {
        assertThat(TextDecoder.decode("\ufeffRöth".getBytes(UTF_8), Optional.empty()))
                .isEqualTo("Röth");
        assertThat(TextDecoder.decode("\ufeffRöth".getBytes(UTF_16LE), Optional.of(UTF_8)))
                .isEqualTo("Röth");
    }

    @Test
    void undeclaredBytesThatAreNotUtf8AreWindows1252() throws Exception {
        assertThat(TextDecoder.decode("“Röth”".getBytes(WINDOWS_1252), Optional.empty()))
                .isEqualTo("“Röth”");
    }

    @Test
    void latin1IsReadAsBrowsersReadIt() throws Exception {
        assertThat(TextDecoder.decode("“Röth”".getBytes(WINDOWS_1252), Optional.of(ISO_8859_1)))
                .isEqualTo("“Röth”");
    }

    @Test
    void theDeclaredCharacterSetIsTakenAtItsWord() {
        assertThat(reasonFor("Röth".getBytes(WINDOWS_1252), Optional.of(UTF_8))).isEqualTo(Reason.WRONG_CHARSET);
        assertThat(reasonFor("Röth".getBytes(UTF_8), Optional.of(US_ASCII))).isEqualTo(Reason.WRONG_CHARSET);
    }

    @Test
    void bytesOfNoCharacterSetAreRefusedRatherThanGuessed() {
        assertThat(reasonFor(new byte[] {'a', (byte) 0x81, 'b'}, Optional.empty()))
                .isEqualTo(Reason.WRONG_CHARSET);
    }

    @Test
    void nulAndManyControlCharactersAreBinary() {
        assertThat(reasonFor("a\0b".getBytes(UTF_8), Optional.empty())).isEqualTo(Reason.BINARY);
        assertThat(reasonFor("a\0b".getBytes(UTF_8), Optional.of(UTF_8))).isEqualTo(Reason.BINARY);
        assertThat(reasonFor("\u0001\u0002\u0003\u0004".getBytes(UTF_8), Optional.empty()))
                .isEqualTo(Reason.BINARY);
        assertThat(reasonFor(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x1a}, Optional.empty()))
                .isEqualTo(Reason.BINARY);
    }

    @Test
    void aStrayControlCharacterIsNoReasonToRefuseAText() throws Exception {
        assertThat(TextDecoder.decode("page one\f\u001bpage two".getBytes(UTF_8), Optional.empty()))
                .hasSize(18);
    }

    @Test
    void noBytesAreAnEmptyText() throws Exception {
        assertThat(TextDecoder.decode(new byte[0], Optional.empty())).isEmpty();
    }

    @Test
    void randomBytesAreReadOrRefusedButNeverBreakTheDecoder() {
        Random random = new Random(11);
        int refused = 0;
        for (int i = 0; i < 5_000; i++) {
            byte[] bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            Optional<Charset> declared = i % 2 == 0 ? Optional.empty() : Optional.of(UTF_8);
            refused += catchThrowableOfType(UnreadableTextException.class, () -> TextDecoder.decode(bytes, declared))
                            == null
                    ? 0
                    : 1;
        }
        assertThat(refused).isGreaterThan(4_500);
    }

    @Test
    void aPageNamesItsCharacterSetInItsFirstBytes() {
        assertThat(declaredIn("<!doctype html><meta charset=\"windows-1252\">")).contains(WINDOWS_1252);
        assertThat(declaredIn("<META http-equiv='content-type' content='text/html; charset=UTF-8'>"))
                .contains(UTF_8);
        assertThat(declaredIn("<meta charset=utf-16>")).contains(UTF_8);
        assertThat(declaredIn("<meta charset=nonsense>")).isEmpty();
        assertThat(declaredIn("<p>charset=utf-8</p>")).isEmpty();
        assertThat(declaredIn(" ".repeat(2000) + "<meta charset=utf-8>")).isEmpty();
    }

    private static Optional<Charset> declaredIn(String page) {
        return HtmlCharset.declaredIn(page.getBytes(US_ASCII));
    }

    private static Reason reasonFor(byte[] bytes, Optional<Charset> declared) {
        return catchThrowableOfType(
                        UnreadableTextException.class,
                        () -> TextDecoder.decode(Arrays.copyOf(bytes, bytes.length), declared))
                .reason();
    }

    @Test
    void charactersThatWereEscapedAreHeldToTheSameAsBytes() throws Exception {
        assertThat(TextDecoder.requireText("“Röth” 🙂\u001b")).isEqualTo("“Röth” 🙂\u001b");
        for (String noText : new String[] {"half \ud83d of a pair", "a NUL \u0000", "\u0001\u0002\u0003\u0004"}) {
            assertThat(catchThrowableOfType(UnreadableTextException.class, () -> TextDecoder.requireText(noText))
                            .reason())
                    .isEqualTo(Reason.BINARY);
        }
    }
}
