package parley.tagger;

/** Scores as logarithms of probabilities. In strict arithmetic, so that every Java gives the same bits. */
final class Softmax {

    private Softmax() {}

    static double[] logarithms(float[] scores) {
        double top = Double.NEGATIVE_INFINITY;
        for (float score : scores) {
            top = Math.max(top, score);
        }
        double sum = 0;
        for (float score : scores) {
            sum += StrictMath.exp(score - top);
        }
        double rest = top + StrictMath.log(sum);
        double[] logarithms = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            logarithms[i] = scores[i] - rest;
        }
        return logarithms;
    }
}
