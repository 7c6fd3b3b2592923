package parley.query.load;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import parley.attribution.Basis;
import parley.attribution.Form;
import parley.feed.Change;
import parley.query.fixture.MarkedCorpus;
import parley.query.fixture.Story;
import parley.query.index.Codes;
import parley.query.index.StatementEntry;
import parley.query.meaning.Meaning;
import parley.query.platform.Folding;
import parley.speaker.Speaker;
import parley.speaker.SpeakerId;
import parley.speaker.SpeakerType;

/**
 * A record of any size: documents whose statements begin as one statement of our corpus and end as another, so that words are
 * as frequent as there and sentences hardly repeat. The same number gives the same document.
 */
public final class GeneratedRecord {

    static final int STATEMENTS_IN_A_DOCUMENT = 10;

    private static final List<String> COUNTRIES = List.of("NO", "SE", "CL", "KE", "JP", "PE", "OM", "LV");
    private static final LocalDate FIRST_DAY = LocalDate.of(2005, 1, 1);
    private static final int DAYS = 7_000;
    private static final int OUTLETS = 60;

    private final List<List<String>> sentences = new ArrayList<>();
    private final int speakers;

    /** @param statements how many there are to be, in all; one speaker makes fifty of them, some make many more */
    public GeneratedRecord(int statements) {
        this.speakers = Math.max(50, statements / 50);
        MarkedCorpus.read().stream()
                .flatMap(text -> text.quotes().stream())
                .map(quote -> Arrays.asList(quote.text().split("\\s+")))
                .filter(words -> words.size() >= 6)
                .forEach(sentences::add);
    }

    /** What the feed tells of all who speak, before any document. */
    List<Change> speakers() {
        return IntStream.range(0, speakers)
                .<Change>mapToObj(number -> new Change.SpeakerRecorded(speaker(number)))
                .toList();
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
        for (String words : said) {
            story.says(speaker(anyNumber(random)), Form.values()[random.nextInt(Form.values().length)], day, words);
        }
        return story.changes();
    }

    /** A statement as the index has it, without the rows behind it. */
    public StatementEntry entry(int number) {
        Random random = new Random(number);
        int document = number / STATEMENTS_IN_A_DOCUMENT;
        int speakerNumber = anyNumber(random);
        Speaker speaker = speaker(speakerNumber);
        LocalDate day = FIRST_DAY.plusDays(new Random(document).nextInt(DAYS));
        StatementEntry entry = new StatementEntry();
        entry.recorded = number + 1L;
        entry.text = sentence(random) + " " + number;
        entry.kindNumber = random.nextInt(Form.values().length);
        entry.kind = Codes.word(Form.class, entry.kindNumber);
        entry.basis = "cue";
        entry.basisNumber = Codes.of(Basis.CUE);
        entry.document = "d-%032x".formatted(document);
        entry.documentNumber = (long) document;
        entry.speakerNumber = (long) speakerNumber;
        entry.speaker = speaker.id().value();
        entry.speakerNames = List.of(Folding.fold(speaker.name()));
        entry.country = speaker.country().orElseThrow();
        entry.countryNumber = Codes.ofCountry(entry.country);
        entry.publisherNames = List.of("Outlet " + document % OUTLETS);
        entry.publishers = List.of("outlet " + document % OUTLETS);
        entry.saidFrom = entry.saidTo = entry.publishedFrom = entry.publishedTo = day;
        entry.saidYear = entry.publishedYear = Codes.of(Year.from(day));
        entry.saidMonth = entry.publishedMonth = Codes.of(YearMonth.from(day));
        entry.unknown = List.of("negotiation", "party", "issue");
        entry.day = (int) day.toEpochDay();
        return entry;
    }

    /** A word as often typed as it is said: any of any sentence, if it is long enough to be no particle. */
    public String word(Random random) {
        while (true) {
            List<String> words = sentences.get(random.nextInt(sentences.size()));
            String word = words.get(random.nextInt(words.size())).replaceAll("\\P{L}", "");
            if (word.length() > 4) {
                return word;
            }
        }
    }

    /** A meaning, of no words in particular. */
    public static Meaning meaning(Random random) {
        byte[] numbers = new byte[Meaning.SIZE];
        random.nextBytes(numbers);
        return new Meaning(numbers);
    }

    private String sentence(Random random) {
        List<String> head = sentences.get(random.nextInt(sentences.size()));
        List<String> tail = sentences.get(random.nextInt(sentences.size()));
        List<String> words = new ArrayList<>(head.subList(0, head.size() / 2));
        words.addAll(tail.subList(tail.size() / 2, tail.size()));
        return String.join(" ", words);
    }

    /** Some speak often, most hardly ever. */
    private int anyNumber(Random random) {
        return (int) (speakers * Math.pow(random.nextDouble(), 2));
    }

    private static Speaker speaker(int number) {
        return new Speaker(
                new SpeakerId("s-%016x".formatted(number + 1)),
                SpeakerType.PERSON,
                "Anneli Venn" + number,
                List.of("Venn" + number),
                List.of(),
                Optional.of(COUNTRIES.get(number % COUNTRIES.size())));
    }
}
