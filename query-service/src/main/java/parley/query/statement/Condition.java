package parley.query.statement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a filter demands of a statement. */
sealed interface Condition {

    /** Whether the demand is turned round. */
    boolean not();

    /** One of the words must stand in one of the fields. */
    record OneOf(boolean not, List<String> fields, List<String> words) implements Condition {}

    /** The date must lie wholly in one of the ranges. */
    record Within(boolean not, DateField field, List<DateRange> ranges) implements Condition {}

    /** A date of a statement. */
    enum DateField {
        SAID("said_from", "said_to"),
        PUBLISHED("published_from", "published_to");

        private final String first;
        private final String last;

        DateField(String first, String last) {
            this.first = first;
            this.last = last;
        }

        /** Index field of the first day it may mean. */
        String first() {
            return first;
        }

        /** Index field of the last day it may mean. */
        String last() {
            return last;
        }
    }

    /** Days from and to, both included; open where empty. */
    record DateRange(Optional<LocalDate> from, Optional<LocalDate> to) {}
}
