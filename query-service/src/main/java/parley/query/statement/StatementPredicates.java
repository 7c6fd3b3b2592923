package parley.query.statement;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.hibernate.search.engine.search.common.BooleanOperator;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.predicate.dsl.SimpleQueryFlag;
import parley.query.index.SearchText;
import parley.query.index.StatementEntry;
import parley.query.statement.Condition.DateRange;
import parley.query.statement.Condition.OneOf;
import parley.query.statement.Condition.Within;

/** Says in the words of the index what criteria demand. */
final class StatementPredicates {

    private final SearchPredicateFactory f;

    StatementPredicates(SearchPredicateFactory factory) {
        this.f = factory;
    }

    /** All demands of the criteria, those of the cursor excepted. */
    PredicateFinalStep all(StatementCriteria criteria) {
        var all = f.bool();
        all.filter(f.matchAll());
        demands(criteria, all);
        criteria.text()
                .ifPresent(text -> text.without()
                        .forEach(unwanted ->
                                all.mustNot(unwanted.phrase() ? phrase(unwanted.text()) : words(unwanted.text()))));
        if (criteria.near().isPresent()) {
            all.must(nearOrFitting(criteria, criteria.near().get()));
        } else {
            criteria.text().ifPresent(text -> all.must(fitting(text)));
        }
        return all;
    }

    private void demands(StatementCriteria criteria, BooleanPredicateClausesStep<?, ?> all) {
        for (Condition condition : criteria.conditions()) {
            if (condition.not()) {
                all.mustNot(demand(condition));
            } else {
                all.filter(demand(condition));
            }
        }
    }

    /** Similar in meaning, or with the words searched for; the better for being both. */
    private PredicateFinalStep nearOrFitting(StatementCriteria criteria, Near near) {
        var filter = f.bool().filter(f.matchAll());
        demands(criteria, filter);
        near.itself().ifPresent(id -> filter.mustNot(f.id().matching(id)));
        var any = f.or();
        any.add(f.knn(Near.MOST)
                .field(StatementEntry.MEANING)
                .matching(near.meaning().numbers())
                .filter(filter)
                .boost(Near.WEIGHT));
        criteria.text().ifPresent(text -> any.add(fitting(text)));
        return any;
    }

    private PredicateFinalStep fitting(SearchText text) {
        var fitting = f.bool().filter(f.matchAll());
        if (!text.words().isEmpty()) {
            fitting.must(words(String.join(" ", text.words())));
        }
        text.phrases().forEach(phrase -> fitting.must(phrase(phrase)));
        return fitting;
    }

    /** What comes behind an entry in the order of days. */
    PredicateFinalStep behind(Optional<LocalDate> day, String id, boolean descending) {
        var sameDay = f.bool().filter(f.range().field("key").greaterThan(id));
        if (day.isEmpty()) {
            return sameDay.mustNot(f.exists().field("day"));
        }
        sameDay.filter(f.match().field("day").matching(day.get()));
        var range = f.range().field("day");
        return f.or(
                descending ? range.lessThan(day.get()) : range.greaterThan(day.get()),
                sameDay,
                f.not(f.exists().field("day")));
    }

    private PredicateFinalStep words(String words) {
        return f.simpleQueryString()
                .field(StatementEntry.TEXT)
                .field(StatementEntry.TEXT_EXACT)
                .boost(0.5f)
                .matching(words)
                .defaultOperator(BooleanOperator.AND)
                .flags(Set.copyOf(EnumSet.of(SimpleQueryFlag.WHITESPACE)));
    }

    private PredicateFinalStep phrase(String phrase) {
        return f.phrase().field(StatementEntry.TEXT_EXACT).matching(phrase);
    }

    private PredicateFinalStep demand(Condition condition) {
        if (condition instanceof OneOf oneOf) {
            var any = f.or();
            oneOf.fields().forEach(field -> any.add(f.terms().field(field).matchingAny(oneOf.words())));
            return any;
        }
        if (condition instanceof Within within) {
            var any = f.or();
            within.ranges().forEach(range -> any.add(within(within.field(), range)));
            return any;
        }
        throw new IllegalStateException("a condition of an unknown kind: " + condition);
    }

    private PredicateFinalStep within(Condition.DateField field, DateRange range) {
        var both = f.bool();
        range.from().ifPresent(day -> both.filter(f.range().field(field.first()).atLeast(day)));
        range.to().ifPresent(day -> both.filter(f.range().field(field.last()).atMost(day)));
        return both;
    }
}
