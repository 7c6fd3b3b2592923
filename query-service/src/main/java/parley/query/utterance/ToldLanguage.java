package parley.query.utterance;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import parley.selector.Passage;
import parley.selector.PassageFactory;
import parley.statement.Statement;
import parley.text.OriginalText;
import parley.text.TextSpan;

/**
 * What a text says of the language in which words were said, in the sentence that attributes them: {@code said in Turkish},
 * {@code through an interpreter}, {@code translated from the French}.
 *
 * <p>Known by their form; languages by the English names that the JDK has from CLDR, but for those that are countries, too.
 */
final class ToldLanguage {

    /** So far from the cue it is of something else. */
    private static final int NEAR = 160;

    private static final String LANGUAGE = languages();

    private static final Pattern MARK = Pattern.compile("\\bin (?:" + LANGUAGE + ")"
            // "in Turkish waters" is a place.
            + "(?!\\p{L}|-|\\s+(?!(?:to|through|via|and|or|on|at|during|that|as|with|when|after|before)\\b)\\p{L})"
            + "|\\btranslated from (?:the )?(?:original )?(?:" + LANGUAGE + ")\\b"
            + "|\\b(?:through|via) (?:an?|his|her|their|the) (?:\\p{Ll}+ )?(?:interpreter|translator)s?\\b"
            + "|\\bin (?:an? )?(?:\\p{Ll}+ )?translation\\b");

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?]\\s|\\R");

    private ToldLanguage() {}

    /** The words that tell, in text order, separated by commas; empty where the text does not tell. */
    static Optional<String> of(Statement statement, String text) {
        PassageFactory places = new PassageFactory(OriginalText.of(text));
        List<TextSpan> content = spans(statement.content(), places);
        String told = spans(statement.cue(), places).stream()
                .flatMap(cue -> MARK.matcher(around(cue, content, text)).results())
                .map(mark -> mark.group())
                .distinct()
                .collect(Collectors.joining(", "));
        return Optional.of(told).filter(words -> !words.isEmpty());
    }

    /** The words of the sentence around a cue that are not what was said: of another language they may tell as well. */
    private static String around(TextSpan cue, List<TextSpan> content, String text) {
        int start = Math.max(0, cue.start() - NEAR);
        int end = Math.min(text.length(), cue.end() + NEAR);
        for (TextSpan said : content) {
            start = said.end() <= cue.start() ? Math.max(start, said.end()) : start;
            end = said.start() >= cue.end() ? Math.min(end, said.start()) : end;
        }
        Matcher before = SENTENCE_END.matcher(text).region(start, cue.start());
        while (before.find()) {
            start = before.end();
        }
        Matcher behind = SENTENCE_END.matcher(text).region(cue.end(), end);
        return text.substring(start, behind.find() ? behind.start() : end);
    }

    private static List<TextSpan> spans(List<Passage> passages, PassageFactory places) {
        return passages.stream().map(Passage::position).map(places::span).toList();
    }

    private static String languages() {
        Set<String> countries = Arrays.stream(Locale.getISOCountries())
                .map(code -> new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH))
                .collect(Collectors.toSet());
        Set<String> names = new HashSet<>(Set.of("Mandarin", "Cantonese", "Farsi", "Dari", "Flemish"));
        Arrays.stream(Locale.getISOLanguages())
                .map(code -> Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH))
                .filter(name -> name.matches("\\p{Lu}\\p{L}{2,}") && !countries.contains(name))
                .forEach(names::add);
        return names.stream().sorted().collect(Collectors.joining("|"));
    }
}
