package parley.query.utterance;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;
import parley.document.DocumentId;
import parley.query.statement.StatementView;
import parley.query.wording.WordChange;

/**
 * Words said on one occasion, as all statements of the record give them.
 *
 * @param entry what a list shows of it, too
 * @param variants the statements, the fullest first, each beside the fullest
 * @param sources where the reports come from, the earliest first
 * @param independentSources how many of them are independent of each other
 */
public record UtteranceView(
        @JsonUnwrapped UtteranceEntry entry,
        List<VariantView> variants,
        List<SourceView> sources,
        int independentSources) {

    /**
     * One statement of an utterance.
     *
     * @param likeness how much of it stands in the fullest wording, from 0 to 1
     * @param diff it beside the fullest wording
     * @param toldLanguage the words in which the text tells in what language it was said, or that it was interpreted
     */
    public record VariantView(
            StatementView statement, double likeness, List<WordChange> diff, Optional<String> toldLanguage) {}

    /**
     * Documents that print the same copy.
     *
     * @param original the earliest of them
     * @param copies the others, the earliest first
     * @param agency the agency whose mark any of them carries
     */
    public record SourceView(DocumentId original, List<DocumentId> copies, Optional<String> agency) {}
}
