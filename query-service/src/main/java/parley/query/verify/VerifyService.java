package parley.query.verify;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import parley.query.platform.Problem;
import parley.query.statement.StatementViews;
import parley.query.store.SpeakerStore;
import parley.query.verify.Match.SpeakerFit;
import parley.query.verify.VerifyView.MatchView;

/** Tells whether somebody ever said this. Thread-safe. */
@ApplicationScoped
public class VerifyService {

    private static final int MOST_MATCHES = 10;

    private final MatchFinder finder;
    private final FirstAppearance first;
    private final SpeakerStore speakers;
    private final Coverage coverage;
    private final Timer verifications;

    @Inject
    VerifyService(
            MatchFinder finder,
            FirstAppearance first,
            SpeakerStore speakers,
            Coverage coverage,
            MeterRegistry metrics) {
        this.finder = finder;
        this.first = first;
        this.speakers = speakers;
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
        Question question = Question.of(request, speakers::standing);
        return verifications.record(() -> answer(question));
    }

    private VerifyView answer(Question question) {
        Comparison comparison = finder.comparison(question);
        List<Match> matches = finder.matches(question, comparison);
        Judgement judgement = Judge.judge(matches);
        return new VerifyView(
                judgement.verdict(),
                shown(matches, question),
                first.of(judgement, question, comparison),
                coverage.of(question));
    }

    private List<MatchView> shown(List<Match> matches, Question question) {
        List<Match> shown = matches.stream()
                .filter(match -> match.fits() || Judge.isSameMeaning(match))
                .sorted(Match.BEST_FIRST)
                .limit(MOST_MATCHES)
                .toList();
        return shown.stream().map(match -> view(match, question)).toList();
    }

    private static MatchView view(Match match, Question question) {
        boolean known = match.speaker() == SpeakerFit.SAME || match.speaker() == SpeakerFit.OTHER;
        return new MatchView(
                StatementViews.of(match.receipt()),
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
