package parley.joining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.joining.CurationAct.OfStatement;
import parley.selector.Passage;
import parley.selector.TextPositionSelector;
import parley.statement.Statement;
import parley.statement.StatementId;
import parley.statement.StatementSpeaker;
import parley.statement.StatementSpeaker.Status;

/**
 * What stands of the statements of one document version, after what curators said of them.
 *
 * <p>A function of what was found and of the acts that stand, so an act that is undone leaves no trace, and one that stands
 * holds for every further reading of the version: what curators settled stays, even if it is not found any more, and what is
 * found beside it with just its words is the same statement. Stateless.
 */
public final class ReviewedStatements {

    private static final String BY_CURATOR = "A curator named the speaker.";
    private static final String OPEN_BY_CURATOR = "A curator found that the text does not tell the speaker.";

    private ReviewedStatements() {}

    /**
     * A statement and what was said of it.
     *
     * @param found the statement as it was last found
     * @param stillFound whether the last reading of its version found it
     * @param acts those that stand and say something of it, in the order in which they were made
     */
    public record Reviewed(Statement found, boolean stillFound, List<OfStatement> acts) {

        public Reviewed {
            acts = List.copyOf(acts);
        }

        /** Whether a curator made it of a part of another statement. */
        public boolean isPart() {
            return acts.stream().anyMatch(act -> act instanceof CurationAct.SplitStatement && !isSubject(act, found));
        }
    }

    /** The statements that stand, under their ids. */
    public static Map<StatementId, Statement> standing(List<Reviewed> all) {
        Map<StatementId, Statement> settled = new HashMap<>();
        Set<List<TextPositionSelector>> words = new HashSet<>();
        for (Reviewed one : all) {
            if (!one.acts().isEmpty()) {
                settled(one).ifPresent(statement -> {
                    settled.put(statement.id(), statement);
                    words.add(places(statement));
                });
            }
        }
        Map<StatementId, Statement> standing = new HashMap<>(settled);
        for (Reviewed one : all) {
            if (one.acts().isEmpty() && one.stillFound() && !words.contains(places(one.found()))) {
                standing.put(one.found().id(), one.found());
            }
        }
        return standing;
    }

    /**
     * The statements that curators made of parts of one, in the order in which they made them. They stand beside what was
     * found, under their own ids, and what is said of them is said of them alone.
     */
    public static List<Statement> partsOf(Reviewed whole) {
        List<Statement> parts = new ArrayList<>();
        Statement statement = whole.found();
        for (OfStatement act : whole.acts()) {
            if (act instanceof CurationAct.SplitStatement split && isSubject(act, whole.found())) {
                parts.add(statement.part(split.rest()));
            }
            statement = after(act, statement);
        }
        return parts;
    }

    private static Optional<Statement> settled(Reviewed reviewed) {
        Statement statement = reviewed.found().reviewed();
        boolean stands = true;
        for (OfStatement act : reviewed.acts()) {
            stands = !(act instanceof CurationAct.Reject
                    || act instanceof CurationAct.MergeStatement && isSubject(act, statement));
            statement = after(act, statement);
        }
        return stands ? Optional.of(statement) : Optional.empty();
    }

    private static Statement after(OfStatement act, Statement statement) {
        if (act instanceof CurationAct.Reword reword) {
            return statement.reworded(reword.content(), reword.source());
        }
        if (act instanceof CurationAct.Attribute attribute) {
            return statement.spokenBy(speaker(attribute));
        }
        if (act instanceof CurationAct.SplitStatement split) {
            return statement.reworded(isSubject(act, statement) ? split.content() : split.rest(), statement.source());
        }
        if (act instanceof CurationAct.MergeStatement merge && !isSubject(act, statement)) {
            return statement.reworded(merge.content(), statement.source());
        }
        return statement;
    }

    private static boolean isSubject(OfStatement act, Statement statement) {
        return act.subject().equals(statement.id().value());
    }

    private static StatementSpeaker speaker(CurationAct.Attribute attribute) {
        return attribute.speaker().isPresent()
                ? new StatementSpeaker(
                        Status.RESOLVED, attribute.speaker(), attribute.name(), List.of(), BY_CURATOR, List.of())
                : new StatementSpeaker(
                        Status.UNRESOLVED, Optional.empty(), Optional.empty(), List.of(), OPEN_BY_CURATOR, List.of());
    }

    private static List<TextPositionSelector> places(Statement statement) {
        return statement.content().stream().map(Passage::position).toList();
    }
}
