package parley.query.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.document.DocumentId;
import parley.negotiation.NegotiationId;
import parley.query.platform.Grouped;
import parley.query.store.NegotiationStore;
import parley.speaker.SpeakerId;

/** Shows groups with the names of what their keys stand for. Thread-safe. */
@ApplicationScoped
class GroupViews {

    private final KeptRows rows;
    private final NegotiationStore negotiations;

    @Inject
    GroupViews(KeptRows rows, NegotiationStore negotiations) {
        this.rows = rows;
        this.negotiations = negotiations;
    }

    List<Grouped> of(List<Counts> counts) {
        return counts.stream().map(this::grouped).toList();
    }

    private Grouped grouped(Counts counts) {
        Map<String, String> names = names(counts);
        List<Grouped.Group> groups = counts.groups().stream()
                .map(group ->
                        new Grouped.Group(group.key(), Optional.ofNullable(names.get(group.key())), group.count()))
                .toList();
        return new Grouped(counts.by().written(), groups, counts.more(), counts.unknown());
    }

    private Map<String, String> names(Counts counts) {
        List<String> keys = counts.groups().stream().map(Counts.Group::key).toList();
        Map<String, String> names = new HashMap<>();
        if (counts.by() == Grouping.SPEAKER) {
            rows.speakers(keys.stream().map(SpeakerId::new).toList())
                    .forEach((id, speaker) -> names.put(id.value(), speaker.name()));
        } else if (counts.by() == Grouping.DOCUMENT) {
            rows.documents(keys.stream().map(DocumentId::new).toList())
                    .forEach((id, document) -> document.title().ifPresent(title -> names.put(id.value(), title)));
        } else if (counts.by() == Grouping.NEGOTIATION) {
            negotiations
                    .findAll(keys.stream().map(NegotiationId::new).toList())
                    .forEach((id, talks) ->
                            names.put(id.value(), talks.negotiation().label()));
        }
        return names;
    }
}
