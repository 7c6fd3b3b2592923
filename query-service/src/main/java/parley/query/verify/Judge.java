package parley.query.verify;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parley.query.verify.Match.SpeakerFit;

/** Weighs what was found for a quotation. Stateless. */
final class Judge {

    /** Meanings that are so close say the same. */
    private static final double SAME_MEANING = 0.625;

    /** Of statements by the speaker asked about, fewer come near by chance. */
    private static final double SAME_MEANING_OF_SPEAKER = 0.6;

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
    static Verdict judge(List<Match> matches) {
        Optional<Match> quotation = best(matches.stream().filter(m -> m.quoted() && m.fits()));
        Optional<Match> report = best(matches.stream().filter(m -> !m.quoted() && m.fits()));
        if (isDenied(matches)) {
            return Verdict.DISPUTED;
        }
        if (quotation.isPresent() && !isOutdone(quotation.get(), report)) {
            return ofQuotations(
                    matches.stream().filter(m -> m.quoted() && m.fits()).toList());
        }
        return ofReports(matches);
    }

    private static Optional<Match> best(Stream<Match> matches) {
        return matches.min(Match.BEST_FIRST);
    }

    private static boolean isOutdone(Match quotation, Optional<Match> report) {
        return quotation.fit().equals(Optional.of(Fit.NEAR))
                && report.filter(r ->
                                r.alignment().likeness() > quotation.alignment().likeness() + CLEARLY)
                        .isPresent();
    }

    /** Somebody who may speak for the quotation says that it is not so, and somebody else has it. */
    private static boolean isDenied(List<Match> matches) {
        return matches.stream().anyMatch(m -> m.denied() && m.fits() && m.speaker() != SpeakerFit.OTHER);
    }

    private static Verdict ofQuotations(List<Match> quotations) {
        Optional<Match> own = best(quotations.stream().filter(m -> !m.isBy(SpeakerFit.OTHER)));
        Optional<Match> others = best(quotations.stream().filter(m -> m.isBy(SpeakerFit.OTHER)));
        if (own.isEmpty()) {
            return Verdict.OTHER_SPEAKER;
        }
        Fit fit = own.get().fit().orElseThrow();
        if (others.isPresent() && others.get().fit().orElseThrow().isBetterThan(fit) && fit == Fit.NEAR) {
            return Verdict.OTHER_SPEAKER;
        }
        if (fit != Fit.NEAR && areContradicting(quotations)) {
            return Verdict.DISPUTED;
        }
        return Verdict.valueOf(fit.name());
    }

    /** The same words, too many to be a commonplace, are given to two speakers. */
    private static boolean areContradicting(List<Match> quotations) {
        return quotations.stream()
                        .filter(m -> m.fit().orElseThrow() != Fit.NEAR
                                && m.alignment().quoted() > COMMONPLACE)
                        .map(m -> m.statement().statement().speaker().id())
                        .flatMap(Optional::stream)
                        .distinct()
                        .count()
                > 1;
    }

    private static Verdict ofReports(List<Match> matches) {
        boolean own = matches.stream().anyMatch(m -> !m.isBy(SpeakerFit.OTHER) && (m.fits() || isSameMeaning(m)));
        if (own) {
            return Verdict.INDIRECT_ONLY;
        }
        boolean others = matches.stream().anyMatch(Match::fits);
        return others ? Verdict.OTHER_SPEAKER : Verdict.NOT_FOUND;
    }

    /** Whether a statement says the same in other words. */
    static boolean isSameMeaning(Match match) {
        return match.closeness() >= (match.isBy(SpeakerFit.SAME) ? SAME_MEANING_OF_SPEAKER : SAME_MEANING);
    }
}
