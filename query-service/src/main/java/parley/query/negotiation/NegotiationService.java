package parley.query.negotiation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.document.DocumentId;
import parley.joining.JoinedNegotiation;
import parley.negotiation.NegotiationId;
import parley.negotiation.NegotiationKind;
import parley.query.platform.Batches.Batch;
import parley.query.platform.Cursor;
import parley.query.platform.QueryKeys;
import parley.query.platform.StoreListing;
import parley.query.statement.Dates;
import parley.query.store.NegotiationParts;
import parley.query.store.NegotiationStore;
import parley.query.store.NegotiationStore.Recorded;

/** Answers questions about talks. Thread-safe. */
@ApplicationScoped
public class NegotiationService extends StoreListing<NegotiationStore.Wanted, NegotiationEntry, NegotiationView> {

    /** The query keys of {@code /v1/negotiations}. */
    public static final Set<String> KEYS = Set.of("q", "kind", "party", "start.gte", "start.lte", "per_page", "cursor");

    private final NegotiationStore negotiations;
    private final NegotiationParts parts;
    private final Talks talks;

    @Inject
    NegotiationService(NegotiationStore negotiations, NegotiationParts parts, Talks talks) {
        this.negotiations = negotiations;
        this.parts = parts;
        this.talks = talks;
    }

    @Override
    public Set<String> keys() {
        return KEYS;
    }

    @Override
    public NegotiationView get(String id) {
        JoinedNegotiation found = talks.standing(id).negotiation();
        long accounts = negotiations.accountCounts(List.of(found.id())).getOrDefault(found.id(), 0L);
        return new NegotiationView(found, wholes(found.id()), talks.partsOf(found.id()), accounts);
    }

    /**
     * Talks and all their parts in the order of time.
     *
     * @throws parley.query.platform.Problem if there are no such talks
     */
    public Timeline timeline(String id) {
        Recorded whole = talks.standing(id);
        return new Timeline(
                whole.negotiation().id(),
                talks.entriesOf(talks.withParts(whole).stream()
                        .map(Recorded::negotiation)
                        .toList()));
    }

    /** The talks of which a document tells, by day. */
    public List<NegotiationEntry> toldIn(DocumentId document) {
        return talks.toldIn(document);
    }

    private List<NegotiationView.Whole> wholes(NegotiationId part) {
        Map<NegotiationId, List<NegotiationParts.Claim>> claims = new LinkedHashMap<>();
        parts.claimsOf(part)
                .forEach(claim -> claims.computeIfAbsent(claim.whole(), whole -> new ArrayList<>())
                        .add(claim));
        Map<NegotiationId, NegotiationView.Settlement> settled = new LinkedHashMap<>();
        parts.settledOf(part).forEach(word -> {
            settled.put(word.whole(), new NegotiationView.Settlement(word.denied(), word.by()));
            claims.putIfAbsent(word.whole(), List.of());
        });
        Map<NegotiationId, Recorded> known = negotiations.findAll(List.copyOf(claims.keySet()));
        return claims.entrySet().stream()
                .filter(entry -> known.containsKey(entry.getKey()))
                .map(entry -> new NegotiationView.Whole(
                        entry.getKey(),
                        known.get(entry.getKey()).negotiation().label(),
                        documents(entry.getValue(), false),
                        documents(entry.getValue(), true),
                        Optional.ofNullable(settled.get(entry.getKey()))))
                .toList();
    }

    private static List<DocumentId> documents(List<NegotiationParts.Claim> claims, boolean denied) {
        return claims.stream()
                .filter(claim -> claim.denied() == denied)
                .map(NegotiationParts.Claim::document)
                .toList();
    }

    @Override
    protected long count(NegotiationStore.Wanted wanted) {
        return negotiations.count(wanted);
    }

    /** The latest first. */
    @Override
    protected Batch<NegotiationEntry> page(NegotiationStore.Wanted wanted, Optional<Cursor> after, int size) {
        return Batch.of(
                        negotiations.page(wanted, after.map(NegotiationService::after), size + 1),
                        size,
                        NegotiationService::cursor)
                .map(found -> talks.entriesOf(
                        found.stream().map(Recorded::negotiation).toList()));
    }

    @Override
    protected NegotiationStore.Wanted wanted(QueryKeys keys) {
        return new NegotiationStore.Wanted(
                keys.one("q").stream()
                        .flatMap(words -> Arrays.stream(words.strip().split("\\s+")))
                        .toList(),
                keys.choices("kind", NegotiationKind.class),
                keys.choices("party"),
                keys.one("start.gte").map(date -> Dates.firstDay("start.gte", date)),
                keys.one("start.lte").map(date -> Dates.lastDay("start.lte", date)));
    }

    private static Cursor cursor(Recorded last) {
        JoinedNegotiation one = last.negotiation();
        return new Cursor(List.of(
                NegotiationStore.day(one).map(LocalDate::toString).orElse(""),
                one.id().value()));
    }

    private static NegotiationStore.After after(Cursor cursor) {
        String day = cursor.values().get(0);
        try {
            return new NegotiationStore.After(
                    day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day)),
                    cursor.values().get(1));
        } catch (DateTimeException e) {
            throw Cursor.notACursor(day);
        }
    }
}
