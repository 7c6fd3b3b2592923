package parley.query.verify;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.query.meaning.Meaning;
import parley.query.meaning.Meanings;
import parley.query.platform.Folding;
import parley.query.platform.Problem;
import parley.query.statement.StatementView;
import parley.query.statement.StatementViews;
import parley.query.store.SpeakerStore;
import parley.query.store.StatementStore;
import parley.query.store.StoredStatement;
import parley.query.store.WordingStore;
import parley.query.verify.Match.SpeakerFit;
import parley.query.verify.VerifyView.MatchView;
import parley.query.wording.Spelling;
import parley.speaker.Speaker;
import parley.speaker.SpeakerId;
import parley.statement.StatementSpeaker;

/** Tells whether somebody ever said this. Thread-safe. */
@ApplicationScoped
public class VerifyService {

    private static final int MOST_MATCHES = 10;

    /** So many statements near in meaning are looked at closely. */
    private static final int NEAREST = 5;

    /** By when it appeared or, failing that, was said; what has no date comes last. */
    private static final Comparator<StatementView> EARLIEST_FIRST = Comparator.comparing(
                    (StatementView view) -> view.published()
                            .or(view::said)
                            .map(claim -> claim.date().earliest())
                            .orElse(LocalDate.MAX))
            .thenComparing(view -> view.id().value());

    private final Candidates candidates;
    private final StatementStore statements;
    private final SpeakerStore speakers;
    private final WordingStore wordings;
    private final Meanings meanings;
    private final StatementViews views;
    private final Coverage coverage;
    private final Timer verifications;

    @Inject
    VerifyService(
            Candidates candidates,
            StatementStore statements,
            SpeakerStore speakers,
            WordingStore wordings,
            Meanings meanings,
            StatementViews views,
            Coverage coverage,
            MeterRegistry metrics) {
        this.candidates = candidates;
        this.statements = statements;
        this.speakers = speakers;
        this.wordings = wordings;
        this.meanings = meanings;
        this.views = views;
        this.coverage = coverage;
        this.verifications = Timer.builder("parley.verifications")
                .description("quotations verified")
                .register(metrics);
    }

    /**
     * The verdict on a quotation.
     *
     * @throws Problem if the request is not understood
     */
    public VerifyView verify(VerifyRequest request) {
        Question question = Question.of(request);
        return verifications.record(() -> answer(question));
    }

    private VerifyView answer(Question question) {
        List<Match> matches = matches(question);
        Verdict verdict = Judge.judge(matches);
        List<Match> shown = matches.stream()
                .filter(match -> match.fits() || Judge.isSameMeaning(match))
                .sorted(Match.BEST_FIRST)
                .limit(MOST_MATCHES)
                .toList();
        Map<String, StatementView> view =
                views.of(shown.stream().map(Match::statement).toList(), Optional.empty()).stream()
                        .collect(Collectors.toMap(v -> v.id().value(), v -> v));
        return new VerifyView(
                verdict,
                shown.stream()
                        .flatMap(match -> Optional.ofNullable(view.get(id(match.statement()))).stream()
                                .map(v -> view(match, v, question)))
                        .toList(),
                shown.stream()
                        .filter(Match::fits)
                        .flatMap(match -> Optional.ofNullable(view.get(id(match.statement()))).stream())
                        .min(EARLIEST_FIRST),
                coverage.of(question));
    }

    private List<Match> matches(Question question) {
        Comparison comparison = new Comparison(question.quote(), spelling(question));
        List<Match> byWords = matches(question, comparison, candidates.byWords(question));
        boolean decided = byWords.stream().anyMatch(match -> match.fits() && !match.isBy(SpeakerFit.OTHER));
        Optional<Meaning> meaning = decided || !candidates.areFoundByMeaning()
                ? Optional.empty()
                : meanings.of(question.quote().text());
        return meaning.map(m -> withMeaning(question, m, comparison, byWords)).orElse(byWords);
    }

    private List<Match> matches(Question question, Comparison comparison, Set<Long> entries) {
        Collection<StoredStatement> found = statements.recordedBy(entries).values();
        Map<SpeakerId, Speaker> speaker = speakers.findAll(found.stream()
                .flatMap(stored -> stored.statement().speaker().id().stream())
                .toList());
        return found.stream()
                .map(stored -> comparison.with(stored, speakerFit(question, stored, speaker)))
                .toList();
    }

    /** Adds the statements near in meaning, of which the nearest are looked at closely. */
    private List<Match> withMeaning(Question question, Meaning meaning, Comparison comparison, List<Match> byWords) {
        Map<String, Match> all = new TreeMap<>();
        byWords.forEach(match -> all.put(id(match.statement()), match));
        matches(question, comparison, candidates.byMeaning(question, meaning))
                .forEach(match -> all.put(id(match.statement()), match));
        Map<String, Meaning> known = wordings.meanings(all.keySet());
        List<Match> nearest = all.values().stream()
                .filter(match -> !match.isBy(SpeakerFit.OTHER) && known.containsKey(id(match.statement())))
                .sorted(Comparator.comparing((Match match) -> -meaning.closeness(known.get(id(match.statement()))))
                        .thenComparing(match -> id(match.statement())))
                .limit(NEAREST)
                .toList();
        List<Double> closeness = meanings.closeness(
                question.quote().text(),
                nearest.stream()
                        .map(match -> match.statement().statement().text())
                        .toList());
        for (int i = 0; i < nearest.size(); i++) {
            Match match = nearest.get(i);
            all.put(id(match.statement()), match.near(closeness.get(i)));
        }
        return List.copyOf(all.values());
    }

    /** A word is in use if the record has it; asked for once a question and form. */
    private Spelling spelling(Question question) {
        Map<String, Boolean> used = new HashMap<>();
        return new Spelling(form -> used.computeIfAbsent(form, f -> candidates.isUsed(f)));
    }

    private static SpeakerFit speakerFit(Question question, StoredStatement stored, Map<SpeakerId, Speaker> known) {
        if (question.speaker().isEmpty()) {
            return SpeakerFit.NOBODY_ASKED;
        }
        StatementSpeaker speaker = stored.statement().speaker();
        if (speaker.id().isEmpty()) {
            return SpeakerFit.UNKNOWN;
        }
        Set<String> names = new HashSet<>();
        names.add(speaker.id().get().value());
        Stream.concat(
                        Optional.ofNullable(known.get(speaker.id().get())).stream()
                                .flatMap(SpeakerStore::namesOf),
                        speaker.name().stream().map(Folding::fold))
                .forEach(names::add);
        String asked = question.speaker().get();
        return names.contains(asked) || names.contains(Folding.fold(asked)) ? SpeakerFit.SAME : SpeakerFit.OTHER;
    }

    private static String id(StoredStatement stored) {
        return stored.statement().id().value();
    }

    private static MatchView view(Match match, StatementView statement, Question question) {
        boolean known = match.speaker() == SpeakerFit.SAME || match.speaker() == SpeakerFit.OTHER;
        return new MatchView(
                statement,
                match.fit(),
                match.quoted(),
                known && question.speaker().isPresent()
                        ? Optional.of(match.speaker() == SpeakerFit.SAME)
                        : Optional.empty(),
                match.alignment().isReordered(),
                rounded(match.alignment().likeness()),
                match.closeness() == 0 ? Optional.empty() : Optional.of(rounded(match.closeness())),
                match.fits() ? match.alignment().cuts() : List.of(),
                match.fits() ? match.alignment().changes() : List.of());
    }

    private static double rounded(double number) {
        return Math.round(number * 1000) / 1000.0;
    }
}
