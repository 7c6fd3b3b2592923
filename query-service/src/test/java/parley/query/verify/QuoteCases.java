package parley.query.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import parley.attribution.Form;
import parley.query.fixture.MarkedCorpus;
import parley.query.fixture.MarkedCorpus.MarkedText;
import parley.query.fixture.MarkedCorpus.Quote;
import parley.query.fixture.Story;
import parley.speaker.Speaker;

/**
 * Quotations with the verdict that they deserve, made of our own corpus: a part of its documents is the record, the others
 * give what the record does not have. The same on every run.
 */
final class QuoteCases {

    /** What was done to a quotation. */
    enum Kind {
        EXACT(Verdict.EXACT, 0.95),
        OTHER_MARKS(Verdict.EXACT, 0.95),
        SLIPS(Verdict.EXACT, 0.95),
        BRACKETS(Verdict.EXACT, 0.95),
        CUT(Verdict.PARTIAL, 0.95),
        ELLIPSIS(Verdict.PARTIAL, 0.95),
        ALTERED(Verdict.NEAR, 0.95),
        REORDERED(Verdict.NEAR, 0.8),
        OTHER_SPEAKER(Verdict.OTHER_SPEAKER, 0.8),
        REPORTED(Verdict.INDIRECT_ONLY, 0.8),
        PARAPHRASED(Verdict.INDIRECT_ONLY, 0.8),
        DISPUTED(Verdict.DISPUTED, 0.8),
        ABSENT(Verdict.NOT_FOUND, 0.95);

        private final Verdict verdict;
        private final double required;

        Kind(Verdict verdict, double required) {
            this.verdict = verdict;
            this.required = required;
        }

        Verdict verdict() {
            return verdict;
        }

        /** The least share of right verdicts. */
        double required() {
            return required;
        }
    }

    /** A question and what it should be answered. */
    record QuoteCase(Kind kind, String quote, Optional<Speaker> speaker, String document) {}

    /** How many of each kind, at most. */
    private static final int EACH = 60;

    private static final int FEWEST_WORDS = 8;

    /** Quotations that no other case asks about; of some the speaker is not known. */
    private static final int FOR_DISPUTES = 80;

    private final Random random = new Random(20_310_724);
    private final List<MarkedText> recorded;
    private final List<MarkedText> held;
    private final List<Story> contradictions = new ArrayList<>();
    private final Map<Kind, List<QuoteCase>> cases = new EnumMap<>(Kind.class);
    private final QuoteChanges changes;

    QuoteCases() {
        List<MarkedText> all = MarkedCorpus.read();
        recorded = recorded(all);
        held = every(all, i -> i % 4 == 3);
        changes = new QuoteChanges(random, all);
        make();
    }

    /** The documents that are the record. */
    static List<MarkedText> recorded(List<MarkedText> all) {
        return every(all, i -> i % 4 != 3);
    }

    private static List<MarkedText> every(List<MarkedText> all, java.util.function.IntPredicate wanted) {
        return IntStream.range(0, all.size()).filter(wanted).mapToObj(all::get).toList();
    }

    /** The record that the cases ask about. */
    List<Story> record() {
        List<Story> stories = new ArrayList<>();
        recorded.forEach(text -> stories.add(text.story()));
        stories.addAll(contradictions);
        return stories;
    }

    /** All persons of the record. */
    Set<Speaker> speakers() {
        Set<Speaker> speakers = new java.util.LinkedHashSet<>();
        for (MarkedText text : recorded) {
            text.quotes().forEach(quote -> quote.speaker().ifPresent(speakers::add));
        }
        return speakers;
    }

    Map<Kind, List<QuoteCase>> byKind() {
        return cases;
    }

    private void make() {
        List<Source> all = sources(recorded, Form.DIRECT);
        List<Source> direct = all.subList(FOR_DISPUTES, all.size());
        add(Kind.EXACT, direct, words -> Optional.of(words));
        add(Kind.OTHER_MARKS, direct, changes::otherMarks);
        add(Kind.SLIPS, direct, changes::slips);
        add(Kind.BRACKETS, direct, changes::brackets);
        add(Kind.CUT, direct, changes::cut);
        add(Kind.ELLIPSIS, direct, changes::ellipsis);
        add(Kind.ALTERED, direct, changes::altered);
        add(Kind.REORDERED, direct, changes::reordered);
        add(Kind.REPORTED, onlyReported(), QuoteChanges::asSpoken);
        addAbsent();
        addOtherSpeakers(direct);
        addContradictions(all.subList(0, FOR_DISPUTES));
        addParaphrases();
    }

    private record Source(Quote quote, String document) {}

    /** Quotations in an order of chance, each wording once. */
    private List<Source> sources(List<MarkedText> texts, Form form) {
        Set<String> seen = new HashSet<>();
        List<Source> sources = new ArrayList<>();
        for (MarkedText text : texts) {
            for (Quote quote : text.quotes()) {
                if (quote.form() == form
                        && quote.text().split("\\s+").length >= FEWEST_WORDS
                        && seen.add(quote.text())) {
                    sources.add(new Source(quote, text.name()));
                }
            }
        }
        Collections.shuffle(sources, random);
        return sources;
    }

    private void add(Kind kind, List<Source> sources, Function<String, Optional<String>> change) {
        List<QuoteCase> made = new ArrayList<>();
        List<Source> order = new ArrayList<>(sources);
        Collections.shuffle(order, random);
        for (Source source : order) {
            Optional<String> quote = change.apply(source.quote().text());
            if (quote.isPresent() && made.size() < EACH) {
                Optional<Speaker> asked = made.size() % 2 == 0 ? source.quote().speaker() : Optional.empty();
                made.add(new QuoteCase(kind, quote.get(), asked, source.document()));
            }
        }
        cases.put(kind, made);
    }

    /** Reported speech that does not stand within a quotation. */
    private List<Source> onlyReported() {
        List<String> quoted = recorded.stream()
                .flatMap(text -> text.quotes().stream())
                .filter(quote -> quote.form() != Form.INDIRECT)
                .map(Quote::text)
                .toList();
        return sources(recorded, Form.INDIRECT).stream()
                .filter(source -> quoted.stream()
                        .noneMatch(words -> words.contains(source.quote().text())))
                .filter(source -> !source.quote().text().matches("['‘].*"))
                .toList();
    }

    /** What was said elsewhere, asked about nobody or about somebody whom the record knows. */
    private void addAbsent() {
        List<Speaker> speakers = new ArrayList<>(speakers());
        add(Kind.ABSENT, sources(held, Form.DIRECT), words -> Optional.of(words));
        cases.computeIfPresent(
                Kind.ABSENT,
                (kind, made) -> made.stream()
                        .map(c -> new QuoteCase(
                                kind,
                                c.quote(),
                                c.speaker().map(s -> speakers.get(random.nextInt(speakers.size()))),
                                c.document()))
                        .toList());
    }

    private void addOtherSpeakers(List<Source> direct) {
        List<Speaker> speakers = new ArrayList<>(speakers());
        List<QuoteCase> made = new ArrayList<>();
        for (Source source : direct) {
            Speaker other = speakers.get(random.nextInt(speakers.size()));
            if (made.size() < EACH
                    && source.quote().speaker().isPresent()
                    && !source.quote().speaker().get().equals(other)) {
                made.add(new QuoteCase(
                        Kind.OTHER_SPEAKER, source.quote().text(), Optional.of(other), source.document()));
            }
        }
        cases.put(Kind.OTHER_SPEAKER, made);
    }

    /** A second paper gives the words to another speaker. */
    private void addContradictions(List<Source> direct) {
        List<Speaker> speakers = new ArrayList<>(speakers());
        List<QuoteCase> made = new ArrayList<>();
        for (Source source : direct) {
            Quote quote = source.quote();
            Speaker other = speakers.get(random.nextInt(speakers.size()));
            if (quote.speaker().filter(speaker -> !speaker.equals(other)).isPresent()) {
                contradictions.add(Story.of("“" + quote.text() + ",” " + other.name() + " said.")
                        .in("Second paper", "2031")
                        .says(other, Form.DIRECT, "2031", quote.text()));
                Optional<Speaker> asked = made.size() % 2 == 0 ? quote.speaker() : Optional.empty();
                made.add(new QuoteCase(Kind.DISPUTED, quote.text(), asked, source.document()));
            }
        }
        cases.put(Kind.DISPUTED, made);
    }

    private void addParaphrases() {
        List<QuoteCase> made = new ArrayList<>();
        for (Paraphrase paraphrase : paraphrases("paraphrases.txt")) {
            Optional<Quote> original = recorded.stream()
                    .filter(text -> text.name().equals(paraphrase.document()))
                    .flatMap(text -> text.quotes().stream())
                    .filter(quote -> quote.text().contains(paraphrase.beginning()))
                    .findFirst();
            original.ifPresent(quote -> made.add(new QuoteCase(
                    Kind.PARAPHRASED,
                    paraphrase.words(),
                    made.size() % 2 == 0 ? quote.speaker() : Optional.empty(),
                    paraphrase.document())));
        }
        cases.put(Kind.PARAPHRASED, made);
    }

    /** A quotation of a document in other words. */
    record Paraphrase(String document, String beginning, String words) {}

    /** The lines of a file beside the tests. */
    static List<Paraphrase> paraphrases(String file) {
        try (InputStream in = QuoteCases.class.getResourceAsStream("/parley/verify/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" \\| "))
                    .map(parts -> new Paraphrase(parts[0].strip(), parts[1].strip(), parts[2].strip()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
