package parley.attribution;

/**
 * What speaks for an attribution, as it was found and not yet weighed.
 *
 * @param way which ways of reading found it
 * @param probability what the tagger gives it, from 0 to 1: the product over its links and spans; 1 where only rules speak
 */
public record Evidence(Way way, double probability) {

    /** @throws IllegalArgumentException if the probability is none */
    public Evidence {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("not a probability: " + probability);
        }
    }

    /** What speaks for a finding of the rules: that its kind is known to be right so often. */
    public static Evidence ofRules(Way way) {
        return new Evidence(way, 1);
    }
}
