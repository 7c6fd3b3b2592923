package parley.query.web.shown;

import io.quarkus.qute.TemplateGlobal;
import java.text.Bidi;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/**
 * The language that the reader's browser asks for ({@code Accept-Language}), in which pages write dates and names of countries;
 * all else on them is English, or stands in the documents. The words are those of the JDK, which has them from CLDR.
 */
public final class ReaderLanguage {

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_DIRECTIONAL_ISOLATE = '\u2069';

    private static final Set<String> KNOWN = Arrays.stream(Locale.getAvailableLocales())
            .map(Locale::getLanguage)
            .collect(Collectors.toUnmodifiableSet());

    private ReaderLanguage() {}

    /** English outside of a request, where nothing is asked for, and where nothing is known of what is asked for. */
    public static Locale now() {
        return Optional.ofNullable(CurrentRequestManager.get())
                .map(request -> request.getHttpHeaders().getAcceptableLanguages())
                .map(ReaderLanguage::of)
                .orElse(Locale.ENGLISH);
    }

    /** The first of these languages that is known; English if none is. */
    static Locale of(List<Locale> wanted) {
        return wanted.stream()
                .map(Locale::stripExtensions)
                .filter(locale -> KNOWN.contains(locale.getLanguage())
                        && !locale.getLanguage().isEmpty())
                .findFirst()
                .filter(locale -> !locale.getLanguage().equals("en"))
                .orElse(Locale.ENGLISH);
    }

    /** For the attribute {@code lang} of what is written in it. */
    @TemplateGlobal(name = "readerLanguage")
    static String tag() {
        return now().toLanguageTag();
    }

    /** Words that turn nothing round beside which they stand. */
    static String isolated(String words) {
        return Bidi.requiresBidi(words.toCharArray(), 0, words.length())
                ? FIRST_STRONG_ISOLATE + words + POP_DIRECTIONAL_ISOLATE
                : words;
    }
}
