package parley.negotiation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.lexicon.Countries;
import parley.lexicon.Countries.Country;
import parley.lexicon.Names;

/**
 * Which of the names of a document are one: a state's adjective and its noun, a body's short name and its full one.
 *
 * <p>Built once per document, read-only afterwards.
 */
final class PartyNames {

    private static final int SHORTEST_STEM = 4;
    private static final Set<String> GENERIC = Set.of(
            "opposition",
            "cabinet",
            "directorate",
            "presidency",
            "staff",
            "civil",
            "declaration",
            "parties",
            "secretariat",
            "chamber",
            "forum",
            "facility",
            "embassy",
            "europe",
            "west",
            "east",
            "north",
            "south",
            "western",
            "northern",
            "southern",
            "eastern");
    private static final List<String> ADJECTIVE_ENDINGS =
            List.of("an", "ans", "ish", "ese", "i", "is", "ic", "er", "ers", "en", "ine", "ch", "ar");

    /** Last words of bodies that serve states or talks and are no side of their own. */
    private static final Set<String> NO_SIDES = Set.of(
            "office",
            "committee",
            "commission",
            "institute",
            "bank",
            "agency",
            "chamber",
            "ministry",
            "service",
            "ministers",
            "affairs",
            "day",
            "works",
            "parliament",
            "assembly",
            "court",
            "university",
            "centre",
            "center",
            "post",
            "news",
            "times",
            "house",
            "department",
            "secretary",
            "minister",
            "president");

    private final Map<String, Integer> counts;
    private final Map<String, String> canonical = new HashMap<>();
    private final Set<String> surnames = new HashSet<>();
    private final Set<String> withAdjective = new HashSet<>();

    /**
     * @param counts how often each name is printed
     * @param people those whom the document names
     */
    PartyNames(Map<String, Integer> counts, People people) {
        this.counts = counts;
        surnames.addAll(people.surnames());
        Map<String, List<String>> byStem = new HashMap<>();
        Map<String, List<String>> byWord = new HashMap<>();
        List<String> frequent = new ArrayList<>(counts.keySet());
        frequent.sort(Comparator.comparing((String name) -> -counts.get(name)));
        for (String name : frequent) {
            String[] words = name.split(" ");
            byStem.computeIfAbsent(stem(words[0]), k -> new ArrayList<>()).add(name);
            boolean personal = words.length > 1
                    && words.length < 4
                    && !isBody(name)
                    && country(name).isEmpty();
            if (personal && Character.isUpperCase(words[words.length - 1].charAt(0)) && name.indexOf(" of ") < 0) {
                surnames.add(words[words.length - 1]);
            }
            if (words.length > 1) {
                byWord.computeIfAbsent(words[0], k -> new ArrayList<>()).add(name);
                byWord.computeIfAbsent(words[words.length - 1], k -> new ArrayList<>())
                        .add(name);
            }
        }
        for (String name : frequent) {
            String noun = find(name, byStem, byWord);
            canonical.put(name, noun);
            if (!noun.equals(name) && !noun.startsWith(name) && !noun.endsWith(name)) {
                withAdjective.add(noun);
            }
        }
    }

    private static String stem(String word) {
        return word.substring(0, Math.min(SHORTEST_STEM, word.length())).toLowerCase(Locale.ROOT);
    }

    /** The one name that stands for a name and all that mean the same. */
    String of(String name) {
        Optional<Country> country = country(name);
        return country.map(Country::name).orElseGet(() -> canonical.getOrDefault(name, name));
    }

    static Optional<Country> country(String words) {
        return Countries.named(words).or(() -> Countries.ofDemonym(words)).or(() -> Countries.ofMetonym(words));
    }

    private String find(String name, Map<String, List<String>> byStem, Map<String, List<String>> byWord) {
        int of = name.indexOf(" of ");
        if (of > 0 && name.indexOf(' ') == of && counts.containsKey(name.substring(of + 4))) {
            return name.substring(of + 4);
        }
        if (name.indexOf(' ') >= 0) {
            return name;
        }
        Optional<String> full = byWord.getOrDefault(name, List.of()).stream()
                .filter(longer -> isBody(longer) && (longer.startsWith(name + " ") || isBody(name)))
                .findFirst();
        if (full.isPresent()) {
            return full.get();
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (ADJECTIVE_ENDINGS.stream().noneMatch(lower::endsWith)) {
            return name;
        }
        return byStem.getOrDefault(stem(name), List.of()).stream()
                .filter(noun -> !noun.equals(name) && isNounOf(noun.split(" ")[0].toLowerCase(Locale.ROOT), lower))
                .findFirst()
                .map(noun -> noun.indexOf(' ') < 0 || isBody(noun) ? noun : noun.split(" ")[0])
                .orElse(name);
    }

    private static boolean isBody(String name) {
        return Names.ORGANISATIONS.contains(
                        name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT))
                || Set.of("islands", "isles", "provinces", "emirate", "region")
                        .contains(name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT));
    }

    private static boolean isNounOf(String noun, String adjective) {
        int same = 0;
        while (same < noun.length() && same < adjective.length() && noun.charAt(same) == adjective.charAt(same)) {
            same++;
        }
        boolean plain = noun.endsWith("an") || noun.endsWith("ans") || noun.endsWith("ish");
        return same >= Math.min(SHORTEST_STEM, noun.length())
                && same >= noun.length() - 3
                && same >= adjective.length() - 4
                && noun.length() <= adjective.length() + 1
                && !(plain && noun.length() >= adjective.length());
    }

    /** Whether the document prints an adjective of the name, as of a state's. */
    boolean hasAdjective(String name) {
        return withAdjective.contains(name);
    }

    /** Whether a lone name is the surname of somebody whose full name the document prints. */
    boolean isSurname(String name) {
        return surnames.contains(name) && country(name).isEmpty();
    }

    /** Whether a name names nobody in particular: {@code the Senate}, {@code PM}. */
    boolean isGeneric(String name) {
        String last = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        if (NO_SIDES.contains(last)) {
            return true;
        }
        boolean single = name.indexOf(' ') < 0;
        boolean capitals = name.length() < 4 && name.equals(name.toUpperCase(Locale.ROOT));
        return single
                && country(name).isEmpty()
                && (capitals
                        || Names.ORGANISATIONS.contains(name.toLowerCase(Locale.ROOT))
                        || GENERIC.contains(name.toLowerCase(Locale.ROOT)));
    }

    /** Whether a name looks like an adjective for which the document has no noun. */
    boolean isLoneAdjective(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return country(name).isEmpty()
                && of(name).equals(name)
                && (lower.endsWith("ian") || lower.endsWith("ians") || lower.endsWith("ish") || lower.endsWith("ese"));
    }
}
