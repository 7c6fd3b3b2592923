package parley.statement;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import parley.attribution.Basis;
import parley.attribution.Form;
import parley.document.VersionId;
import parley.selector.Passage;
import parley.time.DateClaim;

/**
 * An attribution with its speaker, date and context: one entry of the record.
 *
 * <p>Content excludes the quotation marks, a leading "that" and the comma that joins it to the cue.
 *
 * @param id identity, derived from version and content as they were found
 * @param version the document version in whose text the passages lie
 * @param form direct, indirect or mixed
 * @param basis what in the text attributes the words
 * @param content what was said, in text order; never empty
 * @param source the words that name the speaker; empty where the text leaves them out
 * @param cue the words that attribute; empty where the basis has none
 * @param speaker who spoke, as far as could be resolved
 * @param said when it was said, if known
 * @param published when the document appeared, if known
 * @param method the name and version of what found it, such as {@code rules/1}; ends in {@value #REVIEWED} if a curator has
 *     looked at it
 * @param confidence how probable it is that content and source are right, above 0 and at most 1; empty in records from
 *     before there was one
 */
public record Statement(
        StatementId id,
        VersionId version,
        Form form,
        Basis basis,
        List<Passage> content,
        List<Passage> source,
        List<Passage> cue,
        StatementSpeaker speaker,
        Optional<DateClaim> said,
        Optional<DateClaim> published,
        String method,
        Optional<Double> confidence) {

    /** Behind the method of a statement that a curator has accepted or changed. */
    public static final String REVIEWED = "+review";

    /** @throws IllegalArgumentException if there is no content, or the confidence is no probability */
    public Statement {
        content = List.copyOf(content);
        source = List.copyOf(source);
        cue = List.copyOf(cue);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("a statement without content: " + id);
        }
        confidence.filter(c -> !(c > 0 && c <= 1)).ifPresent(c -> {
            throw new IllegalArgumentException("a confidence of " + c + ": " + id);
        });
    }

    /** Where its words begin in the text, in code points. */
    public int start() {
        return content.get(0).position().start();
    }

    /** The same statement by another speaker. */
    public Statement spokenBy(StatementSpeaker other) {
        return new Statement(
                id, version, form, basis, content, source, cue, other, said, published, method, confidence);
    }

    /** The same statement with other words of the same version. */
    public Statement reworded(List<Passage> newContent, List<Passage> newSource) {
        return new Statement(
                id, version, form, basis, newContent, newSource, cue, speaker, said, published, method, confidence);
    }

    /** A part of this statement as one of its own: some of its words, under the id that follows from them. */
    public Statement part(List<Passage> words) {
        return new Statement(
                StatementId.of(version, words),
                version,
                form,
                basis,
                words,
                source,
                cue,
                speaker,
                said,
                published,
                method,
                confidence);
    }

    /** The same statement after somebody has looked at it: nothing about it is merely probable any more. */
    public Statement reviewed() {
        String by = method.endsWith(REVIEWED) ? method : method + REVIEWED;
        return new Statement(
                id, version, form, basis, content, source, cue, speaker, said, published, by, Optional.of(1.0));
    }

    /** The words said: the content passages, with an ellipsis where they are parted. */
    public String text() {
        return content.stream().map(Passage::text).collect(Collectors.joining(" … "));
    }
}
