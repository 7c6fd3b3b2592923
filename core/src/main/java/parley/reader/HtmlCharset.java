package parley.reader;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The character set that a page names in its own {@code meta} elements. Stateless and thread-safe. */
public final class HtmlCharset {

    /** As far into the page as the HTML standard looks. */
    private static final int PRESCAN = 1024;

    private static final Pattern META = Pattern.compile(
            "<meta[^>]{0,200}?charset\\s{0,9}=\\s{0,9}[\"']?([\\w.:-]{1,40})", Pattern.CASE_INSENSITIVE);

    private HtmlCharset() {}

    /**
     * The character set declared within the first {@value #PRESCAN} bytes; empty if there is none or Java does not know
     * it.
     */
    public static Optional<Charset> declaredIn(byte[] page) {
        String start = new String(page, 0, Math.min(page.length, PRESCAN), StandardCharsets.ISO_8859_1);
        Matcher meta = META.matcher(start);
        if (!meta.find()) {
            return Optional.empty();
        }
        // A declaration that could be read byte by byte is not in UTF-16, whatever it says; so the standard.
        if (meta.group(1).toLowerCase(Locale.ROOT).startsWith("utf-16")) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        try {
            return Optional.of(Charset.forName(meta.group(1)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }
}
