package parley.query.web.shown;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import parley.attribution.Basis;
import parley.attribution.Form;

/** Vocabularies of the record as people read them. */
public final class Words {

    private Words() {}

    /** A word of any vocabulary. */
    public static String of(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Words of a vocabulary, separated by commas. */
    public static String of(Collection<? extends Enum<?>> words) {
        return words.stream().map(Words::of).collect(Collectors.joining(", "));
    }

    /** A country by its code, in the reader's language; the code itself if no country has it. */
    public static String country(String code) {
        return country(code, ReaderLanguage.now());
    }

    static String country(String code, Locale language) {
        return ReaderLanguage.isolated(new Locale.Builder()
                .setRegion(code.toUpperCase(Locale.ROOT))
                .build()
                .getDisplayCountry(language));
    }

    /** What kind of speech, in words. */
    public static String speech(Form form) {
        return switch (form) {
            case DIRECT -> "quoted";
            case INDIRECT -> "reported";
            case MIXED -> "partly quoted";
        };
    }

    /** What gives the words to the speaker, in words. */
    public static String ground(Basis basis) {
        return switch (basis) {
            case CUE -> "a word of saying";
            case COLON -> "a colon behind the name";
            case HEADLINE -> "the form of the headline";
            case TURN -> "the label of the turn";
            case CARRIED -> "carried on from the attribution before it";
        };
    }

    /** A number of things: {@code 1 statement}, {@code 2 statements}. */
    public static String count(long number, String thing) {
        String plural = thing.endsWith("y") ? thing.substring(0, thing.length() - 1) + "ies" : thing + "s";
        return String.format(Locale.ENGLISH, "%,d %s", number, number == 1 ? thing : plural);
    }
}
