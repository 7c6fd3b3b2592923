package parley.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reports that are taken to be of the same talks, while they are gathered. Not thread-safe. */
final class TalkSlot {

    static final Comparator<TalkReport> IDS =
            Comparator.comparing(report -> report.id().value());

    final Optional<String> scope;
    final Optional<Period> span;
    final String reason;
    final List<TalkReport> members = new ArrayList<>();

    /**
     * @param scope where, if that is known
     * @param span on which days, if that is known
     * @param reason why its members belong together
     */
    TalkSlot(Optional<String> scope, Optional<Period> span, String reason, Collection<TalkReport> members) {
        this.scope = scope;
        this.span = span;
        this.reason = reason;
        this.members.addAll(members);
    }

    static TalkSlot alone(TalkReport report) {
        return new TalkSlot(Optional.empty(), Optional.empty(), "", List.of(report));
    }

    boolean meets(Period period, int slackDays) {
        return span.isPresent() && span.get().meets(period, slackDays);
    }

    boolean isAt(Optional<String> place) {
        return place.isPresent() && place.equals(scope);
    }

    /** Slots of those whose periods follow each other without a gap, each as long as all its periods together. */
    static List<TalkSlot> along(
            Collection<TalkReport> reports,
            Function<TalkReport, Period> period,
            int slackDays,
            Optional<String> scope,
            String reason) {
        List<TalkReport> sorted = new ArrayList<>(reports);
        sorted.sort(
                Comparator.comparing((TalkReport report) -> period.apply(report).first())
                        .thenComparing(IDS));
        List<TalkSlot> slots = new ArrayList<>();
        List<TalkReport> run = new ArrayList<>();
        Optional<Period> span = Optional.empty();
        for (TalkReport report : sorted) {
            Period own = period.apply(report);
            if (span.isPresent() && !span.get().meets(own, slackDays)) {
                slots.add(new TalkSlot(scope, span, reason, run));
                run = new ArrayList<>();
                span = Optional.empty();
            }
            run.add(report);
            span = Optional.of(span.map(whole -> whole.hull(own)).orElse(own));
        }
        if (!run.isEmpty()) {
            slots.add(new TalkSlot(scope, span, reason, run));
        }
        return slots;
    }
}
