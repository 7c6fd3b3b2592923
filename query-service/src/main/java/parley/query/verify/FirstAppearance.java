package parley.query.verify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import parley.query.statement.StatementView;
import parley.query.statement.StatementViews;

/**
 * Finds where the words of a quotation appeared first. A verdict needs few statements; the record may have far more that
 * report the same words, and the earliest may be among those. Thread-safe.
 */
@ApplicationScoped
class FirstAppearance {

    /** Orders what has no date behind all that has one. Never shown. */
    private static final LocalDate NO_DATE = LocalDate.of(9999, 12, 31);

    private static final Comparator<StatementView> EARLIEST_FIRST = Comparator.comparing(FirstAppearance::day)
            .thenComparing(view -> view.id().value());

    private final MatchFinder finder;

    @Inject
    FirstAppearance(MatchFinder finder) {
        this.finder = finder;
    }

    /** The earliest statement on which a verdict could rest as well; empty if it rests on no words. */
    Optional<StatementView> of(Judgement judgement, Question question, Comparison comparison) {
        return earliest(judgement.grounds()).map(known -> upTo(known, judgement, question, comparison));
    }

    /** The earliest of those that are earlier than one, or that one. */
    private StatementView upTo(StatementView known, Judgement judgement, Question question, Comparison comparison) {
        LocalDate day = day(known);
        String words = judgement.best().alignment().longestStretch();
        List<Match> before = finder.before(day, words, question, comparison).stream()
                .filter(judgement::restsOn)
                .toList();
        return earliest(before)
                .filter(earlier -> day(earlier).isBefore(day))
                .map(earlier -> upTo(earlier, judgement, question, comparison))
                .orElse(known);
    }

    private static Optional<StatementView> earliest(List<Match> matches) {
        return matches.stream().map(match -> StatementViews.of(match.receipt())).min(EARLIEST_FIRST);
    }

    /** When it appeared or, failing that, was said. */
    private static LocalDate day(StatementView view) {
        return view.published()
                .or(view::said)
                .map(claim -> claim.date().earliest())
                .orElse(NO_DATE);
    }
}
