package parley.query.meaning;

/**
 * A text as the model reads it. Immutable by agreement: nobody changes the arrays.
 *
 * @param place of the whole, of length 1
 * @param pieces what each piece of its words says there, of length 1
 * @param weights how much each of these counts; 0 for marks
 */
record Reading(float[] place, float[][] pieces, float[] weights) {

    /**
     * How well another text has what this one says: how near the nearest of its pieces comes to each of these, on average. A
     * text that says more has it as well, so this is not symmetric.
     */
    double isMetBy(Reading other) {
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < pieces.length; i++) {
            if (weights[i] > 0) {
                sum += weights[i] * nearest(pieces[i], other);
                weight += weights[i];
            }
        }
        return weight == 0 ? 0 : sum / weight;
    }

    private static double nearest(float[] piece, Reading other) {
        double nearest = 0;
        for (int i = 0; i < other.pieces.length; i++) {
            if (other.weights[i] > 0) {
                nearest = Math.max(nearest, SentenceModel.cosine(piece, other.pieces[i]));
            }
        }
        return nearest;
    }
}
