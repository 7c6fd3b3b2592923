package parley.query.verify;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import parley.query.verify.Match.SpeakerFit;

/** Weighs what was found for a quotation. Stateless. */
final class Judge {

    /** What comes so close says the same; the test {@code ClosenessHarness} tells how these two were chosen. */
    static final double SAME_MEANING = 0.61;

    /** Of statements by the speaker asked about, fewer come near by chance. */
    static final double SAME_MEANING_OF_SPEAKER = 0.48;

    /** So few words are said by everybody. */
    private static final int COMMONPLACE = 4;

    /** By so much must reported speech fit better, for a quotation that nearly fits not to count. */
    private static final double CLEARLY = 0.15;

    private Judge() {}

    /**
     * The verdict on a quotation.
     *
     * @param matches statements that fit by words or by meaning, in any order
     */
    static Judgement judge(List<Match> matches) {
        List<Match> fitting = matches.stream().filter(Match::fits).toList();
        List<Match> quotations = fitting.stream().filter(Match::quoted).toList();
        List<Match> reports = fitting.stream().filter(match -> !match.quoted()).toList();
        // Somebody who may speak for the quotation says that it is not so, and somebody else has it.
        if (fitting.stream().anyMatch(match -> match.denied() && !match.isBy(SpeakerFit.OTHER))) {
            return new Judgement(Verdict.DISPUTED, bestFit(fitting, match -> true));
        }
        boolean quoted = quotations.stream()
                .min(Match.BEST_FIRST)
                .filter(best -> !isOutdone(best, reports))
                .isPresent();
        return quoted ? ofQuotations(quotations) : ofReports(matches, reports.isEmpty() ? quotations : reports);
    }

    /** Those of the wanted matches than which none fits better. */
    private static List<Match> bestFit(List<Match> matches, Predicate<Match> wanted) {
        Optional<Fit> fit = matches.stream()
                .filter(wanted)
                .flatMap(match -> match.fit().stream())
                .min(Fit::compareTo);
        return matches.stream()
                .filter(wanted)
                .filter(match -> match.fit().equals(fit))
                .toList();
    }

    private static boolean isOutdone(Match quotation, List<Match> reports) {
        return quotation.fit().equals(Optional.of(Fit.NEAR))
                && reports.stream()
                        .min(Match.BEST_FIRST)
                        .filter(report -> report.alignment().likeness()
                                > quotation.alignment().likeness() + CLEARLY)
                        .isPresent();
    }

    private static Judgement ofQuotations(List<Match> quotations) {
        List<Match> own = bestFit(quotations, Match::isOwn);
        List<Match> others = bestFit(quotations, match -> match.isBy(SpeakerFit.OTHER));
        if (own.isEmpty()) {
            return ofOthers(quotations);
        }
        Fit fit = fit(own);
        if (fit == Fit.NEAR && fitBetter(others, own)) {
            return new Judgement(Verdict.OTHER_SPEAKER, others);
        }
        if (fit != Fit.NEAR && areContradicting(quotations)) {
            return new Judgement(Verdict.DISPUTED, bestFit(quotations, match -> true));
        }
        return new Judgement(Verdict.valueOf(fit.name()), own);
    }

    /** None of these is by the speaker asked about. */
    private static Judgement ofOthers(List<Match> matches) {
        List<Match> others = bestFit(matches, match -> match.isBy(SpeakerFit.OTHER));
        List<Match> unknown = bestFit(matches, match -> match.isBy(SpeakerFit.UNKNOWN));
        return fitBetter(unknown, others)
                ? new Judgement(ofUnknown(unknown.get(0)), unknown)
                : new Judgement(Verdict.OTHER_SPEAKER, others);
    }

    /** The words are in the record, and nothing speaks against the speaker asked about. */
    private static Verdict ofUnknown(Match match) {
        return match.quoted() ? Verdict.valueOf(match.fit().orElseThrow().name()) : Verdict.INDIRECT_ONLY;
    }

    /** @param matches one or more, all of one fit */
    private static Fit fit(List<Match> matches) {
        return matches.get(0).fit().orElseThrow();
    }

    /** Whether there are some, and better ones than the others are, if there are any of these. */
    private static boolean fitBetter(List<Match> some, List<Match> others) {
        return !some.isEmpty() && (others.isEmpty() || fit(some).isBetterThan(fit(others)));
    }

    /** The same words, too many to be a commonplace, are given to two speakers. */
    private static boolean areContradicting(List<Match> quotations) {
        return quotations.stream()
                        .filter(m -> m.fit().orElseThrow() != Fit.NEAR
                                && m.alignment().quoted() > COMMONPLACE)
                        .map(m -> m.statement().speaker().id())
                        .flatMap(Optional::stream)
                        .distinct()
                        .count()
                > 1;
    }

    /** @param words those that fit: reported speech, or quotations that count for no more */
    private static Judgement ofReports(List<Match> matches, List<Match> words) {
        if (matches.stream().anyMatch(match -> match.isOwn() && (match.fits() || isSameMeaning(match)))) {
            return new Judgement(Verdict.INDIRECT_ONLY, bestFit(words, Match::isOwn));
        }
        return words.isEmpty() ? new Judgement(Verdict.NOT_FOUND, List.of()) : ofOthers(words);
    }

    /** Whether a statement says the same in other words. */
    static boolean isSameMeaning(Match match) {
        return match.closeness() >= (match.isBy(SpeakerFit.SAME) ? SAME_MEANING_OF_SPEAKER : SAME_MEANING);
    }
}
