package parley.query.web.speaker;

import java.util.List;
import parley.query.speaker.SpeakerView;
import parley.query.web.shown.Links;
import parley.query.web.shown.Words;

/**
 * A page of the list of speakers.
 *
 * @param name the part of a name that is searched for; empty if none is
 * @param next address of the next page; empty if there is none
 */
record SpeakerList(String name, long count, List<Entry> entries, String next) {

    /**
     * A speaker in the list.
     *
     * @param role the office named last; empty if none is known
     * @param statements how many statements are theirs, in words
     */
    record Entry(String link, String name, String type, String role, String country, String statements) {

        static Entry of(SpeakerView speaker) {
            int offices = speaker.roles().size();
            return new Entry(
                    Links.speaker(speaker.id().value()),
                    speaker.name(),
                    Words.of(speaker.type()),
                    offices == 0 ? "" : Office.words(speaker.roles().get(offices - 1)),
                    speaker.country().map(Words::country).orElse(""),
                    Words.count(speaker.statementCount(), "statement"));
        }
    }

    SpeakerList {
        entries = List.copyOf(entries);
    }

    /** How many there are, in words. */
    public String countInWords() {
        return count == 0 ? "No speakers" : Words.count(count, "speaker");
    }
}
