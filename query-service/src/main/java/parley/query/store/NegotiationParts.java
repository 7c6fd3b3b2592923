package parley.query.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import parley.document.DocumentId;
import parley.joining.Account;
import parley.negotiation.Membership;
import parley.negotiation.NegotiationId;
import parley.negotiation.Participation;
import parley.postgres.AnyOf;
import parley.query.platform.Folding;
import parley.speaker.NameKey;
import parley.speaker.Speaker;
import parley.speaker.SpeakerType;

/** Which talks accounts take for parts of which others, and who took part in them. Thread-safe. */
@ApplicationScoped
public class NegotiationParts {

    /**
     * One document's word on whether talks belong to larger ones.
     *
     * @param whole the larger talks, as they stand in the record
     * @param document whose word it is
     * @param denied whether it denies it
     */
    public record Claim(NegotiationId whole, DocumentId document, boolean denied) {}

    private final EntityManager entities;
    private final Sql sql;

    @Inject
    NegotiationParts(EntityManager entities, Sql sql) {
        this.entities = entities;
        this.sql = sql;
    }

    /** Writes what an account says over what it said before. */
    @Transactional(Transactional.TxType.MANDATORY)
    void record(Account account) {
        NegotiationId id = account.report().id();
        forget(id);
        account.report().membership().ifPresent(membership -> write(id, membership));
        List<String> keys = account.report().participations().stream()
                .map(Participation::name)
                .map(NegotiationParts::key)
                .distinct()
                .toList();
        sql.run("insert into participant select ?, unnest(?)", (connection, statement) -> {
            statement.setString(1, id.value());
            statement.setArray(2, Sql.array(connection, keys));
            statement.executeUpdate();
        });
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void forget(NegotiationId account) {
        sql.update("delete from negotiation_whole where part_id = any (?)", List.of(account.value()));
        sql.update("delete from participant where account_id = any (?)", List.of(account.value()));
    }

    /** The talks that any account takes for direct parts of these. */
    @Transactional
    public List<NegotiationId> partsOf(Collection<NegotiationId> wholes) {
        return ids(
                "select distinct p.standing_id from negotiation_whole w"
                        + " join negotiation p on p.id = w.part_id join negotiation x on x.id = w.whole_id"
                        + " where x.standing_id = any (?1) and not w.denied and p.standing_id <> x.standing_id"
                        + " order by p.standing_id",
                wholes.stream().map(NegotiationId::value).toList());
    }

    /** Talks with all that any account takes for their parts, and the parts of these; the talks themselves first. */
    @Transactional
    public List<NegotiationId> withParts(NegotiationId whole) {
        Set<NegotiationId> found = new LinkedHashSet<>(List.of(whole));
        List<NegotiationId> next = List.of(whole);
        while (!next.isEmpty()) {
            next = partsOf(next).stream().filter(found::add).toList();
        }
        return List.copyOf(found);
    }

    /** What documents say of the larger talks to which some talks belong. */
    @Transactional
    public List<Claim> claimsOf(NegotiationId part) {
        List<?> rows = entities.createNativeQuery(
                        "select distinct x.standing_id, p.document_id, w.denied from negotiation_whole w"
                                + " join negotiation p on p.id = w.part_id join negotiation x on x.id = w.whole_id"
                                + " where p.standing_id = ?1 order by 1, 3, 2",
                        Object[].class)
                .setParameter(1, part.value())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Claim(
                        new NegotiationId((String) row[0]), new DocumentId((String) row[1]), (Boolean) row[2]))
                .toList();
    }

    /** The talks in which somebody takes part under any of a speaker's names; a family name alone is too little. */
    @Transactional
    public List<NegotiationId> attendedBy(Speaker speaker) {
        List<String> keys = Stream.concat(Stream.of(speaker.name()), speaker.aliases().stream())
                .filter(name ->
                        speaker.type() != SpeakerType.PERSON || name.strip().indexOf(' ') > 0)
                .map(NegotiationParts::key)
                .distinct()
                .toList();
        if (keys.isEmpty() || speaker.type() == SpeakerType.UNNAMED) {
            return List.of();
        }
        return ids(
                "select distinct n.standing_id from participant p join negotiation n on n.id = p.account_id"
                        + " where p.name_key = any (?1) and n.account is not null order by n.standing_id",
                keys);
    }

    private List<NegotiationId> ids(String sql, Collection<String> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        List<?> ids = entities.createNativeQuery(sql, String.class)
                .setParameter(1, AnyOf.texts(keys))
                .getResultList();
        return ids.stream().map(String::valueOf).map(NegotiationId::new).toList();
    }

    private void write(NegotiationId part, Membership membership) {
        sql.run("insert into negotiation_whole values (?, ?, ?)", (connection, statement) -> {
            statement.setString(1, part.value());
            statement.setString(2, membership.whole().value());
            statement.setBoolean(3, membership.denied());
            statement.executeUpdate();
        });
    }

    private static String key(String name) {
        String key = NameKey.of(name);
        return key.isEmpty() ? Folding.fold(name) : key;
    }
}
