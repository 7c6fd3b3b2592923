package parley.ingest.curation;

import java.util.Comparator;
import java.util.List;
import parley.document.DocumentId;
import parley.ingest.body.JsonObject;
import parley.ingest.platform.Problem;
import parley.ingest.platform.ProblemCode;
import parley.ingest.platform.ProblemException;
import parley.joining.CurationAct;
import parley.text.Sha256;

/**
 * What a curator asks for.
 *
 * @param reason who asks, and why
 */
record CurationRequest(Wish wish, Reason reason) {

    /** What is to be done; ids are as they were sent. */
    sealed interface Wish {

        String subject();

        record Alias(String subject, String name) implements Wish {}

        record Merge(String subject, String into) implements Wish {}

        record Split(String subject, List<DocumentId> documents) implements Wish {}
    }

    /** @throws ProblemException if a field is missing, unknown or unusable */
    static CurationRequest read(String json) {
        JsonObject all = JsonObject.read(json, List.of("act", "subject", "by", "why", "name", "into", "documents"));
        String act = all.wantedText("act");
        String own = switch (act) {
            case "alias" -> "name";
            case "merge" -> "into";
            case "split" -> "documents";
            default -> throw JsonObject.invalid("act", "act is " + act + "; alias, merge or split is wanted");
        };
        JsonObject object = JsonObject.read(json, List.of("act", "subject", "by", "why", own));
        String subject = object.wantedText("subject");
        Wish wish = switch (act) {
            case "alias" -> new Wish.Alias(subject, Reason.line(object, own));
            case "merge" -> new Wish.Merge(subject, object.wantedText(own));
            default -> new Wish.Split(subject, documents(object.wantedTexts(own)));
        };
        if (wish instanceof Wish.Merge merge && merge.into().equals(subject)) {
            throw new ProblemException(Problem.of(ProblemCode.MERGED_WITH_ITSELF, subject + " into " + subject)
                    .atField("into"));
        }
        return new CurationRequest(wish, Reason.of(object));
    }

    /** The correction that the wish comes to if every id stands for itself. */
    CurationAct asSent() {
        if (wish instanceof Wish.Alias alias) {
            return new CurationAct.Alias(alias.subject(), alias.name());
        }
        if (wish instanceof Wish.Merge merge) {
            return new CurationAct.MergeInto(merge.subject(), merge.into());
        }
        Wish.Split split = (Wish.Split) wish;
        return new CurationAct.Split(split.subject(), partOf(split.subject(), split.documents()), split.documents());
    }

    /**
     * The id of what a split parts from a subject, or at least the name of the split; the same for the same split, so that
     * taking it back and making it again leads to the same id.
     */
    static String partOf(String subject, List<DocumentId> documents) {
        String hash = Sha256.of("split " + subject + ' ' + documents).substring(0, 16);
        return subject.startsWith("n-") ? "n-" + hash : "s-" + hash;
    }

    private static List<DocumentId> documents(List<String> ids) {
        try {
            return ids.stream()
                    .map(DocumentId::new)
                    .distinct()
                    .sorted(Comparator.comparing(DocumentId::value))
                    .toList();
        } catch (IllegalArgumentException e) {
            throw JsonObject.invalid("documents", String.valueOf(e.getMessage()));
        }
    }
}
