package parley.query.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.negotiation.NegotiationId;
import parley.query.platform.Folding;
import parley.speaker.NameKey;
import parley.speaker.Speaker;
import parley.speaker.SpeakerId;
import parley.speaker.SpeakerType;

/**
 * In which talks speakers took part. Accounts name participants; who is meant by a name in a document is whoever speaks in it
 * under that name, as rules and curators settled it, and if nobody does, whoever stands for the name elsewhere. Thread-safe.
 */
@ApplicationScoped
public class Attendance {

    private final Sql sql;
    private final SpeakerStore speakers;

    @Inject
    Attendance(Sql sql, SpeakerStore speakers) {
        this.sql = sql;
        this.speakers = speakers;
    }

    /** A name among the participants of some talks, as a document tells of them. */
    private record Named(NegotiationId talks, String document, String key) {}

    /** The form in which names are compared. */
    static String key(String name) {
        String key = NameKey.of(name);
        return key.isEmpty() ? Folding.fold(name) : key;
    }

    /** The talks in which a speaker took part, in the order of their ids. */
    @Transactional
    public List<NegotiationId> of(Speaker speaker) {
        if (speaker.type() == SpeakerType.UNNAMED) {
            return List.of();
        }
        Map<String, String> names = new LinkedHashMap<>();
        names(speaker).forEach(name -> names.putIfAbsent(key(name), name));
        List<Named> found = named(names.keySet());
        Map<String, Set<Speaker>> speaking = speakingIn(found);
        return found.stream()
                .filter(one -> {
                    Set<SpeakerId> bearers = speaking.getOrDefault(one.document(), Set.of()).stream()
                            .filter(other ->
                                    names(other).anyMatch(name -> key(name).equals(one.key())))
                            .map(Speaker::id)
                            .collect(Collectors.toSet());
                    return bearers.isEmpty()
                            ? isBearerElsewhere(speaker, names.get(one.key()))
                            : bearers.contains(speaker.id());
                })
                .map(Named::talks)
                .distinct()
                .toList();
    }

    /** Whether a name alone means a speaker: a family name is too little, and so is a name that stands for another one. */
    private boolean isBearerElsewhere(Speaker speaker, String name) {
        if (speaker.type() == SpeakerType.PERSON && name.strip().indexOf(' ') < 0) {
            return false;
        }
        SpeakerId named = SpeakerId.ofName(speaker.type(), name);
        Presence<SpeakerStore.Recorded> presence = speakers.find(named.value());
        if (presence instanceof Presence.Moved<SpeakerStore.Recorded> moved) {
            return moved.to().equals(speaker.id().value());
        }
        return !(presence instanceof Presence.Present<SpeakerStore.Recorded>) || named.equals(speaker.id());
    }

    private List<Named> named(Set<String> keys) {
        List<Named> found = new ArrayList<>();
        sql.query(
                "select distinct n.standing_id, n.document_id, p.name_key from participant p"
                        + " join negotiation n on n.id = p.account_id"
                        + " where p.name_key = any (?) and n.account is not null order by 1, 2, 3",
                keys,
                row -> found.add(new Named(new NegotiationId(row.getString(1)), row.getString(2), row.getString(3))));
        return found;
    }

    /** Who speaks in the documents that name participants, as it stands. */
    private Map<String, Set<Speaker>> speakingIn(List<Named> found) {
        Map<String, Set<SpeakerId>> ids = new HashMap<>();
        sql.query(
                "select distinct document_id, speaker_id from statement"
                        + " where document_id = any (?) and body is not null and speaker_id is not null",
                found.stream().map(Named::document).distinct().toList(),
                row -> ids.computeIfAbsent(row.getString(1), document -> new HashSet<>())
                        .add(new SpeakerId(row.getString(2))));
        Map<SpeakerId, Speaker> known = speakers.findAll(
                ids.values().stream().flatMap(Set::stream).distinct().toList());
        Map<String, Set<Speaker>> speaking = new HashMap<>();
        ids.forEach((document, all) -> speaking.put(
                document,
                all.stream().filter(known::containsKey).map(known::get).collect(Collectors.toSet())));
        return speaking;
    }

    private static Stream<String> names(Speaker speaker) {
        return Stream.concat(Stream.of(speaker.name()), speaker.aliases().stream());
    }
}
