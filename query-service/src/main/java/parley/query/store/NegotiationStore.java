package parley.query.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.document.DocumentId;
import parley.joining.Account;
import parley.joining.JoinedNegotiation;
import parley.negotiation.NegotiationId;
import parley.negotiation.NegotiationKind;
import parley.postgres.AnyOf;
import parley.query.platform.Choice;
import parley.query.platform.Folding;
import parley.time.PartialDate;

/** The talks of the read model, and what documents tell of them. Thread-safe. */
@ApplicationScoped
public class NegotiationStore implements PanacheRepositoryBase<NegotiationRow, String> {

    /** Stands for an unknown day in the order of the list: behind all known ones. Never shown. */
    private static final LocalDate NO_DAY = LocalDate.of(1, 1, 1);

    /**
     * Which talks are asked for.
     *
     * @param words parts of label, place, party or participant, all of which have to be found
     * @param kinds what they may be
     * @param parties names of parties of which one has to take part, whatever their case and accents
     * @param from the first day on which they may have begun
     * @param to the last day on which they may have begun
     */
    public record Wanted(
            List<String> words,
            List<Choice<NegotiationKind>> kinds,
            List<Choice<String>> parties,
            Optional<LocalDate> from,
            Optional<LocalDate> to) {

        private List<Chosen> chosen() {
            return List.of(
                    new Chosen(
                            "kind",
                            "kind = any (%s)",
                            kinds.stream()
                                    .map(choice -> choice.map(NegotiationStore::word))
                                    .toList()),
                    new Chosen(
                            "party",
                            "exists (select 1 from unnest(%s) as line where position(line in parties) > 0)",
                            parties.stream()
                                    .map(choice -> choice.map(name -> "\n" + Folding.fold(name) + "\n"))
                                    .toList()));
        }
    }

    /** What precedes a page of the list. */
    public record After(Optional<LocalDate> day, String id) {}

    /** Talks as they stand in the record, and when that last changed. */
    public record Recorded(JoinedNegotiation negotiation, Instant at) {}

    /** What a document tells of talks, and the id under which these stand. */
    public record StandingAccount(NegotiationId talks, Account account) {}

    private final NewRows begun;
    private final NegotiationParts parts;

    @Inject
    NegotiationStore(NewRows begun, NegotiationParts parts) {
        this.begun = begun;
        this.parts = parts;
    }

    /** Reads the rows of these at once, or begins them; they must all be written before the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void begin(Collection<NegotiationId> ids) {
        begun.begin(NegotiationRow.class, ids.stream().map(NegotiationId::value).toList(), row -> row.id, id -> {
            NegotiationRow row = new NegotiationRow();
            row.id = id;
            row.standingId = id;
            return row;
        });
    }

    /** Writes an account over what the document told before. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Account account) {
        NegotiationRow row = rowOf(account.report().id());
        row.documentId = account.document().value();
        row.account = RowJson.write(account);
        row.withdrawnAt = null;
        parts.record(account);
    }

    /**
     * Writes talks over what was known of them; they stand for themselves from now on.
     *
     * @return the document whose account stands under another id now
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<DocumentId> record(JoinedNegotiation talks, Instant at) {
        NegotiationRow row = rowOf(talks.id());
        Optional<DocumentId> moved = stand(row, row.id);
        row.body = RowJson.write(talks);
        row.reason = null;
        row.recordedAt = at;
        row.kind = word(talks.kind());
        row.sortDay = day(talks).orElse(null);
        row.parties = lines(talks.parties().stream());
        row.words = lines(Stream.of(
                        Stream.of(talks.label()),
                        talks.series().stream(),
                        talks.parties().stream(),
                        talks.venues().stream().flatMap(v -> Stream.concat(v.place().stream(), v.country().stream())),
                        talks.participants().stream().map(JoinedNegotiation.Participant::name))
                .flatMap(words -> words));
        return moved;
    }

    /**
     * Notes that the talks of an account stand under another id.
     *
     * @return the document whose account stands under another id now
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<DocumentId> join(NegotiationId id, NegotiationId to, String reason) {
        NegotiationRow row = rowOf(id);
        row.unstand();
        Optional<DocumentId> moved = stand(row, to.value());
        row.reason = reason;
        return moved;
    }

    private static Optional<DocumentId> stand(NegotiationRow row, String id) {
        boolean moved = !row.standingId.equals(id);
        row.standingId = id;
        return moved ? documentOf(row) : Optional.empty();
    }

    private static Optional<DocumentId> documentOf(NegotiationRow row) {
        return Optional.ofNullable(row.documentId).map(DocumentId::new);
    }

    /**
     * Takes an account out of the record and leaves its tombstone.
     *
     * @return the document that told it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<DocumentId> withdraw(NegotiationId id, Instant at) {
        NegotiationRow row = rowOf(id);
        row.unstand();
        row.standingId = row.id;
        row.account = null;
        row.withdrawnAt = at;
        parts.forget(id);
        return documentOf(row);
    }

    @Transactional
    public Presence<Recorded> find(String id) {
        return findByIdOptional(id).map(NegotiationStore::presence).orElseGet(() -> new Presence.Unknown<>(id));
    }

    /** The id under which talks stand; the id itself as long as nothing else is known. */
    @Transactional
    public NegotiationId standing(NegotiationId id) {
        return findByIdOptional(id.value())
                .map(row -> new NegotiationId(row.standingId))
                .orElse(id);
    }

    /** Those of the talks that stand for themselves, by id. */
    @Transactional
    public Map<NegotiationId, Recorded> findAll(List<NegotiationId> ids) {
        Map<NegotiationId, Recorded> found = new HashMap<>();
        List<String> keys = ids.stream().map(NegotiationId::value).distinct().toList();
        for (NegotiationRow row : list(AnyOf.condition("id") + " and body is not null", AnyOf.texts(keys))) {
            found.put(new NegotiationId(row.id), recorded(row));
        }
        return found;
    }

    /** What documents tell of talks, the earliest document first, those without a date last. */
    @Transactional
    public List<Account> accountsOf(List<NegotiationId> talks) {
        List<String> keys = talks.stream().map(NegotiationId::value).toList();
        return list(AnyOf.condition("standingId") + " and account is not null", AnyOf.texts(keys)).stream()
                .map(row -> RowJson.read(row.account, Account.class))
                .sorted(Comparator.comparing((Account account) -> account.published()
                                .map(claim -> claim.date().earliest())
                                .orElse(LocalDate.MAX))
                        .thenComparing(account -> account.report().id().value()))
                .toList();
    }

    /** What documents tell of talks, by document. */
    @Transactional
    public Map<DocumentId, List<StandingAccount>> accountsIn(Collection<DocumentId> documents) {
        List<String> keys = documents.stream().map(DocumentId::value).distinct().toList();
        return list(AnyOf.condition("documentId") + " and account is not null order by id", AnyOf.texts(keys)).stream()
                .map(row -> new StandingAccount(
                        new NegotiationId(row.standingId), RowJson.read(row.account, Account.class)))
                .collect(Collectors.groupingBy(standing -> standing.account().document()));
    }

    /** How many accounts there are of each of the talks. */
    @Transactional
    public Map<NegotiationId, Long> accountCounts(List<NegotiationId> talks) {
        Map<NegotiationId, Long> counts = new HashMap<>();
        getEntityManager()
                .createQuery(
                        "select n.standingId, count(n) from NegotiationRow n where " + AnyOf.condition("n.standingId")
                                + " and n.account is not null group by n.standingId",
                        Object[].class)
                .setParameter(
                        1, AnyOf.texts(talks.stream().map(NegotiationId::value).toList()))
                .getResultList()
                .forEach(row -> counts.put(new NegotiationId((String) row[0]), (Long) row[1]));
        return counts;
    }

    /** The talks wanted, the latest first, those without a day last. */
    @Transactional
    public List<Recorded> page(Wanted wanted, Optional<After> after, int limit) {
        String sql = "select * from negotiation" + where(wanted)
                + (after.isEmpty()
                        ? ""
                        : " and (coalesce(sort_day, date '0001-01-01') < :day"
                                + " or coalesce(sort_day, date '0001-01-01') = :day and id collate \"C\" > :id)")
                + " order by coalesce(sort_day, date '0001-01-01') desc, id collate \"C\" limit :limit";
        Query query = bind(getEntityManager().createNativeQuery(sql, NegotiationRow.class), wanted);
        after.ifPresent(
                entry -> query.setParameter("day", entry.day().orElse(NO_DAY)).setParameter("id", entry.id()));
        List<?> rows = query.setParameter("limit", limit).getResultList();
        return rows.stream()
                .map(NegotiationRow.class::cast)
                .map(NegotiationStore::recorded)
                .toList();
    }

    /** How many talks are wanted. */
    @Transactional
    public long count(Wanted wanted) {
        String sql = "select count(*) from negotiation" + where(wanted);
        return (Long) bind(getEntityManager().createNativeQuery(sql, Long.class), wanted)
                .getSingleResult();
    }

    /** The first day on which talks may have begun, by which the list is sorted. */
    public static Optional<LocalDate> day(JoinedNegotiation talks) {
        return talks.starts().stream()
                .filter(start -> start.bound().isEmpty())
                .map(start -> new PartialDate(start.edtf()).earliest())
                .min(Comparator.naturalOrder());
    }

    private NegotiationRow rowOf(NegotiationId id) {
        return begun.row(NegotiationRow.class, id.value());
    }

    private static Presence<Recorded> presence(NegotiationRow row) {
        if (row.body != null) {
            return new Presence.Present<>(recorded(row));
        }
        return row.standingId.equals(row.id)
                ? new Presence.Gone<>(
                        row.id, Optional.ofNullable(row.withdrawnAt).orElse(Instant.EPOCH))
                : new Presence.Moved<>(row.id, row.standingId);
    }

    private static Recorded recorded(NegotiationRow row) {
        return new Recorded(
                RowJson.read(row.body, JoinedNegotiation.class),
                Optional.ofNullable(row.recordedAt).orElse(Instant.EPOCH));
    }

    private static String lines(Stream<String> words) {
        return words.map(Folding::fold).distinct().collect(Collectors.joining("\n", "\n", "\n"));
    }

    private static String where(Wanted wanted) {
        StringBuilder where = new StringBuilder(" where body is not null");
        for (int i = 0; i < wanted.words().size(); i++) {
            where.append(" and position(:word").append(i).append(" in words) > 0");
        }
        wanted.chosen().forEach(chosen -> where.append(chosen.where()));
        where.append(wanted.from().isEmpty() ? "" : " and sort_day >= :from");
        where.append(wanted.to().isEmpty() ? "" : " and sort_day <= :to");
        return where.toString();
    }

    private static Query bind(Query query, Wanted wanted) {
        for (int i = 0; i < wanted.words().size(); i++) {
            query.setParameter("word" + i, Folding.fold(wanted.words().get(i)));
        }
        wanted.chosen().forEach(chosen -> chosen.bind(query));
        wanted.from().ifPresent(day -> query.setParameter("from", day));
        wanted.to().ifPresent(day -> query.setParameter("to", day));
        return query;
    }

    private static String word(NegotiationKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
