package parley.query.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import parley.query.fixture.MarkedCorpus.MarkedText;

/** What becomes of quotations on their way: each method gives the words changed, or nothing where they do not lend themselves. */
final class QuoteChanges {

    private final Random random;
    private final List<String> vocabulary;

    /** @param texts whose words replace others */
    QuoteChanges(Random random, List<MarkedText> texts) {
        this.random = random;
        this.vocabulary = texts.stream()
                .flatMap(text -> Arrays.stream(text.text().split("[^\\p{L}]+")))
                .filter(word -> word.length() > 4 && word.equals(word.toLowerCase()))
                .distinct()
                .sorted()
                .toList();
    }

    Optional<String> otherMarks(String words) {
        String other = words.replace('’', '\'')
                .replace("—", " - ")
                .replace(",", random.nextBoolean() ? "," : "")
                .replaceAll("[“”]", "\"");
        return Optional.of("« " + (random.nextBoolean() ? other.toUpperCase() : other) + " ».");
    }

    Optional<String> slips(String words) {
        List<String> all = new ArrayList<>(Arrays.asList(words.split(" ")));
        List<Integer> longWords = IntStream.range(0, all.size())
                .filter(i -> all.get(i).matches("\\p{L}{6,}[.,]?"))
                .boxed()
                .collect(Collectors.toList());
        if (longWords.isEmpty()) {
            return Optional.empty();
        }
        Collections.shuffle(longWords, random);
        for (int i : longWords.subList(0, Math.min(2, longWords.size()))) {
            String word = all.get(i);
            int at = 1 + random.nextInt(word.length() - 3);
            boolean swap = random.nextBoolean() && word.charAt(at) != word.charAt(at + 1);
            String slip = swap
                    ? word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2)
                    : word.substring(0, at) + word.substring(at + 1);
            all.set(i, slip);
        }
        return Optional.of(String.join(" ", all));
    }

    Optional<String> brackets(String words) {
        List<String> all = new ArrayList<>(Arrays.asList(words.split(" ")));
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).matches("(?i)he|she|they|we|it|I|them|us")) {
                all.set(i, "[" + (random.nextBoolean() ? "the delegation" : "Roth") + "]");
                return Optional.of(String.join(" ", all));
            }
        }
        return Optional.empty();
    }

    Optional<String> cut(String words) {
        String[] all = words.split(" ");
        if (all.length < 12 || words.contains("…")) {
            return Optional.empty();
        }
        int left = 4 + random.nextInt(all.length - 10);
        boolean head = random.nextBoolean();
        return Optional.of(String.join(
                " ", head ? Arrays.copyOfRange(all, left, all.length) : Arrays.copyOfRange(all, 0, all.length - left)));
    }

    Optional<String> ellipsis(String words) {
        String[] all = words.split(" ");
        if (all.length < 14 || words.contains("…")) {
            return Optional.empty();
        }
        int from = 4 + random.nextInt(all.length - 12);
        int length = 2 + random.nextInt(all.length - from - 6);
        String mark = new String[] {"…", "...", "[...]", "(…)"}[random.nextInt(4)];
        return Optional.of(String.join(" ", Arrays.copyOfRange(all, 0, from)) + " " + mark + " "
                + String.join(" ", Arrays.copyOfRange(all, from + length, all.length)));
    }

    Optional<String> altered(String words) {
        List<String> all = new ArrayList<>(Arrays.asList(words.split(" ")));
        int start = random.nextInt(all.size());
        for (int k = 0; k < all.size(); k++) {
            int i = (start + k) % all.size();
            if (all.get(i).equals("not")) {
                all.remove(i);
                return Optional.of(String.join(" ", all));
            }
            if (all.get(i).matches("\\d+[.,]?")) {
                all.set(
                        i,
                        all.get(i)
                                .replaceFirst(
                                        "\\d", String.valueOf(1 + (all.get(i).charAt(0) - '0') % 9)));
                return Optional.of(String.join(" ", all));
            }
            if (all.get(i).matches("\\p{Ll}{5,}[.,]?")) {
                all.set(i, all.get(i).replaceFirst("\\p{Ll}+", vocabulary.get(random.nextInt(vocabulary.size()))));
                return Optional.of(String.join(" ", all));
            }
        }
        return Optional.empty();
    }

    Optional<String> reordered(String words) {
        String[] all = words.split(" ");
        if (all.length < 12 || words.contains("…")) {
            return Optional.empty();
        }
        int at = 5 + random.nextInt(all.length - 10);
        return Optional.of(String.join(" ", Arrays.copyOfRange(all, at, all.length)) + ", "
                + String.join(" ", Arrays.copyOfRange(all, 0, at)));
    }

    /** What a speaker may have said of whom this is reported: first person, present tense. */
    static Optional<String> asSpoken(String reported) {
        String spoken = (" " + reported + " ")
                .replace(" his ", " my ")
                .replace(" her ", " my ")
                .replace(" their ", " our ")
                .replace(" they ", " we ")
                .replace(" he ", " I ")
                .replace(" she ", " I ")
                .replace(" had ", " has ")
                .replace(" would ", " will ")
                .replace(" could ", " can ")
                .replace(" was ", " is ")
                .replace(" were ", " are ")
                .strip();
        return Optional.of(spoken.substring(0, 1).toUpperCase() + spoken.substring(1) + ".");
    }
}
