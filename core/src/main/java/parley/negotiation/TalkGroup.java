package parley.negotiation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Mentions of the same talks, while a document is read. Not thread-safe. */
final class TalkGroup {

    private static final int MOST_MENTIONS = 40;

    final NegotiationKind kind;
    final Optional<Integer> number;
    final List<TalkMention> mentions = new ArrayList<>();

    /** The larger talks of which these are a part, or are said to be none; null where the text does not tell. */
    @Nullable
    TalkGroup parent;

    /** The words that deny that these are a part of {@link #parent}; null where none do. */
    @Nullable
    TalkMention denial;

    /** Adds a mention, unless there are as many as a reader needs; bounds the work on any text. */
    void add(TalkMention mention) {
        if (mentions.size() < MOST_MENTIONS) {
            mentions.add(mention);
        }
    }

    TalkGroup(NegotiationKind kind, Optional<Integer> number) {
        this.kind = kind;
        this.number = number;
    }

    /** Whether its mentions tell of talks as such, without a day, a place or people. */
    boolean isVague() {
        return kind == NegotiationKind.MEETING
                && mentions.stream()
                        .allMatch(m -> m.kind() == TalkMention.Kind.TALKS
                                && m.date().isEmpty()
                                && m.place().isEmpty()
                                && m.people().size() < 2
                                && m.mode().isEmpty()
                                && m.format().isEmpty());
    }

    /** Whether all that is told of them is still to come. */
    boolean isAhead() {
        return mentions.stream().allMatch(m -> m.progress() == Progress.AHEAD || m.unreal());
    }

    /** The names of all who are said to have taken part. */
    Set<String> people() {
        Set<String> names = new HashSet<>();
        mentions.forEach(m -> m.people().forEach(p -> names.add(p.name())));
        return names;
    }

    /** The names of all between whom the talks are said to be. */
    Set<String> sides() {
        Set<String> names = new HashSet<>();
        mentions.forEach(m -> m.parties().forEach(p -> names.add(p.name())));
        return names;
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
