package parley.ingest.curation;

import java.util.Comparator;
import java.util.List;
import parley.document.DocumentId;
import parley.ingest.body.JsonObject;
import parley.ingest.platform.ProblemException;

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
        return new CurationRequest(wish, Reason.of(object));
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
