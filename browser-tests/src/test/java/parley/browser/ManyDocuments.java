package parley.browser;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A made-up archive, the same whenever it is written: articles of twenty quotations by hundreds of speakers over ten years,
 * every tenth of them on a round of talks. It goes the way of all documents, by {@code parley load}.
 */
final class ManyDocuments {

    static final int STATEMENTS_IN_EACH = 20;

    private static final List<String> STARTS = List.of(
            "We will open",
            "They closed",
            "Nobody wants to pay for",
            "I have seen",
            "It is time to repair",
            "We asked for",
            "You cannot sell",
            "Our side keeps",
            "The commission counted",
            "We regret");
    private static final List<String> THINGS = List.of(
            "harbour",
            "bridge",
            "archive",
            "ferry",
            "pipeline",
            "school",
            "orchard",
            "reservoir",
            "station",
            "lighthouse",
            "hospital",
            "market",
            "railway",
            "border post",
            "power plant",
            "dam",
            "airfield",
            "canal",
            "warehouse",
            "mine");
    private static final List<String> WAYS = List.of(
            "without delay",
            "in spite of the weather",
            "before the elections",
            "with our own money",
            "as was agreed",
            "whatever the neighbours say",
            "at the end of the year",
            "for the third time",
            "under observation",
            "in good faith");
    private static final List<String> SYLLABLES = List.of(
            "ba", "dor", "lin", "ka", "mer", "os", "tu", "ren", "vi", "sol", "har", "ne", "gri", "pal", "zu", "mo");
    private static final List<String> NAMES =
            List.of("Ada", "Boris", "Clara", "Dmitri", "Elif", "Farid", "Gunnar", "Hana", "Ivo", "Jelena");
    private static final int SPEAKERS = 500;
    private static final int PARTIES = 24;
    private static final LocalDate FIRST = LocalDate.of(2018, 1, 1);

    private final Random random = new Random(7);
    private final ObjectMapper json = new ObjectMapper();

    private ManyDocuments() {}

    /** @param statements about how many quotations the documents are to hold */
    static Path written(Path folder, int statements) throws IOException {
        ManyDocuments documents = new ManyDocuments();
        Path file = folder.resolve("many.ndjson");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < statements / STATEMENTS_IN_EACH; i++) {
                out.write(documents.document(i));
                out.newLine();
            }
        }
        return file;
    }

    private String document(int number) {
        int outlet = random.nextInt(60);
        LocalDate day = FIRST.plusDays(random.nextInt(3650));
        ObjectNode document = json.createObjectNode();
        document.put("title", "Report " + number + " on the " + any(THINGS));
        document.put("publisher", word(outlet) + " Herald");
        document.put("url", "https://" + word(outlet).toLowerCase(Locale.ROOT) + ".example/" + number);
        document.put("published", day.toString());
        document.put("text", (number % 10 == 0 ? talks(day) : "") + quotations(day));
        return document.toString();
    }

    private String talks(LocalDate day) {
        int one = random.nextInt(PARTIES / 2);
        int other = PARTIES / 2 + random.nextInt(PARTIES / 2);
        String ordinal = any(List.of("first", "second", "third", "fourth", "fifth"));
        return "The " + ordinal + " round of talks between " + word(900 + one) + "ia and " + word(900 + other)
                + "ia was held in " + word(800 + one) + " on " + written(day) + ".\n\n";
    }

    /** Four people speak by turns. */
    private String quotations(LocalDate day) {
        int[] speakers = random.ints(4, 0, SPEAKERS).toArray();
        return IntStream.range(0, STATEMENTS_IN_EACH)
                .mapToObj(i -> "\"" + sentence() + ",\" said " + NAMES.get(speakers[i % 4] % NAMES.size()) + " "
                        + word(1_000 + speakers[i % 4]) + " on " + written(day) + ".")
                .collect(Collectors.joining("\n\n"));
    }

    private String sentence() {
        return any(STARTS) + " the " + any(THINGS) + " and the " + any(THINGS) + " of " + word(random.nextInt(600))
                + " " + any(WAYS);
    }

    private String any(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private static String written(LocalDate day) {
        String month = day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return month + " " + day.getDayOfMonth() + ", " + day.getYear();
    }

    /** A name of its own for each number below 4,096. */
    private static String word(int number) {
        int base = SYLLABLES.size();
        String word = SYLLABLES.get(number / base / base % base)
                + SYLLABLES.get(number / base % base)
                + SYLLABLES.get(number % base);
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
