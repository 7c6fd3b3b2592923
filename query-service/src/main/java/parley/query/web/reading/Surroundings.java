package parley.query.web.reading;

import java.util.List;
import java.util.Map;
import parley.query.utterance.UtteranceRef;
import parley.query.web.reading.Reading.Copy;
import parley.query.web.shown.Links;
import parley.query.web.shown.TalksCard;

/**
 * What the record knows around a document.
 *
 * @param utterances the utterances of those of its statements that others report, too, by statement
 * @param talks the talks of which it tells
 * @param copies other documents that print the same copy
 * @param reportTo address to which readers may write; empty if there is none
 */
record Surroundings(Map<String, UtteranceRef> utterances, List<TalksCard> talks, List<Copy> copies, String reportTo) {

    Surroundings {
        utterances = Map.copyOf(utterances);
        talks = List.copyOf(talks);
        copies = List.copyOf(copies);
    }

    /** Where a reader may say that something is wrong about a statement; empty if nowhere. */
    String report(String statement) {
        return reportTo.isEmpty()
                ? ""
                : "mailto:" + reportTo + "?subject="
                        + Links.encoded("Statement " + statement).replace("+", "%20");
    }
}
