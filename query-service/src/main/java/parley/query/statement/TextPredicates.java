package parley.query.statement;

import java.util.Set;
import org.hibernate.search.engine.search.common.BooleanOperator;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.predicate.dsl.SimpleQueryFlag;
import parley.query.index.Clause;
import parley.query.index.CommonWords;
import parley.query.index.StatementEntry;

/** Says in the words of the index what somebody searches for. */
final class TextPredicates {

    /** A word that stands there as typed counts so much more than one that only shares the stem. */
    private static final float AS_TYPED = 0.5f;

    private final SearchPredicateFactory f;

    TextPredicates(SearchPredicateFactory factory) {
        this.f = factory;
    }

    PredicateFinalStep of(Clause clause) {
        if (clause instanceof Clause.All all) {
            return all(all);
        }
        if (clause instanceof Clause.Any any) {
            var one = f.or();
            any.parts().forEach(part -> one.add(of(part)));
            return one;
        }
        if (clause instanceof Clause.Not not) {
            return f.not(of(not.part()));
        }
        if (clause instanceof Clause.Word word) {
            return word(word.text());
        }
        if (clause instanceof Clause.Phrase phrase) {
            return f.phrase()
                    .field(StatementEntry.TEXT_EXACT)
                    .matching(phrase.text())
                    .boost(CommonWords.weight(phrase.text()));
        }
        if (clause instanceof Clause.Near near) {
            return f.phrase()
                    .field(StatementEntry.TEXT)
                    .matching(near.text())
                    .slop(near.distance())
                    .boost(CommonWords.weight(near.text()));
        }
        if (clause instanceof Clause.Prefix prefix) {
            return asTyped(prefix.text() + "*", SimpleQueryFlag.PREFIX);
        }
        if (clause instanceof Clause.Fuzzy fuzzy) {
            return asTyped(fuzzy.text() + "~" + fuzzy.edits(), SimpleQueryFlag.FUZZY);
        }
        throw new IllegalStateException("a clause of an unknown kind: " + clause);
    }

    private PredicateFinalStep all(Clause.All all) {
        var every = f.bool();
        if (all.parts().stream().allMatch(Clause.Not.class::isInstance)) {
            // What must not be found cannot stand alone.
            every.filter(f.matchAll());
        }
        for (Clause part : all.parts()) {
            if (part instanceof Clause.Not not) {
                every.mustNot(of(not.part()));
            } else {
                every.must(of(part));
            }
        }
        return every;
    }

    /**
     * All that shares the stem; what stands there as typed does, too, and so need not be looked for by itself, which would take
     * longer than all else.
     */
    private PredicateFinalStep word(String text) {
        return f.bool()
                .must(f.simpleQueryString()
                        .field(StatementEntry.TEXT)
                        .matching(text)
                        .defaultOperator(BooleanOperator.AND)
                        .flags(Set.of(SimpleQueryFlag.WHITESPACE)))
                .should(f.match()
                        .field(StatementEntry.TEXT_EXACT)
                        .matching(text)
                        .boost(AS_TYPED))
                .boost(CommonWords.weight(text));
    }

    private PredicateFinalStep asTyped(String text, SimpleQueryFlag operator) {
        return f.simpleQueryString()
                .field(StatementEntry.TEXT_EXACT)
                .matching(text)
                .defaultOperator(BooleanOperator.AND)
                .flags(Set.of(operator));
    }
}
