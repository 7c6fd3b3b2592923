package parley.query.statement;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.negotiation.NegotiationId;
import parley.query.platform.Problem;
import parley.query.platform.QueryKeys;
import parley.speaker.SpeakerId;

/** What stands behind {@code /v1/statements?}, a line for each key with its value. */
class StatementCriteriaFuzzTest {

    private static final Instant FIRST = Instant.parse("-0001-12-31T00:00:00Z");
    private static final Instant LAST = Instant.parse("+10000-01-01T23:59:59Z");

    /** Those of a record with nothing in it. */
    private static final StandingIds IDS = new StandingIds() {
        @Override
        public SpeakerId speaker(SpeakerId id) {
            return id;
        }

        @Override
        public List<SpeakerId> speakers(String idOrName) {
            return List.of();
        }

        @Override
        public Set<Long> reportsOf(String utterance) {
            return Set.of();
        }

        @Override
        public List<NegotiationId> talks(NegotiationId id) {
            return List.of(id);
        }
    };

    @FuzzTest
    void anyQueryIsAQuestionOrRefused(byte[] bytes) {
        Map<String, List<String>> given = new HashMap<>();
        new String(bytes, StandardCharsets.UTF_8).lines().forEach(line -> {
            String[] parts = line.split("=", 2);
            given.computeIfAbsent(parts[0], key -> new ArrayList<>()).add(parts.length < 2 ? "" : parts[1]);
        });
        StatementCriteria criteria;
        try {
            QueryKeys keys = QueryKeys.of(given, StatementCriteria.KEYS);
            criteria = StatementCriteria.of(keys, Optional.empty(), IDS);
        } catch (Problem e) {
            assertThat(e.code().status()).isEqualTo(400);
            return;
        }
        assertThat(criteria.perPage()).isBetween(1, 100);
        criteria.conditions().forEach(StatementCriteriaFuzzTest::askable);
        if (criteria.asOf().orElse(new AsOf.Position(0)) instanceof AsOf.Time time) {
            assertThat(time.value()).as("a time that a database knows").isBetween(FIRST, LAST);
        }
    }

    private static void askable(Condition condition) {
        if (condition instanceof Condition.OneOf one) {
            assertThat(one.words().size() + (one.orUnknown() ? 1 : 0)).isPositive();
        }
        if (condition instanceof Condition.Within within) {
            within.ranges().stream()
                    .filter(range -> range.from().isPresent() && range.to().isPresent())
                    .forEach(range -> assertThat(range.from().get())
                            .isBeforeOrEqualTo(range.to().get()));
        }
    }
}
