package parley.statement;

import java.util.List;
import java.util.regex.Pattern;
import parley.document.VersionId;
import parley.selector.Passage;
import parley.text.Sha256;

/**
 * The identity of a statement: {@code q-} and 32 hexadecimal digits that follow from the document version and the
 * positions of the content, so that a second extraction of the same text finds the same ids.
 */
public record StatementId(String value) {

    private static final Pattern FORM = Pattern.compile("q-[0-9a-f]{32}");

    /** @throws IllegalArgumentException if the value has another form */
    public StatementId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a statement id (q- and 32 hexadecimal digits): " + value);
        }
    }

    /** The id of the statement with this content in this version. */
    public static StatementId of(VersionId version, List<Passage> content) {
        StringBuilder key = new StringBuilder(version.value());
        for (Passage passage : content) {
            key.append(' ')
                    .append(passage.position().start())
                    .append('-')
                    .append(passage.position().end());
        }
        return new StatementId("q-" + Sha256.of(key.toString()).substring(0, 32));
    }

    @Override
    public String toString() {
        return value;
    }
}
