package parley.query.verify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import parley.query.index.CommonWords;
import parley.query.index.SearchIndex;
import parley.query.index.StatementEntry;
import parley.query.index.search.EntrySearch;
import parley.query.index.search.Hit;
import parley.query.index.search.Order;
import parley.query.meaning.Meaning;
import parley.query.platform.Folding;
import parley.query.statement.NearestStatements;
import parley.query.statement.NearestStatements.Near;
import parley.query.wording.Word;
import parley.query.wording.Wording;

/** Finds the few statements with which a quotation is worth comparing. Thread-safe. */
@ApplicationScoped
class Candidates {

    private static final int BY_WORDS = 40;
    private static final int BY_SPEAKER = 20;
    private static final int BY_MEANING = 20;

    /** More words find nothing more. */
    private static final int MOST_WORDS = 40;

    private final SearchIndex index;
    private final NearestStatements nearest;

    @Inject
    Candidates(SearchIndex index, NearestStatements nearest) {
        this.index = index;
        this.nearest = nearest;
    }

    /** The entries of statements that share words with the quotation. */
    Set<Long> byWords(Question question) {
        try (EntrySearch search = index.search()) {
            SearchPredicateFactory f = search.scope().predicate();
            Set<Long> found = best(search, all(f, question, words(f, question)), BY_WORDS);
            question.speaker()
                    .ifPresent(name -> found.addAll(best(
                            search, all(f, question, f.and(words(f, question), speaker(f, name))), BY_SPEAKER)));
            return found;
        }
    }

    /**
     * The entries of the earliest statements that have these words as they stand and appeared before a day or, of unknown
     * appearance, were said before it.
     */
    Set<Long> before(LocalDate day, String words, Question question) {
        try (EntrySearch search = index.search()) {
            SearchPredicateFactory f = search.scope().predicate();
            var all = f.bool()
                    .filter(f.phrase().field(StatementEntry.TEXT_EXACT).matching(words))
                    .filter(f.or(
                            f.range().field("published_from").lessThan(day),
                            f.and(
                                    f.not(f.exists().field("published_from")),
                                    f.range().field("said_from").lessThan(day))));
            period(f, question).forEach(all::filter);
            return ids(search.hits(all.toPredicate(), Order.DATE, 0, BY_WORDS));
        }
    }

    /** The entries of statements near in meaning to the quotation; where a speaker was asked about, of that speaker. */
    Set<Long> byMeaning(Question question, Meaning meaning) {
        try (EntrySearch search = index.search()) {
            SearchPredicateFactory f = search.scope().predicate();
            var among = f.bool().filter(f.matchAll());
            period(f, question).forEach(among::filter);
            question.speaker().ifPresent(name -> among.filter(speaker(f, name)));
            return nearest.to(meaning, search, among.toPredicate(), BY_MEANING).stream()
                    .map(Near::recorded)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** Whether the record has this as a word. */
    boolean isUsed(String form) {
        try (EntrySearch search = index.search()) {
            var there = search.scope()
                    .predicate()
                    .match()
                    .field(StatementEntry.TEXT_EXACT)
                    .matching(form);
            return !best(search, there.toPredicate(), 1).isEmpty();
        }
    }

    private static PredicateFinalStep words(SearchPredicateFactory f, Question question) {
        List<Word> telling = new ArrayList<>(question.quote().words().stream()
                .filter(word -> !word.isFunctionWord() && !word.editorial())
                .toList());
        if (telling.isEmpty()) {
            telling.addAll(question.quote().words());
        }
        Map<String, Word> distinct = new LinkedHashMap<>();
        telling.forEach(word -> distinct.putIfAbsent(word.form(), word));
        var any = f.bool();
        distinct.values().stream()
                .limit(MOST_WORDS)
                .map(word -> printed(question.quote(), word))
                .forEach(word -> any.should(
                        f.match().field(StatementEntry.TEXT).matching(word).boost(CommonWords.weight(word))));
        // How many of them must be there is not said: those with the most come first, and an engine finds them in half
        // the time.
        return any;
    }

    /** As the index reads it: contracted words are one there. */
    private static String printed(Wording quote, Word word) {
        return word.span().of(quote.text()).replaceAll("[\\[\\]]", "");
    }

    private static PredicateFinalStep speaker(SearchPredicateFactory f, String name) {
        return f.or(
                f.match().field("speaker").matching(name),
                f.match().field("speaker_name").matching(Folding.fold(name)));
    }

    private static SearchPredicate all(SearchPredicateFactory f, Question question, PredicateFinalStep wanted) {
        var all = f.bool().must(wanted);
        period(f, question).forEach(all::filter);
        return all.toPredicate();
    }

    /** What certainly lies outside of the period is not looked at; what may lie in it is. */
    static List<PredicateFinalStep> period(SearchPredicateFactory f, Question question) {
        List<PredicateFinalStep> period = new ArrayList<>();
        question.from()
                .ifPresent(from -> period.add(f.not(f.or(
                        f.range().field("said_to").lessThan(from),
                        f.and(
                                f.not(f.exists().field("said_to")),
                                f.range().field("published_to").lessThan(from))))));
        question.to()
                .ifPresent(to -> period.add(f.not(f.or(
                        f.range().field("said_from").greaterThan(to),
                        f.and(
                                f.not(f.exists().field("said_from")),
                                f.range().field("published_from").greaterThan(to))))));
        return period;
    }

    private static Set<Long> best(EntrySearch search, SearchPredicate where, int limit) {
        return ids(search.hits(where, Order.RELEVANCE, 0, limit));
    }

    private static Set<Long> ids(List<Hit> hits) {
        return hits.stream().map(Hit::recorded).collect(Collectors.toCollection(TreeSet::new));
    }
}
