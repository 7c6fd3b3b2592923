package parley.query.web;

import java.util.List;
import java.util.Optional;

/**
 * What the home page shows.
 *
 * @param question what is in the search box
 * @param speaker the speaker to whom the search is limited, by id or name; empty if to none
 * @param searched whether anything is searched for
 * @param count how many statements were found
 * @param results the first of them
 * @param trouble what was not understood; empty if nothing
 * @param next address of the next results; empty if there are none
 * @param documents the documents in the record, the latest first
 * @param moreDocuments address of the next documents; empty if there are none
 */
record Home(
        String question,
        String speaker,
        boolean searched,
        long count,
        List<Result> results,
        String trouble,
        String next,
        List<Listed> documents,
        String moreDocuments) {

    /** A document in the list. */
    record Listed(String id, String title, String publisher, String published) {}

    Home {
        results = List.copyOf(results);
        documents = List.copyOf(documents);
    }

    /** How many were found, in words. */
    public String countInWords() {
        return count == 0 ? "No statements" : count == 1 ? "1 statement" : count + " statements";
    }

    /** The address of the same search, in the statements of all speakers. */
    public String withoutSpeaker() {
        return question.isEmpty() ? "/" : "/?q=" + StatementCard.encoded(question);
    }

    static String link(String path, Optional<String> query) {
        return query.map(text -> path + "?" + text).orElse("");
    }
}
