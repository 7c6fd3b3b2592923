package parley.query.verify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
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
import parley.query.store.ReceiptStore;
import parley.query.store.ReceiptStore.Receipt;
import parley.query.store.SpeakerStore;
import parley.query.store.WordingStore;
import parley.query.verify.Match.SpeakerFit;
import parley.statement.StatementSpeaker;

/** Finds the statements from which a quotation may have come, and compares it with them. Thread-safe. */
@ApplicationScoped
class MatchFinder {

    /** So many statements near in meaning are looked at closely. */
    private static final int NEAREST = 5;

    private final Candidates candidates;
    private final ReceiptStore receipts;
    private final WordingStore wordings;
    private final Meanings meanings;

    @Inject
    MatchFinder(Candidates candidates, ReceiptStore receipts, WordingStore wordings, Meanings meanings) {
        this.candidates = candidates;
        this.receipts = receipts;
        this.wordings = wordings;
        this.meanings = meanings;
    }

    /** The comparison of a quotation with any statement. */
    Comparison comparison(Question question) {
        return new Comparison(question.quote(), candidates::isUsed);
    }

    /** What shares words with the quotation and, if nothing of that decides, what is near in meaning. */
    List<Match> matches(Question question, Comparison comparison) {
        List<Match> byWords = compared(question, comparison, candidates.byWords(question));
        boolean decided = byWords.stream().anyMatch(match -> match.fits() && match.isOwn());
        Optional<Meaning> meaning =
                decided ? Optional.empty() : meanings.of(question.quote().text());
        return meaning.map(m -> withMeaning(question, m, comparison, byWords)).orElse(byWords);
    }

    /** What has these words as they stand and appeared before a day or, of unknown appearance, was said before it. */
    List<Match> before(LocalDate day, String words, Question question, Comparison comparison) {
        return compared(question, comparison, candidates.before(day, words, question));
    }

    private List<Match> compared(Question question, Comparison comparison, Set<Long> entries) {
        return comparison.with(receipts.recordedBy(entries).values(), receipt -> speakerFit(question, receipt));
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
                nearest.stream().map(match -> match.statement().text()).toList());
        for (int i = 0; i < nearest.size(); i++) {
            all.put(nearest.get(i).id(), nearest.get(i).near(closeness.get(i)));
        }
        return List.copyOf(all.values());
    }

    private static SpeakerFit speakerFit(Question question, Receipt receipt) {
        if (question.speaker().isEmpty()) {
            return SpeakerFit.NOBODY_ASKED;
        }
        StatementSpeaker speaker = receipt.statement().statement().speaker();
        if (speaker.id().isEmpty()) {
            return SpeakerFit.UNKNOWN;
        }
        Set<String> names = new HashSet<>();
        names.add(speaker.id().get().value());
        Stream.concat(
                        receipt.speaker().stream().flatMap(SpeakerStore::namesOf),
                        speaker.name().stream().map(Folding::fold))
                .forEach(names::add);
        String asked = question.speaker().get();
        return names.contains(asked) || names.contains(Folding.fold(asked)) ? SpeakerFit.SAME : SpeakerFit.OTHER;
    }
}
