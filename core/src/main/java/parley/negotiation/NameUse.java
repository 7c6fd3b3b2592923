package parley.negotiation;

/** How a document uses the name of a state or body, while it is read. Not thread-safe. */
final class NameUse {

    private static final int MOST_COUNTED = 8;

    private int points;
    private int count;
    private int inside;
    private int asPlace;
    private boolean known;

    /**
     * Notes one use.
     *
     * @param rating how much it is that of somebody who acts
     * @param sentenceStart whether a capital is no sign of a name here
     * @param place whether "in" or "at" stands before it
     * @param country whether it is a known country
     */
    void add(int rating, boolean sentenceStart, boolean place, boolean country) {
        points += rating;
        count++;
        inside += sentenceStart ? 0 : 1;
        asPlace += place ? 1 : 0;
        known |= country;
    }

    /** How likely the name is that of a party; 0 if it is not at all. */
    int score() {
        boolean name = inside > 0 || known;
        boolean placeOnly = asPlace * 2 > count && points < 3;
        return !name || placeOnly || points == 0 && count < 3 ? 0 : points + Math.min(MOST_COUNTED, count) / 2;
    }
}
