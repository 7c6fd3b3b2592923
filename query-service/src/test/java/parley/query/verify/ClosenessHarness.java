package parley.query.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import parley.attribution.Form;
import parley.query.fixture.MarkedCorpus;
import parley.query.fixture.MarkedCorpus.Quote;
import parley.query.meaning.Meaning;
import parley.query.meaning.Meanings;
import parley.speaker.Speaker;

/**
 * How close what says the same comes, and what does not: by this the bounds of {@link Judge} are chosen, so that at most one
 * in twenty of other quotations is taken for a paraphrase. Prints the share of both at each bound; {@code docs/accuracy.md} has
 * the command. None of these quotations is asked about in {@link VerifyAccuracyTest}.
 */
@EnabledIfSystemProperty(named = "parley.verify.closeness", matches = "true")
class ClosenessHarness {

    /** As many as verification looks at closely. */
    private static final int NEAREST = 5;

    private static final int MOST = 300;
    private static final int FEWEST_WORDS = 5;
    private static final double MOST_WRONG = 0.05;

    /** Something said, and where. */
    private record Said(Quote quote, String document) {

        private String text() {
            return quote.text();
        }
    }

    private final Random random = new Random(20_310_725);
    private final Meanings meanings = new Meanings(() -> true);
    private final List<Said> record = new ArrayList<>();
    private final Map<String, Meaning> meaning;

    ClosenessHarness() {
        QuoteCases.recorded(MarkedCorpus.read())
                .forEach(text -> text.quotes().forEach(quote -> record.add(new Said(quote, text.name()))));
        meaning = meanings.ofAll(record.stream().map(Said::text).toList());
    }

    @Test
    void measure() {
        List<Double> same = new ArrayList<>();
        List<Double> sameOfSpeaker = new ArrayList<>();
        for (QuoteCases.Paraphrase paraphrase : QuoteCases.paraphrases("paraphrases-to-choose-by.txt")) {
            Said original = record.stream()
                    .filter(said -> said.document().equals(paraphrase.document())
                            && said.text().contains(paraphrase.beginning()))
                    .findFirst()
                    .orElseThrow();
            same.add(closest(paraphrase.words(), said -> true));
            original.quote()
                    .speaker()
                    .ifPresent(speaker -> sameOfSpeaker.add(closest(paraphrase.words(), said -> isBy(speaker, said))));
        }
        List<Double> other = others().stream()
                .map(asked -> closest(asked.text(), said -> !said.document().equals(asked.document())))
                .toList();
        List<Double> otherOfSpeaker = others().stream()
                .flatMap(asked -> asked.quote().speaker().stream()
                        .map(speaker -> closest(asked.text(), said -> isBy(speaker, said) && !overlap(asked, said))))
                .toList();
        for (int bound = 40; bound <= 70; bound++) {
            System.out.printf(
                    "closeness: %.2f: nobody asked: same %.2f, others %.2f; of the speaker: same %.2f, others %.2f%n",
                    bound / 100.0,
                    share(same, bound / 100.0),
                    share(other, bound / 100.0),
                    share(sameOfSpeaker, bound / 100.0),
                    share(otherOfSpeaker, bound / 100.0));
        }
        assertThat(share(other, Judge.SAME_MEANING)).isLessThanOrEqualTo(MOST_WRONG);
        assertThat(share(otherOfSpeaker, Judge.SAME_MEANING_OF_SPEAKER)).isLessThanOrEqualTo(MOST_WRONG);
    }

    /** Quotations that the record has only where it is left out. */
    private List<Said> others() {
        List<Said> all = record.stream()
                .filter(said ->
                        said.quote().form() != Form.INDIRECT && said.text().split("\\s+").length >= FEWEST_WORDS)
                .collect(Collectors.toList());
        Collections.shuffle(all, random);
        return all.subList(0, MOST);
    }

    private double closest(String words, Predicate<Said> wanted) {
        Optional<Meaning> asked = meanings.of(words);
        List<String> nearest = record.stream()
                .filter(wanted)
                .map(Said::text)
                .distinct()
                .sorted(Comparator.comparing(text -> -asked.orElseThrow().closeness(meaning.get(text))))
                .limit(NEAREST)
                .toList();
        return meanings.closeness(words, nearest).stream()
                .mapToDouble(d -> d)
                .max()
                .orElse(0);
    }

    private static boolean isBy(Speaker speaker, Said said) {
        return said.quote().speaker().equals(Optional.of(speaker));
    }

    private static boolean overlap(Said one, Said other) {
        return one.text().contains(other.text()) || other.text().contains(one.text());
    }

    private static double share(List<Double> closeness, double bound) {
        return closeness.stream().filter(close -> close >= bound).count() / (double) closeness.size();
    }
}
