package parley.query.meaning;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import parley.query.fixture.MarkedCorpus;

/**
 * Finds the codewords of {@link Codebook} and says what is lost: in each part the means of 256 clusters of the contents of our own
 * corpus (k-means, Lloyd). Run from the build as {@code query-service/pom.xml} says; it writes the file that it is given.
 */
final class CodebookTrainer {

    private static final int ROUNDS = 25;

    private CodebookTrainer() {}

    public static void main(String[] arguments) throws IOException {
        List<Meaning> meanings = meanings();
        Codebook tried = new Codebook(words(Neighbours.half(meanings, 0)));
        List<Meaning> others = Neighbours.half(meanings, 1);
        for (int most : new int[] {50, 100, 200}) {
            System.out.printf(
                    "of the %d nearest of a meaning, %.1f %% are among the first %d of %d by code"
                            + " (codewords of one half of the documents, meanings of the other)%n",
                    Neighbours.NEAREST, 100 * kept(tried, others, most), most, others.size());
        }
        try (OutputStream out = Files.newOutputStream(Path.of(arguments[0]))) {
            for (byte[][] part : words(meanings)) {
                for (byte[] word : part) {
                    out.write(word);
                }
            }
        }
    }

    private static List<Meaning> meanings() {
        List<String> texts = MarkedCorpus.read().stream()
                .flatMap(text -> text.quotes().stream())
                .map(MarkedCorpus.Quote::text)
                .distinct()
                .toList();
        Meanings meanings = new Meanings(() -> true);
        try {
            return List.copyOf(texts.stream().map(meanings.ofAll(texts)::get).toList());
        } finally {
            meanings.close();
        }
    }

    private static byte[][][] words(List<Meaning> meanings) {
        byte[][] numbers = meanings.stream().map(Meaning::numbers).toArray(byte[][]::new);
        byte[][][] words = new byte[Codebook.PARTS][][];
        for (int part = 0; part < words.length; part++) {
            words[part] = words(part(numbers, part), new Random(part));
        }
        return words;
    }

    private static double[][] part(byte[][] numbers, int part) {
        double[][] places = new double[numbers.length][Codebook.IN_PART];
        for (int place = 0; place < places.length; place++) {
            for (int i = 0; i < Codebook.IN_PART; i++) {
                places[place][i] = numbers[place][i * Codebook.PARTS + part];
            }
        }
        return places;
    }

    private static byte[][] words(double[][] places, Random random) {
        double[][] means = new double[Codebook.WORDS][];
        for (int word = 0; word < means.length; word++) {
            means[word] = places[random.nextInt(places.length)].clone();
        }
        for (int round = 0; round < ROUNDS; round++) {
            double[][] sums = new double[means.length][Codebook.IN_PART];
            int[] count = new int[means.length];
            for (double[] place : places) {
                int word = nearest(means, place);
                count[word]++;
                for (int i = 0; i < place.length; i++) {
                    sums[word][i] += place[i];
                }
            }
            for (int word = 0; word < means.length; word++) {
                for (int i = 0; i < Codebook.IN_PART; i++) {
                    means[word][i] =
                            count[word] == 0 ? places[random.nextInt(places.length)][i] : sums[word][i] / count[word];
                }
            }
        }
        byte[][] words = new byte[means.length][Codebook.IN_PART];
        for (int word = 0; word < words.length; word++) {
            for (int i = 0; i < Codebook.IN_PART; i++) {
                words[word][i] = (byte) Math.round(means[word][i]);
            }
        }
        return words;
    }

    private static int nearest(double[][] means, double[] place) {
        int nearest = 0;
        double least = Double.MAX_VALUE;
        for (int word = 0; word < means.length; word++) {
            double distance = 0;
            for (int i = 0; i < place.length; i++) {
                distance += (means[word][i] - place[i]) * (means[word][i] - place[i]);
            }
            if (distance < least) {
                nearest = word;
                least = distance;
            }
        }
        return nearest;
    }

    /** How much of what is nearest to a meaning is among the first by code. */
    static double kept(Codebook codebook, List<Meaning> meanings, int first) {
        List<MeaningCode> codes = meanings.stream().map(codebook::code).toList();
        List<Nearness> nearness = meanings.stream().map(codebook::nearness).toList();
        return Neighbours.kept(
                meanings.size(),
                (one, other) -> meanings.get(one).closeness(meanings.get(other)),
                (one, other) -> nearness.get(one)
                        .of(codes.get(other).first(), codes.get(other).last()),
                first);
    }
}
