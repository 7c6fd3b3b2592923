package parley.negotiation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.document.Document;
import parley.selector.Passage;
import parley.selector.PassageFactory;
import parley.speaker.Speaker;
import parley.speaker.SpeakerId;
import parley.statement.Statement;
import parley.text.TextSpan;
import parley.time.DateClaim;
import parley.token.Token;
import parley.token.TokenKind;
import parley.token.Tokenizer;

/**
 * Finds the positions that statements take on issues of the talks that the same document reports.
 *
 * <p>Precise rather than complete: issue and stance must be named in one clause of what was said, and the speaker's
 * party must be one of the talks. Stateless and thread-safe.
 */
public final class PositionFinder {

    /** How many words may stand between the word of the stance and that of the issue. */
    private static final int NEAR = 8;

    private PositionFinder() {}

    /**
     * The positions, in the order of the statements, each issue once per statement.
     *
     * @param negotiations the talks of the document; the first one in which the speaker's party takes part is meant
     * @param speakers those who made the statements
     */
    public static List<Position> find(
            Document document, List<Negotiation> negotiations, List<Statement> statements, List<Speaker> speakers) {
        if (negotiations.isEmpty()) {
            return List.of();
        }
        PassageFactory passages = new PassageFactory(document.text());
        Map<SpeakerId, Speaker> byId = new LinkedHashMap<>();
        speakers.forEach(speaker -> byId.put(speaker.id(), speaker));
        List<Position> positions = new ArrayList<>();
        for (Statement statement : statements) {
            Optional<Speaker> speaker = statement.speaker().id().map(byId::get);
            Optional<Side> side = side(statement, speaker, negotiations);
            if (side.isPresent()) {
                add(positions, document, passages, statement, side.get());
            }
        }
        return positions;
    }

    /** The talks to which a statement belongs, and the party for which it was made. */
    private record Side(Negotiation negotiation, String party) {}

    private static Optional<Side> side(Statement statement, Optional<Speaker> speaker, List<Negotiation> negotiations) {
        for (Negotiation negotiation : negotiations) {
            Optional<String> party = PartyOfSpeaker.in(negotiation, statement, speaker);
            if (party.isPresent()) {
                return Optional.of(new Side(negotiation, party.get()));
            }
        }
        return Optional.empty();
    }

    private static void add(
            List<Position> positions, Document document, PassageFactory passages, Statement statement, Side side) {
        List<Issue> seen = new ArrayList<>();
        for (Passage passage : statement.content()) {
            TextSpan span = passages.span(passage.position());
            List<Token> tokens = Tokenizer.tokenize(document.text().value(), span);
            for (int i = 0; i < tokens.size(); i++) {
                Optional<Issue> issue = StanceWords.issue(tokens.get(i).lower());
                int stance = issue.isPresent() && !seen.contains(issue.get()) ? stanceBefore(tokens, i) : -1;
                if (stance >= 0) {
                    seen.add(issue.get());
                    TextSpan words = new TextSpan(
                            tokens.get(stance).start(), tokens.get(i).end());
                    positions.add(new Position(
                            statement.id(),
                            side.negotiation().id(),
                            Optional.of(side.party()),
                            issue.get(),
                            stanceAt(tokens, stance).get(),
                            timing(statement, side.negotiation()),
                            List.of(passages.passage(words))));
                }
            }
        }
    }

    /** The nearest word of a stance before a token in the same clause, or -1. */
    private static int stanceBefore(List<Token> tokens, int issue) {
        for (int i = issue; i >= Math.max(0, issue - NEAR); i--) {
            Token token = tokens.get(i);
            if (i < issue && (token.is(TokenKind.STOP) || token.is(TokenKind.SEMICOLON) || token.is("but"))) {
                return -1;
            }
            if (stanceAt(tokens, i).isPresent()) {
                return i;
            }
        }
        return -1;
    }

    private static Optional<Stance> stanceAt(List<Token> tokens, int i) {
        String word = tokens.get(i).lower();
        Optional<Stance> phrase = i + 1 < tokens.size()
                ? StanceWords.stance(word + '-' + tokens.get(i + 1).lower())
                : Optional.empty();
        Optional<Stance> stance = phrase.or(() -> StanceWords.stance(word));
        boolean denied = i > 0
                && (tokens.get(i - 1).is("not") || tokens.get(i - 1).lower().endsWith("n't"));
        return denied ? Optional.empty() : stance;
    }

    /** Before, during or after, where the days of saying and of the talks are both known. */
    private static Optional<Timing> timing(Statement statement, Negotiation negotiation) {
        if (negotiation.status().value() == Status.SCHEDULED) {
            return Optional.of(Timing.BEFORE);
        }
        Optional<DateClaim> said =
                statement.said().filter(claim -> claim.bound().isEmpty());
        return said.flatMap(day -> negotiation.start().map(start -> {
            if (day.date().latest().isBefore(start.date().earliest())) {
                return Timing.BEFORE;
            }
            DateClaim end = negotiation.end().orElse(start);
            return day.date().earliest().isAfter(end.date().latest()) ? Timing.AFTER : Timing.DURING;
        }));
    }
}
