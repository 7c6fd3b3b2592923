package parley.query.verify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import parley.query.meaning.Meaning;
import parley.query.meaning.Meanings;
import parley.query.platform.Folding;
import parley.query.store.SpeakerStore;
import parley.query.store.StatementStore;
import parley.query.store.StoredStatement;
import parley.query.store.WordingStore;
import parley.query.verify.Match.SpeakerFit;
import parley.query.wording.Spelling;
import parley.speaker.Speaker;
import parley.speaker.SpeakerId;
import parley.statement.StatementSpeaker;

/** Finds the statements from which a quotation may have come, and compares it with them. Thread-safe. */
@ApplicationScoped
class MatchFinder {

    /** So many statements near in meaning are looked at closely. */
    private static final int NEAREST = 5;

    private final Candidates candidates;
    private final StatementStore statements;
    private final SpeakerStore speakers;
    private final WordingStore wordings;
    private final Meanings meanings;

    @Inject
    MatchFinder(
            Candidates candidates,
            StatementStore statements,
            SpeakerStore speakers,
            WordingStore wordings,
            Meanings meanings) {
        this.candidates = candidates;
        this.statements = statements;
        this.speakers = speakers;
        this.wordings = wordings;
        this.meanings = meanings;
    }

    /** The comparison of a quotation with any statement. */
    Comparison comparison(Question question) {
        Map<String, Boolean> used = new HashMap<>();
        // A word is in use if the record has it; asked for once a question and form.
        return new Comparison(
                question.quote(), new Spelling(form -> used.computeIfAbsent(form, f -> candidates.isUsed(f))));
    }

    /** What shares words with the quotation and, if nothing of that decides, what is near in meaning. */
    List<Match> matches(Question question, Comparison comparison) {
        List<Match> byWords = compared(question, comparison, candidates.byWords(question));
        boolean decided = byWords.stream().anyMatch(match -> match.fits() && match.isOwn());
        Optional<Meaning> meaning = decided || !candidates.areFoundByMeaning()
                ? Optional.empty()
                : meanings.of(question.quote().text());
        return meaning.map(m -> withMeaning(question, m, comparison, byWords)).orElse(byWords);
    }

    /** What has these words as they stand and appeared before a day or, of unknown appearance, was said before it. */
    List<Match> before(LocalDate day, String words, Question question, Comparison comparison) {
        return compared(question, comparison, candidates.before(day, words, question));
    }

    private List<Match> compared(Question question, Comparison comparison, Set<Long> entries) {
        Collection<StoredStatement> found = statements.recordedBy(entries).values();
        Map<SpeakerId, Speaker> speaker = speakers.findAll(found.stream()
                .flatMap(stored -> stored.statement().speaker().id().stream())
                .toList());
        return found.stream()
                .map(stored -> comparison.with(stored, speakerFit(question, stored, speaker)))
                .toList();
    }

    /** Adds the statements near in meaning, of which the nearest are looked at closely. */
    private List<Match> withMeaning(Question question, Meaning meaning, Comparison comparison, List<Match> byWords) {
        Map<String, Match> all = new TreeMap<>();
        byWords.forEach(match -> all.put(match.id(), match));
        compared(question, comparison, candidates.byMeaning(question, meaning))
                .forEach(match -> all.put(match.id(), match));
        Map<String, Meaning> known = wordings.meanings(all.keySet());
        List<Match> nearest = all.values().stream()
                .filter(match -> match.isOwn() && known.containsKey(match.id()))
                .sorted(Comparator.comparing((Match match) -> -meaning.closeness(known.get(match.id())))
                        .thenComparing(Match::id))
                .limit(NEAREST)
                .toList();
        List<Double> closeness = meanings.closeness(
                question.quote().text(),
                nearest.stream()
                        .map(match -> match.statement().statement().text())
                        .toList());
        for (int i = 0; i < nearest.size(); i++) {
            all.put(nearest.get(i).id(), nearest.get(i).near(closeness.get(i)));
        }
        return List.copyOf(all.values());
    }

    private static SpeakerFit speakerFit(Question question, StoredStatement stored, Map<SpeakerId, Speaker> known) {
        if (question.speaker().isEmpty()) {
            return SpeakerFit.NOBODY_ASKED;
        }
        StatementSpeaker speaker = stored.statement().speaker();
        if (speaker.id().isEmpty()) {
            return SpeakerFit.UNKNOWN;
        }
        Set<String> names = new HashSet<>();
        names.add(speaker.id().get().value());
        Stream.concat(
                        Optional.ofNullable(known.get(speaker.id().get())).stream()
                                .flatMap(SpeakerStore::namesOf),
                        speaker.name().stream().map(Folding::fold))
                .forEach(names::add);
        String asked = question.speaker().get();
        return names.contains(asked) || names.contains(Folding.fold(asked)) ? SpeakerFit.SAME : SpeakerFit.OTHER;
    }
}
