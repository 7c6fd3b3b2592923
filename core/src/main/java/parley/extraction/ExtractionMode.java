package parley.extraction;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How thoroughly to read. Written in lower case outside of Java. */
public enum ExtractionMode {
    /** By rules alone: many times faster, finds less indirect speech. */
    FAST,
    /** By rules and the trained tagger; needs a build with a model and a machine that can run it. */
    FULL;

    /** The mode that is written so, {@code fast} or {@code full}; empty for any other word. */
    public static Optional<ExtractionMode> named(String word) {
        return Arrays.stream(values()).filter(mode -> mode.word().equals(word)).findFirst();
    }

    /** As it is written outside of Java. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
