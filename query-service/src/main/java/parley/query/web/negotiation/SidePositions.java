package parley.query.web.negotiation;

import java.util.List;
import java.util.stream.Stream;
import parley.query.negotiation.Positions;
import parley.query.negotiation.Positions.PositionView;
import parley.query.web.shown.StatementCard;
import parley.query.web.shown.Words;

/**
 * The positions of a party at some talks.
 *
 * @param party its name, or that it is not known
 * @param times when they were taken, each with those taken then
 */
record SidePositions(String party, List<Taken> times) {

    /** Positions taken at one time. */
    record Taken(String when, List<Position> positions) {}

    /** A position with its receipt. */
    record Position(String stance, String issue, StatementCard card) {}

    SidePositions {
        times = List.copyOf(times);
    }

    static SidePositions of(Positions.Side side) {
        return new SidePositions(
                side.party().orElse("Side not known"),
                Stream.of(
                                taken("before", side.before()),
                                taken("during", side.during()),
                                taken("after", side.after()),
                                taken("at an unknown time", side.undated()))
                        .filter(taken -> !taken.positions().isEmpty())
                        .toList());
    }

    private static Taken taken(String when, List<PositionView> positions) {
        return new Taken(
                when,
                positions.stream()
                        .map(position -> new Position(
                                Words.of(position.stance()),
                                Words.of(position.issue()),
                                StatementCard.of(position.statement())))
                        .toList());
    }
}
