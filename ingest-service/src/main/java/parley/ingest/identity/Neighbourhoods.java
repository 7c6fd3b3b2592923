package parley.ingest.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import parley.joining.CurationAct;
import parley.joining.Merge;
import parley.speaker.SpeakerId;

/** Finds all speakers that have to be looked at together. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Neighbourhoods {

    private final SpeakerRepository speakers;
    private final NameRepository names;
    private final CurationRepository curations;

    Neighbourhoods(SpeakerRepository speakers, NameRepository names, CurationRepository curations) {
        this.speakers = speakers;
        this.names = names;
        this.curations = curations;
    }

    /**
     * The speakers of some blocks, and of all blocks that merges or given names connect with these.
     *
     * @param unwritten speakers of these blocks who are not in the database yet
     */
    Neighbourhood around(Collection<String> blocks, Collection<SpeakerRow> unwritten) {
        SortedMap<String, SpeakerRow> found = new TreeMap<>();
        Set<Merge<SpeakerId>> merges = new LinkedHashSet<>();
        List<NameRow> given = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        Set<String> next = new TreeSet<>(blocks);
        List<SpeakerRow> reached = new ArrayList<>(unwritten);
        while (!next.isEmpty()) {
            seen.addAll(next);
            reached.addAll(speakers.inBlocks(next));
            reached.forEach(row -> found.put(row.id, row));
            next = new TreeSet<>();
            for (SpeakerRow row : connected(reached, merges, given)) {
                if (!seen.contains(row.block)) {
                    next.add(row.block);
                }
            }
            reached = new ArrayList<>();
        }
        return new Neighbourhood(found, List.copyOf(merges), List.copyOf(given));
    }

    private List<SpeakerRow> connected(List<SpeakerRow> reached, Set<Merge<SpeakerId>> merges, List<NameRow> given) {
        List<String> ids = reached.stream().map(row -> row.id).toList();
        Set<String> others = new TreeSet<>();
        for (CurationAct.MergeInto merge : curations.mergesOf(ids)) {
            merges.add(new Merge<>(new SpeakerId(merge.subject()), new SpeakerId(merge.into())));
            others.addAll(List.of(merge.subject(), merge.into()));
        }
        List<NameRow> theirNames = names.ofSpeakers(ids);
        theirNames.stream().filter(NameRow::isCurated).forEach(given::add);
        List<SpeakerRow> connected = new ArrayList<>(
                speakers.named(theirNames.stream().map(row -> row.nameKey).toList()));
        names.withKeys(reached.stream().map(row -> row.nameKey).toList()).forEach(row -> others.add(row.speakerId));
        connected.addAll(speakers.withIds(others));
        return connected;
    }
}
