package parley.negotiation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Mentions of the same talks, while a document is read. Not thread-safe. */
final class TalkGroup {

    final NegotiationKind kind;
    final Optional<Integer> number;
    final List<TalkMention> mentions = new ArrayList<>();

    TalkGroup(NegotiationKind kind, Optional<Integer> number) {
        this.kind = kind;
        this.number = number;
    }

    /** The first mention that has a value, with the value. */
    <T> Optional<Found<T>> first(Function<TalkMention, Optional<T>> field) {
        for (TalkMention mention : mentions) {
            Optional<T> value = field.apply(mention);
            if (value.isPresent()) {
                return Optional.of(new Found<>(value.get(), mention));
            }
        }
        return Optional.empty();
    }

    /** A value with the mention that gives it. */
    record Found<T>(T value, TalkMention mention) {}
}
