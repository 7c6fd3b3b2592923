package parley.ingest.desk;

import java.util.List;

/**
 * Findings that somebody should look at, the least probable first.
 *
 * @param below the confidence below which they are
 * @param next the address of those behind them; empty if there are none
 */
record Queue(List<Item> items, String below, String next) {

    /** A finding and where it stands. */
    record Item(Finding finding, String document, String title) {}

    /** Bounds to choose from. */
    public List<String> choices() {
        return List.of("0.3", "0.5", "0.7", "0.9", "1.0");
    }

    Queue {
        items = List.copyOf(items);
    }
}
