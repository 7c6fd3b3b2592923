package parley.query.web.reading;

import java.util.List;
import parley.query.store.DocumentHead;
import parley.query.web.shown.DateWords;
import parley.query.web.shown.Links;
import parley.query.web.shown.Publishers;
import parley.query.web.shown.SourceLabel;
import parley.query.web.shown.SpeakerLabel;
import parley.query.web.shown.TalksCard;

/**
 * A document, or a sheet of a long one, as the reading page shows it.
 *
 * @param title its title, or that it has none
 * @param heading the title as it is shown: the headline of the text where that is the title
 * @param publications where it appeared
 * @param original address of the original; empty if there is none that can safely be followed
 * @param version the hash of the text
 * @param blocks the text of this sheet
 * @param cards the statements that begin in it
 * @param all how many statements the document has
 * @param speakers who speaks in this sheet, each with the number of statements
 * @param talks the talks of which the document tells
 * @param copies other documents that print the same copy
 * @param versions how many versions there are
 * @param changed when the text last changed; not known where there is one version only
 * @param sheet which part of the text this is, from 1
 * @param sheets how many there are
 */
record Reading(
        String id,
        String title,
        Block heading,
        List<Appearance> publications,
        DateWords published,
        String original,
        String version,
        List<Block> blocks,
        List<Card> cards,
        int all,
        List<Voice> speakers,
        List<TalksCard> talks,
        List<Copy> copies,
        int versions,
        DateWords changed,
        int sheet,
        int sheets) {

    /** Where and when a text appeared. */
    record Appearance(String publisher, String link, DateWords published) {}

    /** Somebody who speaks, and how often. */
    record Voice(SpeakerLabel label, long statements) {}

    /** Another document. */
    record Copy(String link, String title, String publisher) {

        static Copy of(DocumentHead document) {
            return new Copy(
                    Links.document(document.document().value()),
                    document.title().orElse(SourceLabel.UNTITLED),
                    Publishers.of(document.publications()));
        }
    }

    Reading {
        publications = List.copyOf(publications);
        blocks = List.copyOf(blocks);
        cards = List.copyOf(cards);
        speakers = List.copyOf(speakers);
        talks = List.copyOf(talks);
        copies = List.copyOf(copies);
    }

    /** Whether several outlets printed this very text. */
    public boolean isReprinted() {
        return publications.size() > 1;
    }

    /** Whether the text is not what it first was. */
    public boolean isCorrected() {
        return versions > 1;
    }

    /** Address of the sheet before; empty if this is the first. */
    public String before() {
        return sheet > 1 ? "/documents/" + id + "?sheet=" + (sheet - 1) : "";
    }

    /** Address of the sheet behind; empty if this is the last. */
    public String behind() {
        return sheet < sheets ? "/documents/" + id + "?sheet=" + (sheet + 1) : "";
    }

    /** The version as short as people compare hashes. */
    public String shortVersion() {
        return version.substring(0, 12);
    }
}
