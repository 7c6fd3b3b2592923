package parley.query.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.document.DocumentId;
import parley.negotiation.NegotiationId;
import parley.query.platform.Grouped;
import parley.query.store.NumberStore.Numbered;
import parley.speaker.SpeakerId;

/** Shows groups with the names of what their keys stand for. Thread-safe. */
@ApplicationScoped
class GroupViews {

    private final KeptRows rows;

    @Inject
    GroupViews(KeptRows rows) {
        this.rows = rows;
    }

    List<Grouped> of(List<Counts> counts) {
        return counts.stream().map(this::grouped).toList();
    }

    private Grouped grouped(Counts counts) {
        Map<String, String> keys = keys(counts);
        Map<String, String> names = names(counts.by(), keys.values());
        List<Grouped.Group> groups = counts.groups().stream()
                .filter(group -> keys.containsKey(group.key()))
                .map(group -> {
                    String key = keys.get(group.key());
                    return new Grouped.Group(key, Optional.ofNullable(names.get(key)), group.count());
                })
                .toList();
        return new Grouped(counts.by().written(), groups, counts.more(), counts.unknown());
    }

    /** What the keys of the index stand for outside of it. */
    private Map<String, String> keys(Counts counts) {
        Map<String, String> keys = new HashMap<>();
        if (counts.by().isNumbered()) {
            List<Long> found = counts.groups().stream()
                    .map(group -> Long.valueOf(group.key()))
                    .toList();
            rows.numbered(counts.by() == Grouping.SPEAKER ? Numbered.SPEAKER : Numbered.DOCUMENT, found)
                    .forEach((number, id) -> keys.put(number.toString(), id));
        } else {
            counts.groups().forEach(group -> keys.put(group.key(), group.key()));
        }
        return keys;
    }

    private Map<String, String> names(Grouping by, Collection<String> keys) {
        Map<String, String> names = new HashMap<>();
        if (by == Grouping.SPEAKER) {
            rows.speakers(keys.stream().map(SpeakerId::new).toList())
                    .forEach((id, speaker) -> names.put(id.value(), speaker.name()));
        } else if (by == Grouping.DOCUMENT) {
            rows.documents(keys.stream().map(DocumentId::new).toList())
                    .forEach((id, document) -> document.title().ifPresent(title -> names.put(id.value(), title)));
        } else if (by == Grouping.NEGOTIATION) {
            rows.talks(keys.stream().map(NegotiationId::new).toList())
                    .forEach((id, label) -> names.put(id.value(), label));
        }
        return names;
    }
}
