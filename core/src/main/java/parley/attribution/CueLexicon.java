package parley.attribution;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.attribution.Cue.Frame;
import parley.attribution.Cue.Inflection;
import parley.lexicon.WordList;

/** The verbs that attribute, by each of their forms; from {@code lexicon/cues.txt}. Immutable. */
final class CueLexicon {

    private static final Map<Character, Frame> LETTERS = Map.of(
            'q', Frame.QUOTATION,
            't', Frame.THAT_CLAUSE,
            'b', Frame.BARE_CLAUSE,
            'w', Frame.WH_CLAUSE,
            'i', Frame.INFINITIVE,
            'n', Frame.NOUN_PHRASE,
            'a', Frame.ADDRESSEE,
            'o', Frame.OBJECT);

    private static final Map<String, Cue> FORMS = load();

    private CueLexicon() {}

    /** The cue of which {@code lower} is a form, if there is one. */
    static Optional<Cue> find(String lower) {
        return Optional.ofNullable(FORMS.get(lower));
    }

    private static Map<String, Cue> load() {
        Map<String, Cue> forms = new HashMap<>();
        for (String line : WordList.read("lexicon/cues.txt").lines()) {
            String[] parts = line.split("\\|");
            String[] verb = parts[0].strip().split("\\s+");
            CueClass cueClass = CueClass.valueOf(parts[1].strip().toUpperCase(Locale.ROOT));
            Set<Frame> frames = EnumSet.noneOf(Frame.class);
            Set<String> prepositions = new HashSet<>();
            for (String frame : parts[2].strip().split("\\s+")) {
                if (frame.charAt(0) == '+') {
                    prepositions.add(frame.substring(1));
                } else {
                    frames.add(LETTERS.get(frame.charAt(0)));
                }
            }
            inflect(verb)
                    .forEach((form, inflection) -> forms.putIfAbsent(
                            form, new Cue(stem(verb[0]), inflection, cueClass, frames, Set.copyOf(prepositions))));
        }
        return forms;
    }

    private static String stem(String lemma) {
        return lemma.replace("*", "");
    }

    private static Map<String, Inflection> inflect(String[] verb) {
        String lemma = stem(verb[0]);
        boolean doubled = verb[0].endsWith("*");
        String base = doubled
                ? lemma + lemma.charAt(lemma.length() - 1)
                : lemma.endsWith("e") ? lemma.substring(0, lemma.length() - 1) : lemma;
        boolean consonantY = lemma.endsWith("y") && "aeiou".indexOf(lemma.charAt(lemma.length() - 2)) < 0;
        String regularPast = consonantY ? lemma.substring(0, lemma.length() - 1) + "ied" : base + "ed";
        String past = verb.length > 1 ? verb[1] : regularPast;
        Map<String, Inflection> forms = new HashMap<>();
        forms.put(verb.length > 2 ? verb[2] : past, Inflection.PARTICIPLE);
        forms.put(past, Inflection.PAST);
        forms.put(thirdPerson(lemma, consonantY), Inflection.THIRD_PERSON);
        forms.put((lemma.endsWith("ee") ? lemma : base) + "ing", Inflection.GERUND);
        forms.putIfAbsent(lemma, Inflection.BASE);
        return forms;
    }

    private static String thirdPerson(String lemma, boolean consonantY) {
        if (consonantY) {
            return lemma.substring(0, lemma.length() - 1) + "ies";
        }
        boolean hissing = lemma.endsWith("s") || lemma.endsWith("sh") || lemma.endsWith("ch") || lemma.endsWith("x");
        return lemma + (hissing ? "es" : "s");
    }
}
