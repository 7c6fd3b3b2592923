package parley.ingest.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import parley.document.DocumentId;
import parley.joining.Curation;
import parley.joining.CurationAct;
import parley.joining.NameKeys;
import parley.joining.Signature;
import parley.speaker.Speaker;
import parley.speaker.SpeakerId;

/**
 * Writes corrections of speakers down and works out what follows.
 *
 * <p>The caller has checked that they make sense, and holds the lock of the feed.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class SpeakerCurator {

    /**
     * What a correction did.
     *
     * @param documents those whose statements are to be given to other speakers
     */
    public record Effect(SpeakerChanges changes, List<DocumentId> documents) {

        public Effect {
            documents = List.copyOf(documents);
        }
    }

    private final Curations curations;
    private final NameRepository names;
    private final SplitRepository splits;
    private final MentionRepository mentions;
    private final SpeakerRepository speakers;
    private final SpeakerLedger ledger;
    private final SpeakerJoiner joiner;

    SpeakerCurator(
            Curations curations,
            NameRepository names,
            SplitRepository splits,
            MentionRepository mentions,
            SpeakerRepository speakers,
            SpeakerLedger ledger,
            SpeakerJoiner joiner) {
        this.curations = curations;
        this.names = names;
        this.splits = splits;
        this.mentions = mentions;
        this.speakers = speakers;
        this.ledger = ledger;
        this.joiner = joiner;
    }

    /** The documents that mention a speaker, under whatever id that stands for it now. */
    public Set<DocumentId> documentsMentioning(SpeakerId speaker, Collection<DocumentId> among) {
        return mentionsOf(speaker, among).stream()
                .map(row -> new DocumentId(row.documentId))
                .collect(Collectors.toSet());
    }

    /** The standing speakers of the type of another to whom a name was given. */
    public Set<SpeakerId> givenTo(Speaker like, String name) {
        List<String> owners = names.withKeys(List.of(NameKeys.given(name))).stream()
                .map(row -> row.speakerId)
                .toList();
        return speakers.withIds(owners).stream()
                .filter(row -> row.description().map(Speaker::type).equals(Optional.of(like.type())))
                .map(SpeakerCurator::standing)
                .collect(Collectors.toSet());
    }

    /** Makes a correction: the changes it leads to, and its own before them. */
    public Effect make(Curation curation) {
        CurationAct act = curation.act();
        if (act instanceof CurationAct.Split split) {
            return split(curation, split);
        }
        if (act instanceof CurationAct.Alias alias) {
            names.give(
                    NameKeys.given(alias.name()), alias.subject(), curation.id().value(), alias.name());
        }
        return joined(act);
    }

    /** Takes a correction back. */
    public Effect undo(Curation curation, Signature undone) {
        CurationAct act = curation.act();
        Set<String> blocks = blocksOf(act);
        curations.undo(curation.id(), undone);
        if (act instanceof CurationAct.Split split) {
            splits.delete("curationId = ?1", curation.id().value());
            return divided(split);
        }
        names.takeBack(curation.id().value());
        return new Effect(joiner.join(blocks), List.of());
    }

    private Effect split(Curation curation, CurationAct.Split split) {
        for (MentionRow mention : mentionsOf(new SpeakerId(split.subject()), split.documents())) {
            SplitRow row = new SplitRow();
            row.curationId = curation.id().value();
            row.documentId = mention.documentId;
            row.foundId = mention.foundId;
            row.partId = split.part();
            splits.persist(row);
        }
        return divided(split);
    }

    private Effect divided(CurationAct.Split split) {
        SpeakerChanges changes = ledger.divideAgain(
                split.documents().stream().map(DocumentId::value).toList());
        return new Effect(changes, split.documents());
    }

    private Effect joined(CurationAct act) {
        return new Effect(joiner.join(blocksOf(act)), List.of());
    }

    /** Where those stand whom an act names: joining reaches all others from there, as long as the act stands. */
    private Set<String> blocksOf(CurationAct act) {
        Set<String> ids = new TreeSet<>(Set.of(act.subject()));
        Set<String> blocks = new TreeSet<>();
        if (act instanceof CurationAct.MergeInto merge) {
            ids.add(merge.into());
        }
        List<SpeakerRow> named = speakers.withIds(ids);
        named.forEach(row -> blocks.add(row.block));
        if (act instanceof CurationAct.Alias alias) {
            speakers.named(List.of(NameKeys.given(alias.name()))).forEach(row -> blocks.add(row.block));
        }
        return blocks;
    }

    private List<MentionRow> mentionsOf(SpeakerId speaker, Collection<DocumentId> among) {
        List<MentionRow> all =
                mentions.inDocuments(among.stream().map(DocumentId::value).toList());
        Set<String> theirs = speakers
                .withIds(all.stream().map(row -> row.speakerId).distinct().toList())
                .stream()
                .filter(row -> standing(row).equals(speaker))
                .map(row -> row.id)
                .collect(Collectors.toSet());
        return all.stream().filter(row -> theirs.contains(row.speakerId)).toList();
    }

    private static SpeakerId standing(SpeakerRow row) {
        return new SpeakerId(row.joinedTo == null ? row.id : row.joinedTo);
    }
}
