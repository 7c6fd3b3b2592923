package parley.query.negotiation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.joining.Account;
import parley.negotiation.Issue;
import parley.negotiation.NegotiationId;
import parley.negotiation.Position;
import parley.negotiation.Stance;
import parley.negotiation.Timing;
import parley.query.platform.Choice;
import parley.query.platform.Folding;
import parley.query.platform.QueryKeys;
import parley.query.statement.StatementView;
import parley.query.statement.StatementViews;
import parley.query.store.NegotiationStore;
import parley.query.store.NegotiationStore.Recorded;
import parley.query.store.StatementStore;
import parley.query.store.StoredStatement;
import parley.selector.Passage;
import parley.statement.StatementId;

/** How the sides stood to what was at issue, before, during and after talks and each of their parts. Thread-safe. */
@ApplicationScoped
public class Positions {

    /** The query keys of {@code /v1/negotiations/{id}/positions}. */
    public static final Set<String> KEYS = Set.of("party", "issue", "stance", "format");

    /** The value that stands for a party that is not known. */
    private static final String UNKNOWN = "unknown";

    /**
     * The positions taken, talks by talks in the order of the timeline.
     *
     * @param rounds those talks for which there are any
     */
    public record Answer(NegotiationId negotiation, List<Round> rounds) {}

    /** The positions that belong to some talks, party by party. */
    public record Round(NegotiationEntry negotiation, List<Side> sides) {}

    /**
     * The positions of a party.
     *
     * @param party its name; absent where it is not known for whom the speaker spoke
     * @param undated those of which neither their own document nor the days that others give tell when they were taken
     */
    public record Side(
            Optional<String> party,
            List<PositionView> before,
            List<PositionView> during,
            List<PositionView> after,
            List<PositionView> undated) {}

    /**
     * A position.
     *
     * @param evidence the words that show issue and stance
     */
    public record PositionView(Issue issue, Stance stance, StatementView statement, List<Passage> evidence) {}

    private final Talks talks;
    private final NegotiationStore negotiations;
    private final StatementStore statements;
    private final StatementViews views;

    @Inject
    Positions(Talks talks, NegotiationStore negotiations, StatementStore statements, StatementViews views) {
        this.talks = talks;
        this.negotiations = negotiations;
        this.statements = statements;
        this.views = views;
    }

    /** @throws parley.query.platform.Problem if there are no such talks, or the query is not understood */
    public Answer of(String id, QueryKeys keys) {
        List<Choice<Issue>> issues = keys.choices("issue", Issue.class);
        List<Choice<Stance>> stances = keys.choices("stance", Stance.class);
        List<Choice<String>> parties = keys.choices("party").stream()
                .map(choice -> choice.map(Folding::fold))
                .toList();
        Recorded whole = talks.standing(id);
        List<Round> rounds = new ArrayList<>();
        for (Recorded part : talks.withParts(whole)) {
            List<Account> accounts =
                    negotiations.accountsOf(List.of(part.negotiation().id()));
            List<Position> taken = accounts.stream()
                    .map(Account::positions)
                    .flatMap(List::stream)
                    .filter(position -> issues.stream().allMatch(choice -> choice.takes(position.issue())))
                    .filter(position -> stances.stream().allMatch(choice -> choice.takes(position.stance())))
                    .filter(position -> parties.stream().allMatch(choice -> choice.takes(partyOf(position))))
                    .toList();
            List<Side> sides = sides(taken, PositionTimes.of(accounts));
            if (!sides.isEmpty()) {
                rounds.add(
                        new Round(talks.entriesOf(List.of(part.negotiation())).get(0), sides));
            }
        }
        return new Answer(whole.negotiation().id(), rounds);
    }

    private static String partyOf(Position position) {
        return position.party().map(Folding::fold).orElse(UNKNOWN);
    }

    private List<Side> sides(List<Position> taken, PositionTimes times) {
        Map<StatementId, StatementView> said = statementsOf(taken);
        Map<Optional<String>, List<Position>> parties = new LinkedHashMap<>();
        taken.stream()
                .filter(position -> said.containsKey(position.statement()))
                .forEach(position -> parties.computeIfAbsent(position.party(), party -> new ArrayList<>())
                        .add(position));
        return parties.entrySet().stream()
                .map(side -> new Side(
                        side.getKey(),
                        at(Optional.of(Timing.BEFORE), side.getValue(), said, times),
                        at(Optional.of(Timing.DURING), side.getValue(), said, times),
                        at(Optional.of(Timing.AFTER), side.getValue(), said, times),
                        at(Optional.empty(), side.getValue(), said, times)))
                .toList();
    }

    private static List<PositionView> at(
            Optional<Timing> timing, List<Position> taken, Map<StatementId, StatementView> said, PositionTimes times) {
        return taken.stream()
                .filter(position -> times.of(
                                position, said.get(position.statement()).said())
                        .equals(timing))
                .map(position -> new PositionView(
                        position.issue(), position.stance(), said.get(position.statement()), position.evidence()))
                .toList();
    }

    /** The statements that are in the record; one that was withdrawn a moment ago takes no position any more. */
    private Map<StatementId, StatementView> statementsOf(List<Position> taken) {
        Set<String> ids = new LinkedHashSet<>();
        taken.forEach(position -> ids.add(position.statement().value()));
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<StoredStatement> stored = List.copyOf(statements.findAll(ids).values());
        Map<StatementId, StatementView> said = new LinkedHashMap<>();
        views.of(stored).forEach(view -> said.put(view.id(), view));
        return said;
    }
}
