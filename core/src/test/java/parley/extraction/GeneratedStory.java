package parley.extraction;

import java.util.List;
import java.util.Random;

/** Stories put together at random from the shapes that reports have; the same seed gives the same story. */
final class GeneratedStory {

    private static final List<String> NAMES = List.of(
            "Edda Roth",
            "Lin Qiaoyue",
            "the Marran envoy",
            "Foreign Minister Idris Okafor",
            "A spokesman for the ministry",
            "she",
            "the minister",
            "Tomas O'Dell");
    private static final List<String> CUES = List.of("said", "added", "noted", "warned", "explained");
    private static final List<String> CLAUSES = List.of(
            "the talks will go on",
            "no treaty was signed in Lisk",
            "prisoners would be exchanged before the summer",
            "it's time for the other side's answer",
            "the border isn't open",
            "the 1,000 for 1,000 formula works",
            "\ud83d\ude00 is no answer");
    private static final List<String> NARRATION = List.of(
            "The delegations met in Lisk on Monday.",
            "It rained.",
            "The so-called \"peace park\" is closed.",
            "Nobody signed anything, and the hall was empty by nine.");

    private final Random random;
    private final StringBuilder text = new StringBuilder();

    private GeneratedStory(long seed) {
        this.random = new Random(seed);
    }

    static String of(long seed) {
        GeneratedStory story = new GeneratedStory(seed);
        story.write();
        return story.text.toString();
    }

    private void write() {
        if (random.nextBoolean()) {
            text.append("Envoy Roth: ").append(capital(pick(CLAUSES))).append("\n\n");
        }
        if (random.nextBoolean()) {
            text.append("LISK, March 10 (Nordpress) -- ");
        }
        int paragraphs = 1 + random.nextInt(8);
        for (int i = 0; i < paragraphs; i++) {
            int sentences = 1 + random.nextInt(3);
            for (int k = 0; k < sentences; k++) {
                text.append(k == 0 ? "" : " ").append(sentence());
            }
            text.append("\n\n");
        }
    }

    private String sentence() {
        String name = pick(NAMES);
        String cue = pick(CUES);
        String a = pick(CLAUSES);
        String b = pick(CLAUSES);
        return switch (random.nextInt(9)) {
            case 0 -> "\"" + capital(a) + ",\" " + name + " " + cue + ".";
            case 1 -> "\"" + capital(a) + ",\" " + cue + " " + name + ". \"" + capital(b) + ".\"";
            case 2 -> capital(name) + " " + cue + " that " + a + ".";
            case 3 -> capital(name) + " " + cue + ": \"" + capital(a) + ".\"";
            case 4 -> "According to " + name + ", " + a + ".";
            case 5 -> capital(a) + ", " + name + " " + cue + " on Thursday.";
            case 6 -> capital(name) + " " + cue + " that \"" + a + "\" and that " + b + ", adding that " + a + ".";
            case 7 -> "\"" + capital(a) + ". " + capital(b) + ",\" " + name + " told reporters.";
            default -> pick(NARRATION);
        };
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
