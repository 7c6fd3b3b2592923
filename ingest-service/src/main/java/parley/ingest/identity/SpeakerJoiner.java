package parley.ingest.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.feed.Change;
import parley.joining.LocalSpeaker;
import parley.joining.SpeakerIdentities;
import parley.joining.SpeakerIdentity;
import parley.speaker.Speaker;
import parley.speaker.SpeakerId;

/** Writes down for whom the ids of speakers stand, as core decides it, and tells what is different from before. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class SpeakerJoiner {

    private final Neighbourhoods neighbourhoods;

    SpeakerJoiner(Neighbourhoods neighbourhoods) {
        this.neighbourhoods = neighbourhoods;
    }

    /**
     * Joins the speakers of some blocks anew, and of all blocks that merges and given names connect with these.
     *
     * @return what changed; nothing if all is as it was
     */
    SpeakerChanges join(Collection<String> blocks) {
        return join(blocks, List.of());
    }

    /**
     * The same, with speakers who are not in the database yet, so that each is written once, when it is known who stands.
     *
     * @param unwritten of these blocks, and of no other
     */
    SpeakerChanges join(Collection<String> blocks, Collection<SpeakerRow> unwritten) {
        Neighbourhood around = neighbourhoods.around(blocks, unwritten);
        SortedMap<String, SpeakerRow> rows = around.speakers();
        Map<SpeakerId, SpeakerIdentity> identities = new HashMap<>();
        SpeakerIdentities.of(locals(around), around.merges()).forEach(identities::put);
        List<Change> recorded = new ArrayList<>();
        List<Change> open = new ArrayList<>();
        List<Change> joined = new ArrayList<>();
        List<Change> withdrawn = new ArrayList<>();
        for (SpeakerRow row : rows.values()) {
            SpeakerId id = new SpeakerId(row.id);
            SpeakerIdentity identity = identities.get(id);
            if (identity instanceof SpeakerIdentity.Standing standing) {
                stand(row, standing, recorded, open);
            } else if (identity instanceof SpeakerIdentity.Joined other) {
                join(row, other).ifPresent(joined::add);
            } else {
                withdraw(row).ifPresent(withdrawn::add);
            }
        }
        return new SpeakerChanges(
                Stream.of(recorded, joined, open).flatMap(List::stream).toList(), withdrawn);
    }

    private static List<LocalSpeaker> locals(Neighbourhood around) {
        Map<String, List<String>> aliases = around.curatedNames().stream()
                .collect(Collectors.groupingBy(
                        row -> row.speakerId, TreeMap::new, Collectors.mapping(row -> row.name, Collectors.toList())));
        return around.speakers().values().stream()
                .filter(SpeakerRow::isSpokenOf)
                .map(row -> new LocalSpeaker(
                        new SpeakerId(row.id),
                        row.said(),
                        row.known(),
                        aliases.getOrDefault(row.id, List.of()),
                        row.apart))
                .toList();
    }

    private static void stand(
            SpeakerRow row, SpeakerIdentity.Standing standing, List<Change> recorded, List<Change> open) {
        Ground ground = new Ground(standing.reason(), List.of(), standing.candidates());
        Optional<Speaker> former = row.body();
        boolean leftOpenBefore =
                former.isPresent() && !row.ground().candidates().isEmpty();
        if (former.isEmpty() || !former.get().equals(standing.speaker())) {
            row.stand(standing.speaker());
            recorded.add(new Change.SpeakerRecorded(standing.speaker()));
        }
        if (leftOpenBefore || !ground.candidates().isEmpty()) {
            if (former.isEmpty() || !row.ground().equals(ground)) {
                open.add(new Change.SpeakerLeftOpen(standing.speaker().id(), standing.candidates(), standing.reason()));
            }
        }
        row.setGround(ground);
    }

    private static Optional<Change> join(SpeakerRow row, SpeakerIdentity.Joined joined) {
        Ground ground = new Ground(joined.reason(), joined.evidence(), List.of());
        if (joined.to().value().equals(row.joinedTo) && row.ground().equals(ground)) {
            return Optional.empty();
        }
        row.join(joined.to());
        row.setGround(ground);
        return Optional.of(
                new Change.SpeakerJoined(new SpeakerId(row.id), joined.to(), joined.reason(), joined.evidence()));
    }

    private static Optional<Change> withdraw(SpeakerRow row) {
        if (row.body == null && row.joinedTo == null) {
            return Optional.empty();
        }
        row.withdraw();
        return Optional.of(new Change.SpeakerWithdrawn(new SpeakerId(row.id)));
    }
}
