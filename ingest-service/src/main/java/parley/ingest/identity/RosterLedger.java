package parley.ingest.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import parley.joining.GivenNames;
import parley.speaker.Speaker;
import parley.speaker.SpeakerId;

/**
 * Keeps the speakers who are known beforehand. The caller holds the lock of the feed for all that writes.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class RosterLedger {

    private final SpeakerRepository speakers;
    private final NameRepository names;
    private final SpeakerJoiner joiner;

    RosterLedger(SpeakerRepository speakers, NameRepository names, SpeakerJoiner joiner) {
        this.speakers = speakers;
        this.names = names;
        this.joiner = joiner;
    }

    /** The roster, in the order of ids. */
    public List<Speaker> all() {
        return speakers.known().stream().flatMap(row -> row.known().stream()).toList();
    }

    /** Adds speakers to the roster or replaces what it says of them, and tells what changed. */
    public SpeakerChanges load(List<Speaker> known) {
        Set<String> blocks = new TreeSet<>();
        for (Speaker speaker : known) {
            SpeakerRow row = speakers.findByIdOptional(speaker.id().value()).orElseGet(() -> newRow(speaker.id()));
            if (!row.known().equals(Optional.of(speaker))) {
                set(row, Optional.of(speaker), blocks);
            }
        }
        return joiner.join(blocks);
    }

    /** Takes a speaker off the roster; empty if it is not on it. */
    public Optional<SpeakerChanges> remove(SpeakerId id) {
        return speakers.findByIdOptional(id.value())
                .filter(row -> row.known().isPresent())
                .map(row -> {
                    Set<String> blocks = new TreeSet<>();
                    set(row, Optional.empty(), blocks);
                    return joiner.join(blocks);
                });
    }

    /** @param blocks gets those that have to be looked at: whoever is or was called by one of the names */
    private void set(SpeakerRow row, Optional<Speaker> speaker, Set<String> blocks) {
        blocks.add(row.block);
        addBlocksOfNamed(
                names.ofSpeakers(List.of(row.id)).stream()
                        .map(name -> name.nameKey)
                        .toList(),
                blocks);
        row.setKnown(speaker);
        blocks.add(row.block);
        nameAgain(row);
    }

    /** Keeps by which names and offices the roster knows a speaker now. */
    void nameAgain(SpeakerRow row) {
        names.giveFromRoster(row.id, row.known().map(GivenNames::ofRoster).orElseGet(TreeMap::new));
    }

    private void addBlocksOfNamed(List<String> keys, Set<String> blocks) {
        speakers.named(keys).forEach(row -> blocks.add(row.block));
    }

    private SpeakerRow newRow(SpeakerId id) {
        SpeakerRow row = new SpeakerRow();
        row.id = id.value();
        speakers.persist(row);
        return row;
    }
}
