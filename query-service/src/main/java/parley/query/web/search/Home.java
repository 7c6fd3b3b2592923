package parley.query.web.search;

import java.util.List;
import parley.query.web.shown.TalksCard;

/**
 * What the home page shows.
 *
 * @param statements how many statements can be searched
 * @param documents how many documents they come from
 * @param speakers how many speakers are known
 * @param talks how many talks are known
 * @param latest the latest documents
 * @param latestTalks the latest talks
 */
record Home(
        long statements,
        long documents,
        long speakers,
        long talks,
        List<ListedDocument> latest,
        List<TalksCard> latestTalks) {

    Home {
        latest = List.copyOf(latest);
        latestTalks = List.copyOf(latestTalks);
    }
}
