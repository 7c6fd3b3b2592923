package parley.query.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import parley.document.DocumentId;
import parley.joining.Account;
import parley.joining.CurationAct;
import parley.joining.CurationId;
import parley.negotiation.Membership;
import parley.negotiation.NegotiationId;
import parley.negotiation.Participation;
import parley.postgres.AnyOf;

/** Which talks accounts and curators take for parts of which others, and whom accounts name in them. Thread-safe. */
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

    /**
     * A curator's word on whether talks belong to larger ones, which goes before that of documents.
     *
     * @param whole the larger talks, as they stand in the record
     * @param by the correction
     * @param denied whether it denies it
     */
    public record Settled(NegotiationId whole, CurationId by, boolean denied) {}

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
                .map(Attendance::key)
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

    /** Writes what a curator says; whatever documents claim of the two stays as it is. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void settle(CurationId curation, CurationAct.OfMembership act, long position) {
        sql.run("insert into negotiation_settled values (?, ?, ?, ?, ?)", (connection, statement) -> {
            statement.setString(1, curation.value());
            statement.setString(2, act.subject());
            statement.setString(3, act.whole());
            statement.setBoolean(4, act instanceof CurationAct.Detach);
            statement.setLong(5, position);
            statement.executeUpdate();
        });
    }

    /** Forgets what a curator said, if the correction was of this kind. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void unsettle(CurationId curation) {
        sql.update("delete from negotiation_settled where curation_id = any (?)", List.of(curation.value()));
    }

    /** The talks that a curator, or else any account, takes for direct parts of these. */
    @Transactional
    public List<NegotiationId> partsOf(Collection<NegotiationId> wholes) {
        return ids(
                "select p.standing_id from negotiation_whole w"
                        + " join negotiation p on p.id = w.part_id join negotiation x on x.id = w.whole_id"
                        + " where x.standing_id = any (?1) and not w.denied and p.standing_id <> x.standing_id"
                        + " and not exists (select 1 from settled_whole s where s.denied"
                        + " and s.part_id = p.standing_id and s.whole_id = x.standing_id)"
                        + " union select part_id from settled_whole where whole_id = any (?1) and not denied"
                        + " order by 1",
                wholes.stream().map(NegotiationId::value).toList());
    }

    /** Talks with all that a curator or any account takes for their parts, and the parts of these; the talks themselves first. */
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

    /** What curators say of the larger talks to which some talks belong. */
    @Transactional
    public List<Settled> settledOf(NegotiationId part) {
        List<?> rows = entities.createNativeQuery(
                        "select whole_id, curation_id, denied from settled_whole where part_id = ?1 order by 1",
                        Object[].class)
                .setParameter(1, part.value())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Settled(
                        new NegotiationId((String) row[0]), new CurationId((String) row[1]), (Boolean) row[2]))
                .toList();
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
}
