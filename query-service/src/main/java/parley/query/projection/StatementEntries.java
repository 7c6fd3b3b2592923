package parley.query.projection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Year;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import parley.document.DocumentId;
import parley.document.Publication;
import parley.query.index.Codes;
import parley.query.index.StatementEntry;
import parley.query.meaning.Codebook;
import parley.query.meaning.Meaning;
import parley.query.meaning.MeaningCode;
import parley.query.platform.Folding;
import parley.query.store.DocumentHead;
import parley.query.store.DocumentStore;
import parley.query.store.NegotiationStore;
import parley.query.store.NegotiationStore.StandingAccount;
import parley.query.store.NumberStore;
import parley.query.store.NumberStore.Numbered;
import parley.query.store.SpeakerStore;
import parley.query.store.StoredStatement;
import parley.query.store.WordingStore;
import parley.speaker.Speaker;
import parley.speaker.SpeakerId;
import parley.statement.Statement;
import parley.time.DateClaim;
import parley.time.PartialDate;

/** Makes index entries of rows. Thread-safe. */
@ApplicationScoped
class StatementEntries {

    private final DocumentStore documents;
    private final SpeakerStore speakers;
    private final WordingStore wordings;
    private final NegotiationStore negotiations;
    private final NumberStore numbers;
    private final Codebook codebook;

    @Inject
    StatementEntries(
            DocumentStore documents,
            SpeakerStore speakers,
            WordingStore wordings,
            NegotiationStore negotiations,
            NumberStore numbers,
            Codebook codebook) {
        this.documents = documents;
        this.speakers = speakers;
        this.wordings = wordings;
        this.negotiations = negotiations;
        this.numbers = numbers;
        this.codebook = codebook;
    }

    /** The entries of these statements, in their order. */
    List<StatementEntry> of(List<StoredStatement> statements) {
        List<DocumentId> ids =
                statements.stream().map(StoredStatement::document).toList();
        Map<DocumentId, DocumentHead> document = documents.heads(ids);
        Map<DocumentId, List<StandingAccount>> accounts = negotiations.accountsIn(ids);
        Map<SpeakerId, Speaker> speaker = speakers.findAll(statements.stream()
                .flatMap(stored -> stored.statement().speaker().id().stream())
                .toList());
        Map<String, Meaning> meaning = wordings.meanings(statements.stream()
                .map(stored -> stored.statement().id().value())
                .toList());
        List<StatementEntry> entries = statements.stream()
                .map(stored -> entry(
                        stored,
                        Optional.ofNullable(document.get(stored.document())),
                        stored.statement().speaker().id().flatMap(id -> Optional.ofNullable(speaker.get(id))),
                        accounts.getOrDefault(stored.document(), List.of()),
                        Optional.ofNullable(meaning.get(stored.statement().id().value()))
                                .map(codebook::code)))
                .toList();
        number(entries);
        return entries;
    }

    private void number(List<StatementEntry> entries) {
        Map<String, Long> document = numbers.numbers(
                Numbered.DOCUMENT,
                entries.stream().map(entry -> entry.document).distinct().toList());
        Map<String, Long> speaker = numbers.numbers(
                Numbered.SPEAKER,
                entries.stream()
                        .map(entry -> entry.speaker)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        for (StatementEntry entry : entries) {
            entry.documentNumber = document.get(entry.document);
            entry.speakerNumber = entry.speaker == null ? null : speaker.get(entry.speaker);
        }
    }

    private static StatementEntry entry(
            StoredStatement stored,
            Optional<DocumentHead> document,
            Optional<Speaker> speaker,
            List<StandingAccount> accounts,
            Optional<MeaningCode> code) {
        Statement statement = stored.statement();
        StatementEntry entry = new StatementEntry();
        entry.recorded = stored.recorded();
        entry.text = statement.text();
        entry.kind = statement.form().name().toLowerCase(Locale.ROOT);
        entry.kindNumber = Codes.of(statement.form());
        entry.basisNumber = Codes.of(statement.basis());
        entry.basis = statement.basis().name().toLowerCase(Locale.ROOT);
        entry.document = stored.document().value();
        entry.speaker = statement.speaker().id().map(SpeakerId::value).orElse(null);
        entry.speakerNames = Stream.concat(
                        speaker.stream().flatMap(SpeakerStore::namesOf),
                        statement.speaker().name().map(Folding::fold).stream())
                .distinct()
                .toList();
        entry.country = speaker.flatMap(Speaker::country).orElse(null);
        entry.countryNumber =
                speaker.flatMap(Speaker::country).map(Codes::ofCountry).orElse(null);
        entry.publisherNames = eachOnce(document.stream()
                .flatMap(recorded -> recorded.publications().stream())
                .map(Publication::publisher)
                .flatMap(Optional::stream)
                .toList());
        entry.publishers = Folding.foldAll(entry.publisherNames);
        StatementTalks talks = StatementTalks.of(statement, speaker, accounts);
        entry.negotiations = talks.negotiations();
        entry.partyNames = eachOnce(talks.parties());
        entry.parties = Folding.foldAll(entry.partyNames);
        entry.issues = talks.issues();
        code.ifPresent(told -> {
            entry.meaningFirst = told.first();
            entry.meaningLast = told.last();
        });
        addDates(entry, statement, document);
        entry.unknown = unknown(entry);
        return entry;
    }

    /** Of spellings that are the same when folded, the first. */
    private static List<String> eachOnce(List<String> names) {
        Map<String, String> first = new LinkedHashMap<>();
        names.forEach(name -> first.putIfAbsent(Folding.fold(name), name));
        return List.copyOf(first.values());
    }

    private static void addDates(StatementEntry entry, Statement statement, Optional<DocumentHead> document) {
        Optional<PartialDate> said = statement.said().map(DateClaim::date);
        Optional<PartialDate> published = statement
                .published()
                .or(() -> document.flatMap(DocumentHead::published))
                .map(DateClaim::date);
        entry.saidFrom = said.map(PartialDate::earliest).orElse(null);
        entry.saidTo = said.map(PartialDate::latest).orElse(null);
        entry.publishedFrom = published.map(PartialDate::earliest).orElse(null);
        entry.publishedTo = published.map(PartialDate::latest).orElse(null);
        said.ifPresent(date -> {
            entry.saidYear = year(date).map(Codes::of).orElse(null);
            entry.saidMonth = month(date).map(Codes::of).orElse(null);
        });
        published.ifPresent(date -> {
            entry.publishedYear = year(date).map(Codes::of).orElse(null);
            entry.publishedMonth = month(date).map(Codes::of).orElse(null);
        });
        entry.day = said.or(() -> published)
                .map(date -> Math.toIntExact(date.earliest().toEpochDay()))
                .orElse(null);
    }

    /** The year in which the date certainly lies, if there is one. */
    private static Optional<Year> year(PartialDate date) {
        return sole(Year.from(date.earliest()), Year.from(date.latest()));
    }

    /** The month in which the date certainly lies, if there is one. */
    private static Optional<YearMonth> month(PartialDate date) {
        return sole(YearMonth.from(date.earliest()), YearMonth.from(date.latest()));
    }

    private static <T> Optional<T> sole(T first, T last) {
        return first.equals(last) ? Optional.of(first) : Optional.empty();
    }

    /** By the names of the query keys and groups of {@code /v1/statements}. */
    private static List<String> unknown(StatementEntry entry) {
        Map<String, Boolean> unknown = new LinkedHashMap<>();
        unknown.put("speaker", entry.speaker == null);
        unknown.put("country", entry.country == null);
        unknown.put("publisher", entry.publishers.isEmpty());
        unknown.put("negotiation", entry.negotiations.isEmpty());
        unknown.put("party", entry.parties.isEmpty());
        unknown.put("issue", entry.issues.isEmpty());
        unknown.put("said", entry.saidFrom == null);
        unknown.put("said.year", entry.saidYear == null);
        unknown.put("said.month", entry.saidMonth == null);
        unknown.put("published", entry.publishedFrom == null);
        unknown.put("published.year", entry.publishedYear == null);
        unknown.put("published.month", entry.publishedMonth == null);
        return unknown.keySet().stream().filter(unknown::get).toList();
    }
}
