package parley.tagger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The files of a released model, as {@code core/tagger/train.py} writes them.
 *
 * @param tagger the network that reads words, in ONNX
 * @param links the network that scores pairs of spans, in ONNX
 * @param vocabulary the pieces of words, each at the index that is its id
 * @param settings what else must be as it was in training
 */
record ModelFiles(byte[] tagger, byte[] links, List<String> vocabulary, Settings settings) {

    /** Where a build keeps its model. */
    static final String RELEASED = "/parley/tagger/";

    /**
     * Sizes and transitions of a model.
     *
     * @param version of the model
     * @param window pieces in a window, its first and last included
     * @param first what is added to the scores of the first tag
     * @param pair what is added to the score of a tag (second index) behind another (first index)
     */
    record Settings(String version, int window, double[] first, double[][] pair) {}

    /** The model that stands in a folder of the class path; empty where there is none. */
    static Optional<ModelFiles> find(String folder) {
        if (ModelFiles.class.getResource(folder + "tagger.onnx") == null) {
            return Optional.empty();
        }
        return Optional.of(new ModelFiles(
                read(folder + "tagger.onnx"),
                read(folder + "links.onnx"),
                readVocabulary(folder),
                readSettings(folder)));
    }

    static List<String> readVocabulary(String folder) {
        return new String(read(folder + "vocabulary.txt"), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    private static Settings readSettings(String folder) {
        try {
            JsonNode json = new ObjectMapper().readTree(read(folder + "tagger.json"));
            return new Settings(
                    json.required("version").asText(),
                    json.required("window").asInt(),
                    numbers(json.required("first")),
                    rows(json.required("pair")));
        } catch (IOException e) {
            throw new UncheckedIOException("the tagger's settings, tagger.json, are no JSON", e);
        }
    }

    static double[][] rows(JsonNode array) {
        double[][] rows = new double[array.size()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = numbers(array.get(i));
        }
        return rows;
    }

    static double[] numbers(JsonNode array) {
        double[] numbers = new double[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = array.get(i).asDouble();
        }
        return numbers;
    }

    private static byte[] read(String name) {
        try (InputStream in = ModelFiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the tagger's model lacks its file " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("reading the tagger's file " + name, e);
        }
    }
}
