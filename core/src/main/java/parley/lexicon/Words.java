package parley.lexicon;

import java.util.Map;
import java.util.Set;

/** Closed classes of English words, from {@code lexicon/words.txt}. All lower case. */
public final class Words {

    private static final Map<String, Set<String>> GROUPS =
            WordList.read("lexicon/words.txt").groups();

    public static final Set<String> DETERMINERS = group("determiner");
    public static final Set<String> POSSESSIVES = group("possessive");
    public static final Set<String> PRONOUNS = group("pronoun");
    public static final Set<String> PERSON_PRONOUNS = group("person-pronoun");
    public static final Set<String> MALE = group("male");
    public static final Set<String> FEMALE = group("female");
    public static final Set<String> AUXILIARIES = group("auxiliary");
    public static final Set<String> BE = group("be");
    public static final Set<String> CONJUNCTIONS = group("conjunction");
    public static final Set<String> SUBORDINATORS = group("subordinator");
    public static final Set<String> PREPOSITIONS = group("preposition");
    public static final Set<String> LOCATIVES = group("locative");
    public static final Set<String> WEEKDAYS = group("weekday");
    public static final Set<String> MONTHS = group("month");
    public static final Set<String> TIME_WORDS = group("time");
    public static final Set<String> ADDRESSEES = group("addressee");
    public static final Set<String> PERSON_NOUNS = group("person-noun");
    public static final Set<String> COLLECTIVES = group("collective");
    public static final Set<String> WH = group("wh");

    /** Words that may follow a verb of saying without being what was said. */
    public static final Set<String> NOT_A_CLAUSE = group("not-clause");

    public static final Set<String> REFLEXIVES = group("not-object");

    /** Words that look like a noun phrase but name nobody. */
    public static final Set<String> NOT_SPEAKING = group("not-speaking");

    /** Words with which a sentence argues, judges or predicts rather than tells what happened. */
    public static final Set<String> JUDGING = group("judging");

    private static final Set<String> ADVERBS = group("adverb");

    private Words() {}

    /** Whether a word is an adverb: a listed one, or one in -ly that is not a name for a being or thing. */
    public static boolean isAdverb(String lower) {
        return ADVERBS.contains(lower) || lower.length() > 4 && lower.endsWith("ly") && !NOT_ADVERBS.contains(lower);
    }

    private static final Set<String> NOT_ADVERBS = Set.of(
            "family", "ally", "supply", "assembly", "reply", "rally", "monopoly", "italy", "july", "bully", "anomaly");

    private static Set<String> group(String name) {
        return Set.copyOf(GROUPS.get(name));
    }
}
