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
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.document.DocumentId;
import parley.joining.SpeakerUnion;
import parley.speaker.Speaker;
import parley.speaker.SpeakerId;

/**
 * Keeps what documents say of speakers, and tells what that changes in the record.
 *
 * <p>The caller holds the {@linkplain parley.ingest.feed.ChangeLog#hold() lock of the feed}: whoever joins must know what all
 * others joined before.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class SpeakerLedger {

    private final MentionRepository mentions;
    private final SplitRepository splits;
    private final SpeakerRepository speakers;
    private final SpeakerJoiner joiner;

    SpeakerLedger(
            MentionRepository mentions, SplitRepository splits, SpeakerRepository speakers, SpeakerJoiner joiner) {
        this.mentions = mentions;
        this.splits = splits;
        this.speakers = speakers;
        this.joiner = joiner;
    }

    /** The ids under which the record has the speakers of a document, by the ids that the reading gave, where they differ. */
    public Map<SpeakerId, SpeakerId> partsIn(DocumentId document) {
        return splits.partsIn(document.value()).entrySet().stream()
                .collect(
                        Collectors.toMap(part -> new SpeakerId(part.getKey()), part -> new SpeakerId(part.getValue())));
    }

    /**
     * What a document says of speakers.
     *
     * @param speakers nothing once it is retracted
     * @param isNew whether the record has nothing of the document yet
     */
    public record Said(DocumentId document, List<Speaker> speakers, boolean isNew) {}

    /** What changes by what documents say: whom they speak of, and who is not spoken of as before. */
    private record Difference(Map<String, Speaker> added, Set<String> changed, Set<String> parts) {

        Difference() {
            this(new HashMap<>(), new TreeSet<>(), new TreeSet<>());
        }
    }

    /** Brings the mentions of documents into agreement with the last reading of each. */
    public SpeakerChanges record(List<Said> all) {
        Difference difference = new Difference();
        all.forEach(said -> compare(said, difference));
        return describeAgain(difference.added(), difference.changed(), difference.parts());
    }

    private void compare(Said said, Difference difference) {
        String document = said.document().value();
        Map<String, MentionRow> former = (said.isNew() ? List.<MentionRow>of() : mentions.ofDocument(document))
                .stream().collect(Collectors.toMap(row -> row.foundId, Function.identity()));
        Map<String, String> parts = said.isNew() ? Map.of() : splits.partsIn(document);
        difference.parts().addAll(parts.values());
        for (Speaker speaker : said.speakers()) {
            String foundId = speaker.id().value();
            String id = parts.getOrDefault(foundId, foundId);
            MentionRow row = former.remove(foundId);
            if (row == null) {
                add(said, speaker, id, difference);
            } else if (!row.speakerId.equals(id)
                    || !row.speaker().equals(MentionRow.under(row.speaker().id(), speaker))) {
                difference.changed().addAll(List.of(row.speakerId, id));
                row.describe(id, speaker);
            }
        }
        for (MentionRow row : former.values()) {
            difference.changed().add(row.speakerId);
            mentions.delete(row);
        }
    }

    /** @param id the id under which the record has the speaker */
    private void add(Said said, Speaker speaker, String id, Difference difference) {
        MentionRow row = new MentionRow();
        row.documentId = said.document().value();
        row.foundId = speaker.id().value();
        row.describe(id, speaker);
        mentions.persist(row);
        difference.added().merge(id, row.speaker(), SpeakerUnion::of);
    }

    /** Gives the mentions of documents to whom the standing splits give them. */
    SpeakerChanges divideAgain(Collection<String> documents) {
        Set<String> changed = new TreeSet<>();
        Set<String> parts = new TreeSet<>();
        for (String document : documents) {
            Map<String, String> partsHere = splits.partsIn(document);
            parts.addAll(partsHere.values());
            for (MentionRow row : mentions.ofDocument(document)) {
                String id = partsHere.getOrDefault(row.foundId, row.foundId);
                if (!id.equals(row.speakerId)) {
                    changed.addAll(List.of(row.speakerId, id));
                    row.speakerId = id;
                }
            }
        }
        return describeAgain(Map.of(), changed, parts);
    }

    /**
     * @param added what is said besides what was said before
     * @param changed of whom something is not said any more
     * @param parts those that splits made
     */
    private SpeakerChanges describeAgain(Map<String, Speaker> added, Set<String> changed, Collection<String> parts) {
        Set<String> touched = new TreeSet<>(changed);
        touched.addAll(added.keySet());
        Map<String, SpeakerRow> rows =
                speakers.withIds(touched).stream().collect(Collectors.toMap(row -> row.id, Function.identity()));
        Set<String> blocks = new TreeSet<>();
        rows.values().forEach(row -> blocks.add(row.block));
        List<SpeakerRow> unwritten = new ArrayList<>();
        for (String id : touched) {
            SpeakerRow row = rows.get(id);
            if (row == null) {
                row = new SpeakerRow();
                row.id = id;
                unwritten.add(row);
            }
            row.apart = row.apart || parts.contains(id);
            // What is only added needs no look at all the others who speak of it.
            row.setSaid(changed.contains(id) ? saidByAll(id) : union(row.said(), Optional.ofNullable(added.get(id))));
            blocks.add(row.block);
        }
        SpeakerChanges changes = joiner.join(blocks, unwritten);
        speakers.persist(unwritten);
        return changes;
    }

    private static Optional<Speaker> union(Optional<Speaker> known, Optional<Speaker> added) {
        return Stream.of(known, added).flatMap(Optional::stream).reduce(SpeakerUnion::of);
    }

    private Optional<Speaker> saidByAll(String id) {
        return mentions.ofSpeaker(id).stream().map(MentionRow::speaker).reduce(SpeakerUnion::of);
    }
}
