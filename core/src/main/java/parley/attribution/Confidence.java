package parley.attribution;

import java.util.List;
import parley.lexicon.WordList;

/**
 * How often attributions with such evidence are right: a logistic curve over the tagger's probability for each kind of
 * attribution, fitted on documents that no model was trained on; {@code attribution/confidence.txt} says how. Stateless.
 */
final class Confidence {

    private static final String ANY = "*";

    /** Probabilities nearer to 0 or 1 than this are not told apart. */
    private static final double NEAREST = 1e-4;

    /** The last bits of a probability differ between processors; what is served does not. */
    private static final double STEP = 1000;

    private static final List<Curve> CURVES = WordList.read("attribution/confidence.txt").lines().stream()
            .map(Curve::read)
            .toList();

    private Confidence() {}

    /** From 0.001 to 0.999, in steps of a thousandth. */
    static double of(Attribution attribution) {
        Curve curve = CURVES.stream()
                .filter(c -> c.isFor(attribution))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no curve for " + attribution.evidence()));
        double rounded = StrictMath.rint(curve.at(attribution.evidence().probability()) * STEP) / STEP;
        return Math.max(1 / STEP, Math.min(1 - 1 / STEP, rounded));
    }

    /**
     * The curve of a kind of attribution: {@code 1 / (1 + exp(-(start + slope * log-odds of the probability)))}.
     *
     * @param way the ways of reading, or any
     * @param basis what attributes, or any
     * @param form direct, indirect or mixed, or any
     * @param source {@code named} or {@code unnamed} in the text, or any
     * @param slope never negative: what is more probable is not less credible
     */
    private record Curve(String way, String basis, String form, String source, double start, double slope) {

        Curve {
            if (!(slope >= 0)) {
                throw new IllegalArgumentException("a curve that falls: " + slope);
            }
        }

        static Curve read(String line) {
            String[] cells = line.split("\\s+");
            return new Curve(
                    cells[0], cells[1], cells[2], cells[3], Double.parseDouble(cells[4]), Double.parseDouble(cells[5]));
        }

        boolean isFor(Attribution attribution) {
            return is(way, attribution.evidence().way().name())
                    && is(basis, attribution.basis().name())
                    && is(form, attribution.form().name())
                    && is(source, attribution.source().isEmpty() ? "unnamed" : "named");
        }

        private static boolean is(String wanted, String given) {
            return wanted.equals(ANY) || wanted.equalsIgnoreCase(given);
        }

        double at(double probability) {
            double p = Math.max(NEAREST, Math.min(1 - NEAREST, probability));
            return 1 / (1 + StrictMath.exp(-(start + slope * StrictMath.log(p / (1 - p)))));
        }
    }
}
