package parley.query.projection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import parley.query.meaning.Meaning;
import parley.query.meaning.Meanings;
import parley.query.store.WordingStore;

/**
 * Tells what statements mean, some at a time and behind their words: finding words takes no time beside finding what they mean,
 * and who searches for words need not wait. One caller at a time.
 */
@ApplicationScoped
class MeaningTeller {

    /** A fraction of a second's work: so long new words wait at most. */
    private static final int AT_ONCE = 128;

    private final Meanings meanings;
    private final WordingStore wordings;
    private final Projector projector;

    @Inject
    MeaningTeller(Meanings meanings, WordingStore wordings, Projector projector) {
        this.meanings = meanings;
        this.wordings = wordings;
        this.projector = projector;
    }

    /**
     * Tells some of what is not told yet.
     *
     * @param generation the rows for which it is told
     * @return whether there was anything to tell, and so may be more
     */
    boolean tell(String generation) {
        Map<String, String> words = meanings.isOn() ? wordings.withoutMeaning(AT_ONCE) : Map.of();
        if (words.isEmpty()) {
            return false;
        }
        Map<String, Meaning> told = meanings.ofAll(words.values());
        projector.tell(generation, words, told);
        return true;
    }
}
