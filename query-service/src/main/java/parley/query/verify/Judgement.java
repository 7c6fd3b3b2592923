package parley.query.verify;

import java.util.List;
import java.util.NoSuchElementException;

/**
 * A verdict with what it rests on.
 *
 * @param grounds the matches whose words say so, all of one fit, the best first; none if no words do
 */
record Judgement(Verdict verdict, List<Match> grounds) {

    Judgement {
        grounds = grounds.stream().sorted(Match.BEST_FIRST).toList();
    }

    /**
     * The best of its grounds.
     *
     * @throws NoSuchElementException if it has none
     */
    Match best() {
        return grounds.stream().findFirst().orElseThrow();
    }

    /** Whether a match would be one more ground: with the fit, the form and the speaker of one of these. */
    boolean restsOn(Match match) {
        return grounds.stream()
                .anyMatch(ground -> ground.fit().equals(match.fit())
                        && ground.quoted() == match.quoted()
                        && ground.speaker() == match.speaker());
    }
}
