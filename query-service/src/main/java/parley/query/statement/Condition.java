package parley.query.statement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a filter demands of a statement. */
sealed interface Condition {

    /** Whether the demand is turned round. */
    boolean not();

    /**
     * One of the words must stand in one of the fields.
     *
     * @param key name of the query key
     * @param orUnknown whether it may also be unknown
     */
    record OneOf(boolean not, String key, List<String> fields, List<String> words, boolean orUnknown)
            implements Condition {
        public OneOf {
            fields = List.copyOf(fields);
            words = List.copyOf(words);
        }
    }

    /**
     * The date must lie wholly in one of the ranges.
     *
     * @param orUnknown whether it may also be unknown
     */
    record Within(boolean not, DateField field, List<DateRange> ranges, boolean orUnknown) implements Condition {
        public Within {
            ranges = List.copyOf(ranges);
        }
    }

    /**
     * It must be one of these.
     *
     * @param recorded positions of the changes by which they entered the record
     */
    record Among(boolean not, Set<Long> recorded) implements Condition {
        public Among {
            recorded = Set.copyOf(recorded);
        }
    }

    /** A date of a statement. */
    enum DateField {
        SAID("said"),
        PUBLISHED("published");

        private final String key;

        DateField(String key) {
            this.key = key;
        }

        /** Name of the query key. */
        String key() {
            return key;
        }

        /** Index field of the first day it may mean. */
        String first() {
            return key + "_from";
        }

        /** Index field of the last day it may mean. */
        String last() {
            return key + "_to";
        }
    }

    /** Days from and to, both included; open where empty. */
    record DateRange(Optional<LocalDate> from, Optional<LocalDate> to) {}
}
