package parley.negotiation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.lexicon.WordList;
import parley.token.Token;
import parley.token.TokenKind;

/** The words by which outcomes are known, from {@code negotiation/outcomes.txt}. */
final class OutcomeWords {

    private static final Map<String, Set<String>> GROUPS =
            WordList.read("negotiation/outcomes.txt").groups();
    private static final List<OutcomeKind> ORDER = List.of(
            OutcomeKind.BREAKDOWN,
            OutcomeKind.MEMORANDUM_EXCHANGED,
            OutcomeKind.EXCHANGE,
            OutcomeKind.CEASEFIRE,
            OutcomeKind.HUMANITARIAN_ACCESS,
            OutcomeKind.COMMUNIQUE,
            OutcomeKind.ROADMAP,
            OutcomeKind.DECISION_TO_MEET);
    private static final List<AgreementStage> STAGES = List.of(
            AgreementStage.PRE_NEGOTIATION,
            AgreementStage.RENEWAL,
            AgreementStage.IMPLEMENTATION,
            AgreementStage.PARTIAL,
            AgreementStage.COMPREHENSIVE);
    /** How many words behind what was agreed may tell that it was done. */
    private static final int NEAR = 7;

    private OutcomeWords() {}

    static boolean in(String group, Token token) {
        return GROUPS.get(group).contains(token.lower());
    }

    /** What a joint act brought about, by the words of its clause. */
    static OutcomeKind kind(Line line, int from, int to) {
        for (OutcomeKind kind : ORDER) {
            if (anyIn(line, from, to, word(kind))) {
                return kind;
            }
        }
        return OutcomeKind.AGREEMENT;
    }

    /** How far an agreement goes; empty for what is no agreement, and where no word tells. */
    static Optional<AgreementStage> stage(OutcomeKind kind, Line line, int from, int to) {
        return switch (kind) {
            case NONE, BREAKDOWN, UNKNOWN, DECISION_TO_MEET, MEMORANDUM_EXCHANGED -> Optional.empty();
            default ->
                STAGES.stream()
                        .filter(stage -> tells(stage, line, from, to))
                        .findFirst()
                        .or(() -> kind == OutcomeKind.CEASEFIRE
                                ? Optional.of(AgreementStage.CEASEFIRE)
                                : Optional.empty());
        };
    }

    private static boolean tells(AgreementStage stage, Line line, int from, int to) {
        for (int i = from; i < to; i++) {
            // "agreed that the implementation of … helps" is about something else than what is agreed
            boolean agreed = stage != AgreementStage.IMPLEMENTATION
                    || line.is(i - 1, "to")
                    || line.is(i - 1, "on")
                    || line.is(i - 2, "on") && line.is(i - 1, "the");
            if (agreed && in("stage " + word(stage), line.at(i))) {
                return true;
            }
        }
        return false;
    }

    /** What the noun at a token names of which it may be told that it was carried out: {@code the truce}. */
    static Optional<OutcomeKind> doable(Token token) {
        return ORDER.stream()
                .filter(kind -> GROUPS.containsKey("done " + word(kind)) && in("done " + word(kind), token))
                .findFirst();
    }

    /**
     * The token behind the words that tell of a noun that it was carried out, {@code took effect}; -1 if none do, or if that is
     * denied, supposed, still to come or told of an earlier one.
     */
    static int doneBehind(Line line, int noun) {
        for (int i = noun - 4; i < Math.min(line.size() - 1, noun + NEAR); i++) {
            if (i < 0 || i == noun) {
                continue;
            }
            Token token = line.at(i);
            boolean open = StanceWords.isNegative(token.lower())
                    || TalkWords.in("hypothetical", token)
                    || TalkWords.in("ahead", token)
                    || i < noun && TalkWords.in("former", token);
            if (open || i > noun && (token.is(TokenKind.STOP) || token.is(TokenKind.SEMICOLON))) {
                return -1;
            }
            if (i > noun
                    && GROUPS.get("done")
                            .contains(token.lower() + '-' + line.at(i + 1).lower())) {
                return i + 2;
            }
        }
        return -1;
    }

    /** The token behind {@code the outcome … was not disclosed}; -1 if the noun at a token is no such. */
    static int undisclosedBehind(Line line, int noun) {
        if (!in("result", line.at(noun))) {
            return -1;
        }
        boolean denied = line.is(noun - 1, "no");
        for (int i = noun + 1; i < Math.min(line.size(), noun + NEAR + 1); i++) {
            Token token = line.at(i);
            if (token.is(TokenKind.STOP) || token.is(TokenKind.SEMICOLON) || token.is("but")) {
                return -1;
            }
            denied |= StanceWords.isNegative(token.lower());
            if (in("open", token) || denied && in("told", token)) {
                return i + 1;
            }
        }
        return -1;
    }

    private static boolean anyIn(Line line, int from, int to, String group) {
        for (int i = from; i < to; i++) {
            if (in(group, line.at(i))) {
                return true;
            }
        }
        return false;
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
