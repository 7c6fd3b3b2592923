package parley.query.web.utterance;

import java.util.List;
import parley.query.utterance.UtteranceEntry;
import parley.query.web.shown.DateWords;
import parley.query.web.shown.Links;
import parley.query.web.shown.Piece;
import parley.query.web.shown.SpeakerLabel;
import parley.query.web.shown.Words;

/**
 * A page of the list of utterances that more than one statement reports.
 *
 * @param next address of the next page; empty if there is none
 */
record UtteranceList(long count, List<Entry> entries, String next) {

    private static final int LONGEST = 400;

    /** An utterance in the list. */
    record Entry(
            String link, String text, SpeakerLabel speaker, DateWords firstSeen, String reports, String documents) {

        static Entry of(UtteranceEntry utterance) {
            return new Entry(
                    Links.utterance(utterance.id()),
                    Piece.beginning(utterance.text(), LONGEST),
                    SpeakerLabel.of(utterance.speaker()),
                    utterance.firstSeen().map(DateWords::of).orElse(DateWords.NONE),
                    Words.count(utterance.statements(), "report"),
                    Words.count(utterance.documents(), "document"));
        }
    }

    UtteranceList {
        entries = List.copyOf(entries);
    }

    /** How many there are, in words. */
    public String countInWords() {
        return count == 0 ? "Nothing is reported twice" : Words.count(count, "utterance");
    }
}
