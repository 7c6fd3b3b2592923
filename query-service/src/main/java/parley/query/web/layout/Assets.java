package parley.query.web.layout;

import io.quarkus.qute.TemplateGlobal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.text.Sha256;

/**
 * Style sheet, scripts and icon. Their address holds a hash of them all, so that they may be kept for ever and are never old.
 * Immutable.
 */
public final class Assets {

    private static final List<String> NAMES = List.of(
            "look.css", "parley.css", "theme.js", "parley.js", "frame.js", "keys.js", "histogram.js", "parley.svg");

    private static final Map<String, String> TEXTS = read();
    private static final String VERSION =
            Sha256.of(String.join("\n", TEXTS.values())).substring(0, 16);

    private Assets() {}

    /** The folder in which templates find the assets. */
    @TemplateGlobal(name = "assets")
    static String folder() {
        return "/assets/" + VERSION;
    }

    /** Whether a page of this program asks, and not one of an older or newer. */
    static boolean isCurrent(String version) {
        return VERSION.equals(version);
    }

    static Optional<String> text(String name) {
        return Optional.ofNullable(TEXTS.get(name));
    }

    private static Map<String, String> read() {
        Map<String, String> texts = new LinkedHashMap<>();
        NAMES.forEach(name -> texts.put(name, read(name)));
        return texts;
    }

    private static String read(String name) {
        try (InputStream file = Assets.class.getResourceAsStream("/parley/query/web/" + name)) {
            if (file == null) {
                throw new IllegalStateException("an asset that is not part of this program: " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
