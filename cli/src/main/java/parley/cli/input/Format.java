package parley.cli.input;

import java.util.Locale;

/** How the characters of a file are to be understood. */
public enum Format {
    TEXT,
    HTML;

    /** By the ending of a file's name; what is not HTML is text. */
    static Format ofFile(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".html") || lower.endsWith(".htm") ? HTML : TEXT;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
