package parley.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import parley.negotiation.Claim;
import parley.negotiation.Negotiation;
import parley.negotiation.Outcome;
import parley.negotiation.Participation;
import parley.negotiation.ParticipationRole;
import parley.negotiation.Venue;
import parley.selector.Passage;
import parley.time.DateClaim;

/** A negotiation as a JSON object for files: values plain, the spans that prove them beside them under {@code evidence}. */
final class NegotiationJson {

    private NegotiationJson() {}

    static void write(ObjectNode out, Negotiation negotiation) {
        out.put("id", negotiation.id().value());
        out.put("kind", word(negotiation.kind()));
        out.put("label", negotiation.label());
        ObjectNode evidence = ParleyJson.mapper().createObjectNode();
        out.put(
                "parent",
                negotiation
                        .membership()
                        .filter(m -> !m.denied())
                        .map(m -> m.whole().value())
                        .orElse(null));
        negotiation.membership().ifPresent(membership -> {
            ObjectNode node = out.putObject("membership");
            node.put("whole", membership.whole().value());
            node.put("denied", membership.denied());
            spans(evidence.putArray("membership"), membership.evidence());
        });
        text(out, evidence, "series", negotiation.series(), series -> series);
        negotiation.number().ifPresent(number -> {
            out.put("round", number.value());
            spans(evidence.putArray("round"), number.evidence());
        });
        text(out, evidence, "level", negotiation.level(), NegotiationJson::word);
        text(out, evidence, "format", negotiation.format(), NegotiationJson::word);
        text(out, evidence, "mode", negotiation.mode(), NegotiationJson::word);
        text(out, evidence, "status", Optional.of(negotiation.status()), NegotiationJson::word);
        date(out, evidence, "start", negotiation.start());
        date(out, evidence, "end", negotiation.end());
        negotiation.venue().ifPresent(venue -> venue(out, evidence, venue));
        negotiation.durationMinutes().ifPresent(minutes -> {
            out.put("duration_minutes", minutes.value());
            spans(evidence.putArray("duration_minutes"), minutes.evidence());
        });
        ArrayNode issues = out.putArray("issues");
        negotiation.issues().forEach(issue -> {
            ObjectNode node = issues.addObject();
            node.put("issue", word(issue.value()));
            spans(node.putArray("evidence"), issue.evidence());
        });
        participations(out, negotiation);
        outcomes(out.putArray("outcomes"), negotiation.outcomes());
        out.set("evidence", evidence);
        spans(evidence.putArray("report"), negotiation.evidence());
    }

    private static <T> void text(
            ObjectNode out, ObjectNode evidence, String key, Optional<Claim<T>> claim, Function<T, String> form) {
        claim.ifPresent(c -> {
            out.put(key, form.apply(c.value()));
            spans(evidence.putArray(key), c.evidence());
        });
    }

    private static void date(ObjectNode out, ObjectNode evidence, String key, Optional<DateClaim> date) {
        date.ifPresent(claim -> {
            ObjectNode node = out.putObject(key);
            node.put("value", claim.date().edtf());
            node.put("basis", word(claim.basis()));
            claim.bound().ifPresent(bound -> node.put("bound", word(bound)));
            spans(evidence.putArray(key), claim.evidence());
        });
    }

    private static void venue(ObjectNode out, ObjectNode evidence, Claim<Venue> venue) {
        ObjectNode node = out.putObject("venue");
        node.put("place", venue.value().place().orElse(null));
        node.put("country", venue.value().country().orElse(null));
        spans(evidence.putArray("venue"), venue.evidence());
    }

    private static void participations(ObjectNode out, Negotiation negotiation) {
        ArrayNode parties = out.putArray("parties");
        negotiation.parties().forEach(parties::add);
        ArrayNode participants = out.putArray("participants");
        for (Participation participation : negotiation.participations()) {
            if (participation.role() != ParticipationRole.PARTY) {
                ObjectNode node = participants.addObject();
                node.put("name", participation.name());
                node.put("role", word(participation.role()));
                participation.onBehalfOf().ifPresent(party -> node.put("on_behalf_of", party));
                spans(node.putArray("evidence"), participation.evidence());
            }
        }
    }

    private static void outcomes(ArrayNode out, List<Outcome> outcomes) {
        for (Outcome outcome : outcomes) {
            ObjectNode node = out.addObject();
            node.put("kind", word(outcome.kind()));
            outcome.quantity().ifPresent(quantity -> node.put("quantity", quantity));
            outcome.stage().ifPresent(stage -> node.put("stage", word(stage)));
            if (outcome.implemented()) {
                node.put("implemented", true);
            }
            spans(node.putArray("evidence"), outcome.evidence());
        }
    }

    private static void spans(ArrayNode out, List<Passage> passages) {
        for (Passage passage : passages) {
            out.addArray()
                    .add(passage.position().start())
                    .add(passage.position().end());
        }
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
