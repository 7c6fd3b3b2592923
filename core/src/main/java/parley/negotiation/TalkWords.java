package parley.negotiation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.lexicon.WordList;
import parley.token.Token;

/** The words by which talks are known, from {@code negotiation/talks.txt}. */
final class TalkWords {

    private static final Map<String, Set<String>> GROUPS =
            WordList.read("negotiation/talks.txt").groups();

    static {
        // the nouns of all kinds in one, so that a word that is none of them is passed over at once
        Set<String> heads = new HashSet<>();
        for (String kind : List.of("round", "session", "meeting", "talks", "call", "video", "process")) {
            heads.addAll(GROUPS.get(kind));
        }
        GROUPS.put("heads", heads);
    }

    private static final List<String> ORDINALS = List.of(
            "zeroth",
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth");
    private static final List<String> CARDINALS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final Map<String, Integer> TENS = Map.of(
            "twenty", 20, "thirty", 30, "forty", 40, "fifty", 50, "sixty", 60, "seventy", 70, "eighty", 80, "ninety",
            90);
    private static final int LARGEST = 200;

    private TalkWords() {}

    /** Whether a word is in a group of the list. */
    static boolean in(String group, Token token) {
        return in(group, token.lower());
    }

    static boolean in(String group, String lower) {
        return GROUPS.get(group).contains(lower);
    }

    /** The words of a group. */
    static Set<String> group(String name) {
        return GROUPS.get(name);
    }

    /** The number that an ordinal names: {@code third}, {@code 14th}, {@code twenty-third}. */
    static Optional<Integer> ordinal(String lower) {
        int index = ORDINALS.indexOf(lower);
        if (index > 0) {
            return Optional.of(index);
        }
        boolean digits = !lower.isEmpty() && Character.isDigit(lower.charAt(0));
        if (digits && lower.matches("\\d{1,3}(?:st|nd|rd|th)")) {
            return number(lower.substring(0, lower.length() - 2));
        }
        return lower.indexOf('-') > 0 ? tens(lower, ORDINALS) : Optional.empty();
    }

    /** {@code forty}, {@code forty-five}, the unit being one of a list. */
    private static Optional<Integer> tens(String lower, List<String> units) {
        int hyphen = lower.indexOf('-');
        Integer tens = TENS.get(hyphen > 0 ? lower.substring(0, hyphen) : lower);
        int unit = hyphen > 0 ? units.indexOf(lower.substring(hyphen + 1)) : 0;
        return tens != null && unit >= 0 && unit < 10 && (unit > 0 || hyphen < 0)
                ? Optional.of(tens + unit)
                : Optional.empty();
    }

    /** The number that a cardinal names: {@code three}, {@code 3}, {@code forty-five}. */
    static Optional<Integer> cardinal(String lower) {
        int index = CARDINALS.indexOf(lower);
        boolean digits = !lower.isEmpty() && Character.isDigit(lower.charAt(0));
        return index > 0 ? Optional.of(index) : digits ? number(lower) : tens(lower, CARDINALS);
    }

    private static Optional<Integer> number(String digits) {
        return digits.length() < 4 && digits.matches("[1-9]\\d{0,2}") && Integer.parseInt(digits) <= LARGEST
                ? Optional.of(Integer.valueOf(digits))
                : Optional.empty();
    }
}
