package parley.ingest.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
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
     * Brings the mentions of a document into agreement with its last reading.
     *
     * @param found what it says of speakers; nothing once it is retracted
     */
    public SpeakerChanges record(DocumentId document, List<Speaker> found) {
        Map<String, MentionRow> former = mentions.ofDocument(document.value()).stream()
                .collect(Collectors.toMap(row -> row.foundId, Function.identity()));
        Map<String, String> parts = splits.partsIn(document.value());
        Map<String, Speaker> added = new HashMap<>();
        Set<String> changed = new TreeSet<>();
        for (Speaker speaker : found) {
            String foundId = speaker.id().value();
            String id = parts.getOrDefault(foundId, foundId);
            MentionRow row = former.remove(foundId);
            if (row == null) {
                Speaker described = write(new MentionRow(), document, foundId, id, speaker);
                added.merge(id, described, SpeakerUnion::of);
            } else if (!row.speakerId.equals(id)
                    || !row.speaker().equals(MentionRow.under(row.speaker().id(), speaker))) {
                changed.addAll(List.of(row.speakerId, id));
                write(row, document, foundId, id, speaker);
            }
        }
        for (MentionRow row : former.values()) {
            changed.add(row.speakerId);
            mentions.delete(row);
        }
        return describeAgain(added, changed, parts.values());
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

    private Speaker write(MentionRow row, DocumentId document, String foundId, String id, Speaker speaker) {
        boolean isNew = row.documentId.isEmpty();
        row.documentId = document.value();
        row.foundId = foundId;
        row.describe(id, speaker);
        if (isNew) {
            mentions.persist(row);
        }
        return row.speaker();
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
        for (String id : touched) {
            SpeakerRow row = Optional.ofNullable(rows.get(id)).orElseGet(() -> newRow(id));
            row.apart = row.apart || parts.contains(id);
            // What is only added needs no look at all the others who speak of it.
            row.setSaid(changed.contains(id) ? saidByAll(id) : union(row.said(), Optional.ofNullable(added.get(id))));
            blocks.add(row.block);
        }
        return joiner.join(blocks);
    }

    private static Optional<Speaker> union(Optional<Speaker> known, Optional<Speaker> added) {
        return Stream.of(known, added).flatMap(Optional::stream).reduce(SpeakerUnion::of);
    }

    private Optional<Speaker> saidByAll(String id) {
        return mentions.ofSpeaker(id).stream().map(MentionRow::speaker).reduce(SpeakerUnion::of);
    }

    private SpeakerRow newRow(String id) {
        SpeakerRow row = new SpeakerRow();
        row.id = id;
        speakers.persist(row);
        return row;
    }
}
