package parley.cli.input;

import java.util.Locale;

/** How the bytes of a file are to be understood. */
public enum Format {
    TEXT,
    HTML,
    PDF;

    /** By the ending of a file's name; what is neither HTML nor PDF is text. */
    static Format ofFile(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".pdf")) {
            return PDF;
        }
        return lower.endsWith(".html") || lower.endsWith(".htm") ? HTML : TEXT;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
