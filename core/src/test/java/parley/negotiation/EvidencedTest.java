package parley.negotiation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.statement.StatementId;

/** What is told of talks names the words that tell it. */
class EvidencedTest {

    private static final NegotiationId TALKS = new NegotiationId("n-00000000000000aa");

    static List<ThrowingCallable> withoutEvidence() {
        return List.of(
                () -> new Participation("Karelund", ParticipationRole.PARTY, Optional.empty(), List.of()),
                () -> new Outcome(OutcomeKind.CEASEFIRE, Optional.empty(), Optional.empty(), false, List.of()),
                () -> new Membership(TALKS, false, List.of()),
                () -> new Position(
                        new StatementId("q-000000000000000000000000000000aa"),
                        TALKS,
                        Optional.empty(),
                        Issue.CEASEFIRE,
                        Stance.DEMAND,
                        Optional.empty(),
                        List.of()));
    }

    @ParameterizedTest
    @MethodSource("withoutEvidence")
    void nothingIsToldOfTalksWithoutEvidence(ThrowingCallable made) {
        assertThatThrownBy(made).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("without evidence");
    }
}
