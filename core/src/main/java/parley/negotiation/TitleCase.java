package parley.negotiation;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Names in capitals as they are printed elsewhere. */
final class TitleCase {

    private TitleCase() {}

    /** {@code PORT HALLAM} as {@code Port Hallam}; words not wholly in capitals stay as they are. */
    static String of(String printed) {
        return Arrays.stream(printed.split("\\s+"))
                .map(word -> word.equals(word.toUpperCase(Locale.ROOT)) && word.length() > 1
                        ? word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT)
                        : word)
                .collect(Collectors.joining(" "));
    }
}
