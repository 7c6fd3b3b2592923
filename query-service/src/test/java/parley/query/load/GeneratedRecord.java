package parley.query.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import parley.attribution.Form;
import parley.feed.Change;
import parley.query.fixture.MarkedCorpus;
import parley.query.fixture.Story;
import parley.speaker.Speaker;
import parley.speaker.SpeakerId;
import parley.speaker.SpeakerType;

/**
 * A record of any size: documents whose statements begin as one statement of our corpus and end as another, so that words are
 * as frequent as there and sentences hardly repeat. The same number gives the same document.
 */
final class GeneratedRecord {

    static final int STATEMENTS_IN_A_DOCUMENT = 10;

    private static final List<String> COUNTRIES = List.of("NO", "SE", "CL", "KE", "JP", "PE", "OM", "LV");
    private static final LocalDate FIRST_DAY = LocalDate.of(2005, 1, 1);
    private static final int DAYS = 7_000;
    private static final int OUTLETS = 60;

    private final List<List<String>> sentences = new ArrayList<>();
    private final int speakers;

    /** @param statements how many there are to be, in all; one speaker makes fifty of them, some make many more */
    GeneratedRecord(int statements) {
        this.speakers = Math.max(50, statements / 50);
        MarkedCorpus.read().stream()
                .flatMap(text -> text.quotes().stream())
                .map(quote -> Arrays.asList(quote.text().split("\\s+")))
                .filter(words -> words.size() >= 6)
                .forEach(sentences::add);
    }

    /** What the feed tells of a document. */
    List<Change> document(int number) {
        Random random = new Random(number);
        List<String> said = new ArrayList<>();
        StringBuilder text = new StringBuilder("Report " + number + ".\n\n");
        for (int i = 0; i < STATEMENTS_IN_A_DOCUMENT; i++) {
            String words = sentence(random) + " " + number + "-" + i;
            said.add(words);
            text.append('“').append(words).append("”, they said.\n\n");
        }
        String day = FIRST_DAY.plusDays(random.nextInt(DAYS)).toString();
        Story story = Story.of(text.toString()).titled("Report " + number).in("Outlet " + random.nextInt(OUTLETS), day);
        List<Change> changes = new ArrayList<>();
        for (String words : said) {
            Speaker speaker = speaker(random);
            changes.add(new Change.SpeakerRecorded(speaker));
            story.says(speaker, Form.values()[random.nextInt(Form.values().length)], day, words);
        }
        changes.addAll(story.changes());
        return changes;
    }

    /** A word as often typed as it is said: any of any sentence, if it is long enough to be no particle. */
    String word(Random random) {
        while (true) {
            List<String> words = sentences.get(random.nextInt(sentences.size()));
            String word = words.get(random.nextInt(words.size())).replaceAll("\\P{L}", "");
            if (word.length() > 4) {
                return word;
            }
        }
    }

    private String sentence(Random random) {
        List<String> head = sentences.get(random.nextInt(sentences.size()));
        List<String> tail = sentences.get(random.nextInt(sentences.size()));
        List<String> words = new ArrayList<>(head.subList(0, head.size() / 2));
        words.addAll(tail.subList(tail.size() / 2, tail.size()));
        return String.join(" ", words);
    }

    /** Some speak often, most hardly ever. */
    private Speaker speaker(Random random) {
        int number = (int) (speakers * Math.pow(random.nextDouble(), 2));
        return new Speaker(
                new SpeakerId("s-%016x".formatted(number + 1)),
                SpeakerType.PERSON,
                "Anneli Venn" + number,
                List.of("Venn" + number),
                List.of(),
                Optional.of(COUNTRIES.get(number % COUNTRIES.size())));
    }
}
