package parley.segment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import parley.lexicon.WordList;

/** Tells the parts of a page that belong to the site from those that belong to the story. */
final class Furniture {

    private static final int LONGEST = 200;
    private static final String MONTH =
            "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
    private static final Pattern DATE_ONLY = Pattern.compile(
            "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[,.]? *)?(?:\\d{1,2} " + MONTH + "|"
                    + MONTH
                    + " \\d{1,2})?,? *(?:\\d{4})?[,|]? *(?:at )?(?:\\d{1,2}[:.]\\d{2}(?: *[ap]\\.?m\\.?)?)?(?: *[a-z]{2,4})?");

    private static final Pattern SEPARATORS = Pattern.compile("[\\s|,/·•+]+");
    private static final Set<String> LINES = new HashSet<>();
    private static final List<String> STARTS = new ArrayList<>();
    private static final Set<String> SOCIAL =
            WordList.read("segment/social.txt").words();

    static {
        for (String entry : WordList.read("segment/furniture.txt").lines()) {
            if (entry.endsWith("*")) {
                STARTS.add(entry.substring(0, entry.length() - 1));
            } else {
                LINES.add(entry);
            }
        }
    }

    private Furniture() {}

    /** Whether a line (trimmed) is no part of the story. */
    static boolean is(String line) {
        if (line.length() > LONGEST) {
            return false;
        }
        String lower = line.toLowerCase(Locale.ROOT).replace('\u00a0', ' ');
        return LINES.contains(lower)
                || startsAsFurniture(lower)
                || isShareBar(lower)
                || isDate(lower)
                || isWithoutLetters(lower);
    }

    private static boolean startsAsFurniture(String lower) {
        for (String start : STARTS) {
            if (lower.startsWith(start)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isShareBar(String lower) {
        int words = 0;
        for (String word : SEPARATORS.split(lower)) {
            if (!word.isEmpty() && !SOCIAL.contains(word)) {
                return false;
            }
            words++;
        }
        return words > 1;
    }

    private static boolean isDate(String lower) {
        return lower.length() <= 60
                && lower.chars().anyMatch(Character::isDigit)
                && DATE_ONLY.matcher(lower).matches();
    }

    /** Rules and rows of stars; a line of quotation marks or brackets may still be broken text, but says nothing. */
    private static boolean isWithoutLetters(String lower) {
        return lower.codePoints().noneMatch(Character::isLetterOrDigit);
    }
}
