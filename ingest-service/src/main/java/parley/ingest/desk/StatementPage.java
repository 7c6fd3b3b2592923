package parley.ingest.desk;

import java.util.List;

/**
 * One finding, with all that is needed to judge and correct it.
 *
 * @param withdrawn whether it has left the record
 * @param context the text around it
 * @param content where its words begin and end
 * @param source where the words that name the speaker begin and end
 * @param neighbours the statements before and behind it in the text
 * @param speakers those who speak in the same document
 * @param history what curators said of it before
 */
record StatementPage(
        Finding finding,
        boolean withdrawn,
        String document,
        String title,
        MarkedText context,
        List<WordsInText> content,
        List<WordsInText> source,
        List<Finding> neighbours,
        List<SpeakerLine> speakers,
        List<Correction> history) {

    StatementPage {
        content = List.copyOf(content);
        source = List.copyOf(source);
        neighbours = List.copyOf(neighbours);
        speakers = List.copyOf(speakers);
        history = List.copyOf(history);
    }

    /** About where the middle of its words is, in UTF-16 code units: where nothing tells otherwise, it is split near there. */
    public int middle() {
        return (content.get(0).near() + content.get(content.size() - 1).nearEnd()) / 2;
    }
}
