package parley.query.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import parley.attribution.Form;
import parley.feed.Change;
import parley.query.fixture.MarkedCorpus;
import parley.query.fixture.RecordTest;
import parley.query.fixture.Story;
import parley.query.verify.MarkedFolder.Marked;
import parley.query.verify.MarkedFolder.MarkedText;
import parley.speaker.Speaker;

/**
 * How verification judges quotations of real texts, which need not be here: {@code -Dparley.verify.folder=FOLDER}, see {@link
 * MarkedFolder}. Prints a table of verdicts; {@code docs/accuracy.md} has one. Fails if too few are as the name of their kind says.
 *
 * <p>Variants are what the texts themselves give of one utterance: of each group that reports the same, the record keeps one
 * statement, a quotation if there is one, and the others are asked about.
 */
@QuarkusTest
@EnabledIfSystemProperty(named = "parley.verify.folder", matches = ".+")
class RealVariantsHarness extends RecordTest {

    private static final int FEWEST_WORDS = 8;
    private static final double LEAST_CHANGED = 0.95;
    private static final double LEAST_VARIANTS = 0.8;

    private static final Map<String, String> VERDICTS = Map.of(
            "verbatim", "exact or partial or indirect_only",
            "partial", "partial or near or indirect_only",
            "paraphrase", "indirect_only or near");

    private final Random random = new Random(20_310_724);
    private final QuoteChanges changes = new QuoteChanges(random, MarkedCorpus.read());
    private final Map<String, Map<String, Integer>> verdicts = new TreeMap<>();

    @Test
    void measure() {
        List<MarkedText> texts = MarkedFolder.read(Path.of(System.getProperty("parley.verify.folder")));
        record(texts, statement -> true);
        askChanged(texts);
        askVariants(texts);
        verdicts.forEach((kind, counts) -> System.out.println("verify: " + kind + ": " + counts));
        verdicts.forEach((kind, counts) -> assertThat(share(kind, counts))
                .as(kind)
                .isGreaterThanOrEqualTo(kind.startsWith("variant") ? LEAST_VARIANTS : LEAST_CHANGED));
    }

    /** How many have the verdict in brackets, or one of those; how two real texts vary may be seen in two ways. */
    private static double share(String kind, Map<String, Integer> counts) {
        Set<String> right =
                Set.of(kind.substring(kind.indexOf('(') + 1, kind.length() - 1).split(" or "));
        double all = counts.values().stream().mapToInt(Integer::intValue).sum();
        return right.stream()
                        .mapToInt(verdict -> counts.getOrDefault(verdict, 0))
                        .sum()
                / all;
    }

    private void askChanged(List<MarkedText> texts) {
        List<Marked> direct = texts.stream()
                .flatMap(text -> text.statements().stream())
                .filter(marked -> marked.form() == Form.DIRECT && marked.text().split("\\s+").length >= FEWEST_WORDS)
                .filter(marked -> !marked.sameAs().containsValue("verbatim")
                        && !marked.sameAs().containsValue("partial"))
                .toList();
        List<Speaker> speakers = new ArrayList<>(new HashSet<>(
                direct.stream().flatMap(marked -> marked.speaker().stream()).toList()));
        Map<String, Function<String, Optional<String>>> kinds = Map.of(
                "exact (exact)", Optional::of,
                "cut (partial)", changes::cut,
                "ellipsis (partial)", changes::ellipsis,
                "altered (near)", changes::altered,
                "reordered (near)", changes::reordered,
                "slips (exact)", changes::slips);
        kinds.forEach((kind, change) -> direct.forEach(
                marked -> change.apply(marked.text()).ifPresent(quote -> ask(kind, quote, marked.speaker()))));
        direct.forEach(marked -> speakers.stream()
                .filter(other -> !Optional.of(other).equals(marked.speaker()))
                .skip(random.nextInt(Math.max(1, speakers.size() - 1)))
                .findFirst()
                .ifPresent(other -> ask("other speaker (other_speaker)", marked.text(), Optional.of(other))));
        MarkedCorpus.read().stream()
                .flatMap(text -> text.quotes().stream())
                .filter(quote -> quote.form() == Form.DIRECT && quote.text().split("\\s+").length >= FEWEST_WORDS)
                .limit(100)
                .forEach(quote -> ask("absent (not_found)", quote.text(), Optional.empty()));
    }

    private void askVariants(List<MarkedText> texts) {
        Set<Marked> left = new HashSet<>();
        Map<Marked, Marked> kept = new HashMap<>();
        for (MarkedText text : texts) {
            Map<String, Marked> byId = new HashMap<>();
            text.statements().forEach(marked -> byId.put(marked.id(), marked));
            text.statements().stream()
                    .filter(marked -> !marked.sameAs().isEmpty())
                    .sorted(Comparator.comparing(Marked::form)
                            .thenComparing(marked -> -marked.text().length()))
                    .filter(marked -> !left.contains(marked))
                    .forEach(marked -> marked.sameAs().keySet().stream()
                            .map(byId::get)
                            .filter(other -> other != null && !kept.containsValue(other) && left.add(other))
                            .forEach(other -> kept.put(other, marked)));
        }
        record(texts, marked -> !left.contains(marked));
        kept.forEach((asked, recorded) -> {
            String kind = asked.sameAs().get(recorded.id());
            ask("variant, " + kind + " (" + VERDICTS.get(kind) + ")", asked.text(), asked.speaker());
        });
    }

    private void record(List<MarkedText> texts, Predicate<Marked> wanted) {
        emptyRecord();
        Set<Speaker> speakers = new HashSet<>();
        texts.forEach(
                text -> text.statements().forEach(marked -> marked.speaker().ifPresent(speakers::add)));
        recorded(speakers.stream().<Change>map(Change.SpeakerRecorded::new).toList());
        recorded(texts.stream().map(text -> text.story(wanted)).toArray(Story[]::new));
    }

    private void ask(String kind, String quote, Optional<Speaker> speaker) {
        Map<String, Object> body = new HashMap<>();
        body.put("quote", quote);
        speaker.ifPresent(known -> body.put("speaker", known.name()));
        String verdict = verified(body).extract().path("verdict");
        verdicts.computeIfAbsent(kind, k -> new TreeMap<>()).merge(verdict, 1, Integer::sum);
    }
}
