package parley.query.utterance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import parley.document.DocumentId;
import parley.query.statement.StatementView;
import parley.query.wording.WordChange;

/**
 * Words said on one occasion, as all statements of the record give them.
 *
 * @param id {@code u-} and the digits of the smallest id of its statements; with those of any other it leads here
 * @param text the fullest wording
 * @param speaker who said it
 * @param firstSeen the first day on which it may have been said or, failing that, was published
 * @param statements how many statements report it
 * @param documents in how many documents
 * @param variants the statements, the fullest first, each beside the fullest; absent in lists
 * @param sources where the reports come from; absent in lists
 * @param independentSources how many of them are independent of each other; absent in lists
 */
public record UtteranceView(
        String id,
        String text,
        StatementView.SpeakerView speaker,
        Optional<LocalDate> firstSeen,
        int statements,
        int documents,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<VariantView> variants,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<SourceView> sources,
        Optional<Integer> independentSources) {

    /**
     * One statement of an utterance.
     *
     * @param likeness how much of it stands in the fullest wording, from 0 to 1
     * @param diff it beside the fullest wording
     */
    public record VariantView(StatementView statement, double likeness, List<WordChange> diff) {}

    /**
     * Documents that print the same copy.
     *
     * @param original the earliest of them
     * @param copies the others, the earliest first
     * @param agency the agency whose mark any of them carries
     */
    public record SourceView(DocumentId original, List<DocumentId> copies, Optional<String> agency) {}
}
