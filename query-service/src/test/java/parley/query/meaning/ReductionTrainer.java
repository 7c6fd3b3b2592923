package parley.query.meaning;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import parley.query.fixture.MarkedCorpus;

/**
 * Finds the directions of {@link Reduction} and says what is lost: the principal directions of all contents of our own
 * corpus, by orthogonal iteration. Run from the build as {@code query-service/pom.xml} says; it
 * writes the file that it is given.
 */
final class ReductionTrainer {

    private static final int ROUNDS = 300;

    private ReductionTrainer() {}

    public static void main(String[] arguments) throws IOException {
        List<float[]> places = places();
        List<float[]> even = Neighbours.half(places, 0);
        List<float[]> odd = Neighbours.half(places, 1);
        System.out.printf(
                "of the %d nearest of a text, %.0f %% are among its %d nearest after reduction"
                        + " (directions of one half of the documents, texts of the other)%n",
                Neighbours.NEAREST, 100 * kept(new Reduction(directions(even)), odd), Neighbours.NEAREST);
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(Path.of(arguments[0])))) {
            for (float[] direction : directions(places)) {
                for (float number : direction) {
                    out.writeFloat(number);
                }
            }
        }
    }

    private static List<float[]> places() {
        try (SentenceModel model = new SentenceModel()) {
            return MarkedCorpus.read().stream()
                    .flatMap(text -> text.quotes().stream())
                    .map(quote -> model.place(quote.text()))
                    .toList();
        }
    }

    static float[][] directions(List<float[]> places) {
        int size = SentenceModel.SIZE;
        double[][] moments = new double[size][size];
        for (float[] place : places) {
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    moments[i][j] += place[i] * place[j];
                }
            }
        }
        Random random = new Random(1);
        double[][] directions = new double[Meaning.SIZE][];
        for (int d = 0; d < directions.length; d++) {
            directions[d] = random.doubles(size, -1, 1).toArray();
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (int d = 0; d < directions.length; d++) {
                directions[d] = times(moments, directions[d]);
            }
            straighten(directions);
        }
        float[][] found = new float[directions.length][size];
        for (int d = 0; d < directions.length; d++) {
            for (int i = 0; i < size; i++) {
                found[d][i] = (float) directions[d][i];
            }
        }
        return found;
    }

    private static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            product[i] = product(matrix[i], vector);
        }
        return product;
    }

    /** Makes the directions stand at right angles to those before them, and of length one (Gram and Schmidt). */
    private static void straighten(double[][] directions) {
        for (int d = 0; d < directions.length; d++) {
            for (int before = 0; before < d; before++) {
                double along = product(directions[d], directions[before]);
                for (int i = 0; i < directions[d].length; i++) {
                    directions[d][i] -= along * directions[before][i];
                }
            }
            double length = Math.sqrt(product(directions[d], directions[d]));
            for (int i = 0; i < directions[d].length; i++) {
                directions[d][i] /= length;
            }
        }
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double kept(Reduction reduction, List<float[]> places) {
        List<Meaning> reduced = places.stream().map(reduction::reduce).toList();
        return Neighbours.kept(
                places.size(),
                (one, other) -> SentenceModel.cosine(places.get(one), places.get(other)),
                (one, other) -> reduced.get(one).closeness(reduced.get(other)),
                Neighbours.NEAREST);
    }
}
