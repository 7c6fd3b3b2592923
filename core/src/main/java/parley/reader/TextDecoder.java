package parley.reader;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import parley.reader.UnreadableTextException.Reason;

/**
 * Bytes into characters, without ever guessing a character that is not there.
 *
 * <p>Line ends and all other characters stay as they are; only a byte order mark is left out, as it is no part of the
 * text. Stateless and thread-safe.
 */
public final class TextDecoder {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private TextDecoder() {}

    /**
     * The text of the bytes: by their byte order mark, else in the declared character set, else in UTF-8, else in
     * windows-1252.
     *
     * <p>The last applies only to bytes without any control character, because windows-1252 gives some character for
     * nearly every byte. ISO 8859-1 is read as windows-1252, as browsers do.
     *
     * @param declared the character set named by the sender
     * @throws UnreadableTextException if the bytes are not text, or not in the character set that applies
     */
    public static String decode(byte[] bytes, Optional<Charset> declared) throws UnreadableTextException {
        Optional<ByteOrderMark> mark = ByteOrderMark.of(bytes);
        if (mark.isPresent()) {
            return textIn(mark.get().charset(), bytes, mark.get().length());
        }
        if (declared.isPresent()) {
            boolean latin1 = declared.get().equals(StandardCharsets.ISO_8859_1);
            return textIn(latin1 ? WINDOWS_1252 : declared.get(), bytes, 0);
        }
        Optional<String> utf8 = strictly(StandardCharsets.UTF_8, bytes, 0);
        return utf8.isPresent() ? checked(utf8.get()) : undeclared(bytes);
    }

    /**
     * Characters that did not come as bytes, such as escaped ones in JSON, held to the same as those that did.
     *
     * @return the text, untouched
     * @throws UnreadableTextException if they are no text: control characters, half of a surrogate pair
     */
    public static String requireText(String text) throws UnreadableTextException {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new UnreadableTextException(Reason.BINARY, "half of a surrogate pair stands alone in the text");
        }
        return checked(text);
    }

    private static String textIn(Charset charset, byte[] bytes, int from) throws UnreadableTextException {
        Optional<String> text = strictly(charset, bytes, from);
        if (text.isEmpty()) {
            throw new UnreadableTextException(
                    Reason.WRONG_CHARSET,
                    "the bytes are not text in " + charset.name() + ", in which they are declared");
        }
        return checked(text.get());
    }

    private static String undeclared(byte[] bytes) throws UnreadableTextException {
        if (controls(new String(bytes, StandardCharsets.ISO_8859_1), ' ') > 0) {
            throw new UnreadableTextException(Reason.BINARY, "not text: neither UTF-8 nor free of control characters");
        }
        return strictly(WINDOWS_1252, bytes, 0)
                .orElseThrow(() -> new UnreadableTextException(
                        Reason.WRONG_CHARSET, "neither UTF-8 nor windows-1252; declare the character set"));
    }

    private static String checked(String text) throws UnreadableTextException {
        if (text.indexOf('\0') >= 0) {
            throw new UnreadableTextException(Reason.BINARY, "not text: NUL at character " + text.indexOf('\0'));
        }
        long controls = controls(text, '\u00a0');
        // A stray form feed or escape survives in real wire copy; one in a hundred does not.
        if (controls > 2 + text.length() / 100) {
            throw new UnreadableTextException(
                    Reason.BINARY, "not text: " + controls + " control characters among " + text.length());
        }
        return text;
    }

    /** How many characters are controls other than white space, leaving those from {@code 0x80} to {@code above} out. */
    private static long controls(String text, char above) {
        return text.chars()
                .filter(c -> c < ' '
                        ? c != '\t' && c != '\n' && c != '\r' && c != '\f'
                        : c == 0x7f || c >= 0x80 && c < above && c != 0x85)
                .count();
    }

    private static Optional<String> strictly(Charset charset, byte[] bytes, int from) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private record ByteOrderMark(Charset charset, int length) {

        static Optional<ByteOrderMark> of(byte[] b) {
            if (b.length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF) {
                return Optional.of(new ByteOrderMark(StandardCharsets.UTF_8, 3));
            }
            if (b.length >= 2 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF) {
                return Optional.of(new ByteOrderMark(StandardCharsets.UTF_16BE, 2));
            }
            if (b.length >= 2 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE) {
                return Optional.of(new ByteOrderMark(StandardCharsets.UTF_16LE, 2));
            }
            return Optional.empty();
        }
    }
}
