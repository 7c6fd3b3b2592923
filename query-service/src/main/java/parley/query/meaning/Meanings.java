package parley.query.meaning;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells what texts mean, if the service is to do so. Thread-safe; the same text has the same meaning on every run. */
@Singleton
public class Meanings {

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
     * How close each of some texts is in meaning to another, by all that the model tells, which is more than {@link Meaning}
     * keeps: for the few that matter.
     *
     * @throws IllegalStateException if meaning is switched off
     */
    public List<Double> closeness(String text, List<String> others) {
        SentenceModel running = model.orElseThrow(() -> new IllegalStateException("there is no meaning to be had"));
        float[] place = running.place(text);
        return others.stream()
                .map(running::place)
                .map(other -> SentenceModel.cosine(place, other))
                .toList();
    }

    @PreDestroy
    public void close() {
        model.ifPresent(SentenceModel::close);
    }
}
