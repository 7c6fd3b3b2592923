package parley.query.meaning;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells what texts mean, if the service is to do so. Thread-safe; the same text has the same meaning on every run. */
@Singleton
public class Meanings {

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?…;])\\s+");

    /** Fewer words say nothing by themselves. */
    private static final int FEWEST_WORDS = 4;

    /** Each costs as much as a text. */
    private static final int MOST_SENTENCES = 10;

    private final Optional<SentenceModel> model;
    private final Reduction reduction;

    /** @throws IllegalStateException if meaning is wanted and this machine cannot run the model */
    @Inject
    public Meanings(MeaningSettings settings) {
        model = settings.enabled() ? Optional.of(new SentenceModel()) : Optional.empty();
        reduction = Reduction.load();
    }

    /** Whether there is a meaning to be had. */
    public boolean isOn() {
        return model.isPresent();
    }

    /** How meanings are made; those of different methods cannot be compared. */
    public String method() {
        return isOn() ? SentenceModel.VERSION + "/" + Meaning.SIZE : "none";
    }

    /** The meaning of a text; empty if meaning is switched off. */
    public Optional<Meaning> of(String text) {
        return model.map(m -> reduction.reduce(m.place(text)));
    }

    /** The meanings of many texts, told on all processors; empty if meaning is switched off. */
    public Map<String, Meaning> ofAll(Collection<String> texts) {
        if (model.isEmpty()) {
            return Map.of();
        }
        return texts.stream().distinct().toList().parallelStream()
                .collect(Collectors.toMap(
                        text -> text, text -> reduction.reduce(model.get().place(text))));
    }

    /**
     * How close each of some texts comes to saying what another says, by all that the model tells, which is more than {@link
     * Meaning} keeps: for the few that matter. It is the mean of two: how near the text, or one of its sentences, is as a
     * whole, and how well it has the words, or others for them. What it says besides does not count.
     *
     * @throws IllegalStateException if meaning is switched off
     */
    public List<Double> closeness(String said, List<String> texts) {
        SentenceModel running = model.orElseThrow(() -> new IllegalStateException("there is no meaning to be had"));
        Reading asked = running.reading(said);
        return texts.stream().map(text -> closeness(running, asked, text)).toList();
    }

    private static double closeness(SentenceModel running, Reading asked, String text) {
        Reading whole = running.reading(text);
        double nearest = Stream.concat(Stream.of(whole.place()), sentences(text).map(running::place))
                .mapToDouble(place -> SentenceModel.cosine(asked.place(), place))
                .max()
                .orElseThrow();
        return (nearest + asked.isMetBy(whole)) / 2;
    }

    /** The sentences of a text that has several. */
    private static Stream<String> sentences(String text) {
        List<String> sentences = SENTENCE_END
                .splitAsStream(text)
                .filter(sentence -> sentence.split("\\s+").length >= FEWEST_WORDS)
                .limit(MOST_SENTENCES)
                .toList();
        return sentences.size() > 1 ? sentences.stream() : Stream.empty();
    }

    @PreDestroy
    public void close() {
        model.ifPresent(SentenceModel::close);
    }
}
