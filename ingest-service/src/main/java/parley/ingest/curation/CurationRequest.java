package parley.ingest.curation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parley.document.DocumentId;
import parley.ingest.body.JsonObject;
import parley.ingest.platform.Problem;
import parley.ingest.platform.ProblemCode;
import parley.ingest.platform.ProblemException;
import parley.selector.TextPositionSelector;

/**
 * What a curator asks for.
 *
 * @param wish what is to be done
 * @param caller who asks, as far as the service knows
 * @param reason who asks, as they say themselves, and why
 */
public record CurationRequest(Wish wish, Caller caller, Reason reason) {

    private static final List<String> COMMON = List.of("act", "subject", "by", "why");
    private static final List<String> OWN =
            List.of("name", "into", "whole", "documents", "at", "content", "source", "speaker");

    /** @throws ProblemException if a field is missing, unknown or unusable */
    static CurationRequest read(String json, Caller caller) {
        JsonObject any = JsonObject.read(json, with(OWN));
        String act = any.wantedText("act");
        List<String> own = switch (act) {
            case "alias" -> List.of("name");
            case "merge" -> List.of("into");
            case "attach", "detach" -> List.of("whole");
            case "split" -> List.of(any.has("at") ? "at" : "documents");
            case "accept", "reject" -> List.of();
            case "reword" -> List.of("content", "source");
            case "attribute" -> List.of("speaker");
            default ->
                throw JsonObject.invalid(
                        "act",
                        "act is " + act
                                + "; alias, merge, split, attach, detach, accept, reject, reword or attribute is wanted");
        };
        JsonObject object = JsonObject.read(json, with(own));
        return of(wish(act, object), caller, Reason.of(object, caller));
    }

    /** @throws ProblemException if it makes no sense, whatever the record says */
    public static CurationRequest of(Wish wish, Caller caller, Reason reason) {
        if (wish instanceof Wish.Merge merge && merge.into().equals(merge.subject())) {
            throw new ProblemException(
                    Problem.of(ProblemCode.MERGED_WITH_ITSELF, merge.subject() + " into " + merge.into())
                            .atField("into"));
        }
        return new CurationRequest(wish, caller, reason);
    }

    private static Wish wish(String act, JsonObject object) {
        String subject = object.wantedText("subject");
        return switch (act) {
            case "alias" -> new Wish.Alias(subject, Reason.line(object, "name"));
            case "merge" -> new Wish.Merge(subject, object.wantedText("into"));
            case "split" ->
                object.has("at")
                        ? new Wish.SplitStatement(subject, object.wantedNumber("at"))
                        : new Wish.Split(subject, documents(object.wantedTexts("documents")));
            case "attach" -> new Wish.Attach(subject, object.wantedText("whole"));
            case "detach" -> new Wish.Detach(subject, object.wantedText("whole"));
            case "accept" -> new Wish.Accept(subject);
            case "reject" -> new Wish.Reject(subject);
            case "attribute" ->
                new Wish.Attribute(subject, object.text("speaker").map(String::strip));
            default ->
                new Wish.Reword(
                        subject,
                        positions(object, "content"),
                        object.has("source") ? Optional.of(positions(object, "source")) : Optional.empty());
        };
    }

    private static List<TextPositionSelector> positions(JsonObject object, String field) {
        return object.objects(field, List.of("start", "end")).stream()
                .map(place -> position(field, place.wantedNumber("start"), place.wantedNumber("end")))
                .toList();
    }

    private static TextPositionSelector position(String field, int start, int end) {
        if (start < 0 || start >= end) {
            throw JsonObject.invalid(field, field + " has no words from " + start + " to " + end);
        }
        return new TextPositionSelector(start, end);
    }

    private static List<String> with(List<String> own) {
        return Stream.concat(COMMON.stream(), own.stream()).toList();
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
