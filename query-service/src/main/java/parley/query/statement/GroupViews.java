package parley.query.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.negotiation.NegotiationId;
import parley.query.platform.Grouped;
import parley.query.statement.Counts.Group;
import parley.query.store.NumberStore.Named;
import parley.query.store.NumberStore.Numbered;

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
        List<Grouped.Group> groups = switch (counts.by()) {
            case SPEAKER -> numbered(Numbered.SPEAKER, counts.groups());
            case DOCUMENT -> numbered(Numbered.DOCUMENT, counts.groups());
            case NEGOTIATION -> talks(counts.groups());
            default -> words(counts.groups(), Map.of());
        };
        return new Grouped(counts.by().written(), groups, counts.more(), counts.unknown());
    }

    /** Those whose numbers stand for something. */
    private List<Grouped.Group> numbered(Numbered what, List<Group> groups) {
        Map<Long, Named> known = rows.numbered(
                what, groups.stream().map(group -> Long.valueOf(group.key())).toList());
        return groups.stream()
                .flatMap(group -> Optional.ofNullable(known.get(Long.valueOf(group.key()))).stream()
                        .map(named -> new Grouped.Group(named.id(), named.name(), group.count())))
                .toList();
    }

    private List<Grouped.Group> talks(List<Group> groups) {
        Map<String, String> labels = new HashMap<>();
        rows.talks(groups.stream().map(group -> new NegotiationId(group.key())).toList())
                .forEach((id, label) -> labels.put(id.value(), label));
        return words(groups, labels);
    }

    private static List<Grouped.Group> words(List<Group> groups, Map<String, String> labels) {
        return groups.stream()
                .map(group ->
                        new Grouped.Group(group.key(), Optional.ofNullable(labels.get(group.key())), group.count()))
                .toList();
    }
}
