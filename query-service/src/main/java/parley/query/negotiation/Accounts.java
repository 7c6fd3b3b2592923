package parley.query.negotiation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import parley.document.DocumentId;
import parley.joining.Account;
import parley.joining.Voice;
import parley.negotiation.NegotiationId;
import parley.query.negotiation.AccountView.Narrator;
import parley.query.store.DocumentHead;
import parley.query.store.DocumentStore;
import parley.query.store.NegotiationStore;
import parley.query.store.SpeakerStore;
import parley.selector.TextPositionSelector;
import parley.speaker.Speaker;
import parley.speaker.SpeakerId;

/** Tells the versions of talks apart by narrator, and where they differ. Thread-safe. */
@ApplicationScoped
public class Accounts {

    /**
     * All versions of talks.
     *
     * @param accounts by document, the earliest first; within one, the reporter first, then in the order of the text
     * @param differences where they contradict each other
     */
    public record Answer(NegotiationId negotiation, List<AccountView> accounts, List<Difference> differences) {}

    /** A field for which accounts have several values, though talks can have one only. */
    public record Difference(String field, List<Version> values) {}

    /**
     * A value, and who gives it.
     *
     * @param toldBy those who do, in the order of the accounts
     */
    public record Version(Object value, List<Witness> toldBy) {}

    /** A document, and in whose words it tells something. */
    public record Witness(DocumentId document, Optional<Narrator> narrator) {}

    private final Talks talks;
    private final NegotiationStore negotiations;
    private final DocumentStore documents;
    private final SpeakerStore speakers;

    @Inject
    Accounts(Talks talks, NegotiationStore negotiations, DocumentStore documents, SpeakerStore speakers) {
        this.talks = talks;
        this.negotiations = negotiations;
        this.documents = documents;
        this.speakers = speakers;
    }

    /** @throws parley.query.platform.Problem if there are no such talks */
    public Answer of(String id) {
        NegotiationId talksId = talks.standing(id).negotiation().id();
        List<Account> told = negotiations.accountsOf(List.of(talksId));
        Map<DocumentId, DocumentHead> document =
                documents.heads(told.stream().map(Account::document).toList());
        List<AccountView> views = told.stream()
                .flatMap(account -> views(account, Optional.ofNullable(document.get(account.document()))).stream())
                .toList();
        return new Answer(talksId, views, differences(views));
    }

    private List<AccountView> views(Account account, Optional<DocumentHead> document) {
        Map<Optional<Voice>, List<Told>> byVoice = new LinkedHashMap<>();
        byVoice.put(Optional.empty(), new ArrayList<>());
        account.voices().forEach(voice -> byVoice.put(Optional.of(voice), new ArrayList<>()));
        for (Told one : Told.of(account.report())) {
            byVoice.get(voiceOf(one, account)).add(one);
        }
        List<AccountView> views = new ArrayList<>();
        byVoice.forEach((voice, told) -> {
            if (voice.isPresent() || !told.isEmpty()) {
                views.add(new AccountView(
                        account.report().id(),
                        account.document(),
                        document.flatMap(DocumentHead::title),
                        account.published(),
                        voice.map(this::narrator),
                        told,
                        voice.map(Voice::statements).orElse(List.of())));
            }
        });
        return views;
    }

    /** In whose words most of the first evidence is; of several, the one quoted within the others' words. */
    private static Optional<Voice> voiceOf(Told told, Account account) {
        if (told.evidence().isEmpty()) {
            return Optional.empty();
        }
        TextPositionSelector place = told.evidence().get(0).position();
        return account.voices().stream()
                .filter(voice -> 2 * shared(place, voice) >= place.end() - place.start())
                .min(Comparator.comparing((Voice voice) -> voice.by().isEmpty()));
    }

    private static int shared(TextPositionSelector place, Voice voice) {
        return voice.words().stream()
                .mapToInt(w -> Math.max(0, Math.min(w.end(), place.end()) - Math.max(w.start(), place.start())))
                .sum();
    }

    private Narrator narrator(Voice voice) {
        Optional<SpeakerId> standing = voice.speaker().map(speakers::standing);
        Optional<String> name = standing.flatMap(
                        id -> Optional.ofNullable(speakers.findAll(List.of(id)).get(id)))
                .map(Speaker::name)
                .or(voice::name);
        return new Narrator(standing, name, voice.by());
    }

    private static List<Difference> differences(List<AccountView> views) {
        Map<String, Map<Object, LinkedHashSet<Witness>>> fields = new LinkedHashMap<>();
        for (AccountView view : views) {
            view.told().stream()
                    .filter(Told::single)
                    .forEach(one -> fields.computeIfAbsent(one.field(), field -> new LinkedHashMap<>())
                            .computeIfAbsent(one.value(), value -> new LinkedHashSet<>())
                            .add(new Witness(view.document(), view.narrator())));
        }
        return fields.entrySet().stream()
                .filter(field -> field.getValue().size() > 1)
                .map(field -> new Difference(
                        field.getKey(),
                        field.getValue().entrySet().stream()
                                .map(value -> new Version(value.getKey(), List.copyOf(value.getValue())))
                                .collect(Collectors.toList())))
                .toList();
    }
}
