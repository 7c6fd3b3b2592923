package parley.ingest.identity;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.logging.Logger;
import parley.feed.Change;
import parley.ingest.feed.ChangeLog;
import parley.joining.Joining;
import parley.joining.NameKeys;

/**
 * Joins the whole record anew if it was joined by other rules than those of this program; then only what they join
 * differently is told to the feed.
 */
@ApplicationScoped
@Transactional
public class Rejoining {

    private static final Logger LOG = Logger.getLogger(Rejoining.class);

    private final EntityManager database;
    private final ChangeLog changeLog;
    private final SpeakerRepository speakers;
    private final NameRepository names;
    private final RosterLedger roster;
    private final SpeakerJoiner speakerJoiner;
    private final NegotiationRepository negotiations;
    private final NegotiationJoiner negotiationJoiner;

    Rejoining(
            EntityManager database,
            ChangeLog changeLog,
            SpeakerRepository speakers,
            NameRepository names,
            RosterLedger roster,
            SpeakerJoiner speakerJoiner,
            NegotiationRepository negotiations,
            NegotiationJoiner negotiationJoiner) {
        this.database = database;
        this.changeLog = changeLog;
        this.speakers = speakers;
        this.names = names;
        this.roster = roster;
        this.speakerJoiner = speakerJoiner;
        this.negotiations = negotiations;
        this.negotiationJoiner = negotiationJoiner;
    }

    void onStart(@Observes StartupEvent started) {
        int changes = joinIfRulesChanged();
        if (changes > 0) {
            LOG.infof("Record joined anew: method=%s changes=%d", Joining.METHOD, changes);
        }
    }

    /** @return how many changes that led to */
    int joinIfRulesChanged() {
        changeLog.hold();
        if (isJoinedByThese()) {
            return 0;
        }
        List<Change> changes = new ArrayList<>(joinSpeakers().all());
        changes.addAll(joinNegotiations());
        changeLog.append(changes);
        database.createNativeQuery("insert into joining (subject, method) values ('record', :method)"
                        + " on conflict (subject) do update set method = excluded.method")
                .setParameter("method", Joining.METHOD)
                .executeUpdate();
        return changes.size();
    }

    private boolean isJoinedByThese() {
        return !database.createNativeQuery("select method from joining where subject = 'record' and method = :method")
                .setParameter("method", Joining.METHOD)
                .getResultList()
                .isEmpty();
    }

    private SpeakerChanges joinSpeakers() {
        Set<String> blocks = new TreeSet<>();
        for (SpeakerRow row : speakers.listAll()) {
            row.nameAgain();
            blocks.add(row.block);
        }
        giveNamesAgain();
        return speakerJoiner.join(blocks);
    }

    /** Names given by roster and curators are compared by the same rules as all others. */
    private void giveNamesAgain() {
        speakers.known().forEach(roster::nameAgain);
        for (NameRow row : names.list("curationId <> ?1", NameRow.ROSTER)) {
            String key = NameKeys.given(row.name);
            if (!key.equals(row.nameKey)) {
                names.delete(row);
                names.give(key, row.speakerId, row.curationId, row.name);
            }
        }
    }

    private List<Change> joinNegotiations() {
        Set<String> ids = new TreeSet<>();
        for (NegotiationRow row : negotiations.list("account is not null")) {
            row.tell(row.account());
            ids.add(row.id);
        }
        return negotiationJoiner.join(ids, Set.of(), Set.of());
    }
}
