package parley.query.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import parley.query.index.Clause;
import parley.query.index.SearchText;
import parley.query.index.StatementEntry;
import parley.query.statement.Condition.Among;
import parley.query.statement.Condition.DateRange;
import parley.query.statement.Condition.OneOf;
import parley.query.statement.Condition.Within;
import parley.query.statement.NearestStatements.Near;

/** Says in the words of the index what criteria demand. */
final class StatementPredicates {

    private final SearchPredicateFactory f;

    StatementPredicates(SearchPredicateFactory factory) {
        this.f = factory;
    }

    /**
     * All demands of the criteria, those of the cursor excepted.
     *
     * @param recordedUpTo position by which the statements must have entered the record
     * @param near those of them that are similar; empty if similar ones are not demanded
     */
    PredicateFinalStep all(StatementCriteria criteria, OptionalLong recordedUpTo, Optional<List<Near>> near) {
        var all = f.bool();
        if (criteria.text().isEmpty() && near.isEmpty()) {
            all.filter(f.matchAll());
        }
        criteria.text()
                .ifPresent(text ->
                        unwanted(text.clause()).forEach(clause -> all.mustNot(new TextPredicates(f).of(clause))));
        demands(criteria, recordedUpTo, all);
        if (near.isPresent()) {
            all.must(similarOrFitting(criteria, near.get()));
        } else {
            criteria.text().ifPresent(text -> all.must(new TextPredicates(f).of(text.clause())));
        }
        return all;
    }

    private void demands(StatementCriteria criteria, OptionalLong recordedUpTo, BooleanPredicateClausesStep<?, ?> all) {
        for (Condition condition : criteria.conditions()) {
            if (condition.not()) {
                all.mustNot(demand(condition));
            } else {
                all.filter(demand(condition));
            }
        }
        recordedUpTo.ifPresent(
                position -> all.filter(f.range().field(StatementEntry.RECORDED).atMost(position)));
    }

    /** Those among which what is similar is sought: all that meets the demands on other things than words. */
    PredicateFinalStep comparable(StatementCriteria criteria, OptionalLong recordedUpTo, Similar similar) {
        var comparable = f.bool().filter(f.matchAll());
        demands(criteria, recordedUpTo, comparable);
        similar.itself().ifPresent(recorded -> comparable.mustNot(f.id().matching(recorded)));
        return comparable;
    }

    /** Similar in meaning, or with the words searched for; the better for being both. */
    private PredicateFinalStep similarOrFitting(StatementCriteria criteria, List<Near> near) {
        var any = f.or();
        near.forEach(statement -> any.add(
                f.id().matching(statement.recorded()).constantScore().boost(Similar.score(statement.closeness()))));
        criteria.text()
                .map(SearchText::clause)
                .filter(clause -> !wanted(clause).isEmpty())
                .ifPresent(clause -> any.add(new TextPredicates(f).of(clause)));
        return any;
    }

    private static List<Clause> unwanted(Clause clause) {
        return parts(clause).stream()
                .filter(Clause.Not.class::isInstance)
                .map(part -> ((Clause.Not) part).part())
                .toList();
    }

    private static List<Clause> wanted(Clause clause) {
        return parts(clause).stream()
                .filter(part -> !(part instanceof Clause.Not))
                .toList();
    }

    private static List<Clause> parts(Clause clause) {
        return clause instanceof Clause.All all ? all.parts() : List.of(clause);
    }

    private PredicateFinalStep demand(Condition condition) {
        List<PredicateFinalStep> any = new ArrayList<>();
        if (condition instanceof OneOf oneOf) {
            if (!oneOf.words().isEmpty()) {
                oneOf.fields().forEach(field -> any.add(word(field, oneOf.words())));
            }
            if (oneOf.orUnknown()) {
                any.add(unknown(oneOf.key()));
            }
        } else if (condition instanceof Within within) {
            within.ranges().forEach(range -> any.add(within(within.field(), range)));
            if (within.orUnknown()) {
                any.add(unknown(within.field().key()));
            }
        } else if (condition instanceof Among among) {
            return among.recorded().isEmpty()
                    ? f.matchNone()
                    : f.terms().field(StatementEntry.RECORDED).matchingAny(among.recorded());
        } else {
            throw new IllegalStateException("a condition of an unknown kind: " + condition);
        }
        return any(any);
    }

    /** What stands alone is asked for as it is: an engine takes every choice apart again, in all parts of an index. */
    private PredicateFinalStep any(List<PredicateFinalStep> alternatives) {
        if (alternatives.size() == 1) {
            return alternatives.get(0);
        }
        var any = f.or();
        alternatives.forEach(any::add);
        return any;
    }

    private PredicateFinalStep word(String field, List<String> words) {
        return words.size() == 1
                ? f.match().field(field).matching(words.get(0))
                : f.terms().field(field).matchingAny(words);
    }

    private PredicateFinalStep unknown(String key) {
        return f.match().field(StatementEntry.UNKNOWN).matching(key);
    }

    private PredicateFinalStep within(Condition.DateField field, DateRange range) {
        List<PredicateFinalStep> bounds = new ArrayList<>();
        range.from().ifPresent(day -> bounds.add(f.range().field(field.first()).atLeast(day)));
        range.to().ifPresent(day -> bounds.add(f.range().field(field.last()).atMost(day)));
        if (bounds.size() == 1) {
            return bounds.get(0);
        }
        var both = f.bool();
        bounds.forEach(both::filter);
        return both;
    }
}
