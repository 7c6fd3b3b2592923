package parley.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What must hold of a mended system. */
final class Aftermath {

    private final Landscape landscape;
    private final Ledger ledger;
    private Feed before = new Feed(List.of());

    Aftermath(Landscape landscape, Ledger ledger) {
        this.landscape = landscape;
        this.ledger = ledger;
    }

    /** The feed still begins with what it was when this was last asked. */
    void feedGoesOn() throws Exception {
        Feed now = Feed.read(landscape.ingest());
        assertThat(now.changes().size()).isGreaterThanOrEqualTo(before.changes().size());
        assertThat(now.changes().subList(0, before.changes().size())).isEqualTo(before.changes());
        List<Long> positions = now.changes().stream()
                .map(change -> change.path("position").asLong())
                .toList();
        assertThat(positions).isSorted().doesNotHaveDuplicates();
        before = now;
    }

    /**
     * Nothing is missing, nothing is doubled, every refusal was an error, and what is served is what a rebuild from zero gives.
     *
     * @param sender sends once more what was not accepted
     */
    void isWhole(Sender sender) throws Exception {
        assertThat(ledger.breaches()).as("answers that must not be").isEmpty();
        nothingIsMissing();
        for (int number : ledger.sent()) {
            if (!ledger.accepted().containsKey(number)) {
                assertThat(sender.send(Bulletin.of(number)))
                        .as("bulletin %d is accepted when all is well", number)
                        .isTrue();
            }
        }
        assertThat(ledger.breaches()).isEmpty();
        feedGoesOn();
        nothingIsMissing();
        assertThat(before.documents().keySet())
                .as("the record has what was sent and nothing besides")
                .isEqualTo(new TreeSet<>(ledger.accepted().values()));
        eachIsFoundOnce();
        isServedAsRebuilt(before.end());
    }

    private void nothingIsMissing() throws Exception {
        Map<String, List<String>> recorded = Feed.read(landscape.ingest()).documents();
        Map<Integer, String> accepted = ledger.accepted();
        accepted.forEach((number, document) -> assertThat(recorded.get(document))
                .as("bulletin %d, accepted as %s", number, document)
                .containsExactly(Bulletin.of(number).text()));
        assertThat(new TreeSet<>(accepted.values())).hasSize(accepted.size());
    }

    /** What the query-service answers is what one answers that has read the feed from its start to a position. */
    void isServedAsRebuilt(long position) throws Exception {
        Answers served = new Answers(landscape.query());
        served.awaitPosition(position);
        ServiceProcess zero = landscape.fromZero();
        zero.awaitReady();
        Answers rebuilt = new Answers(zero);
        rebuilt.awaitPosition(position);
        List<String> words = List.of("ceasefire", "prisoners", "sale", "village%20-deal");
        Map<String, Object> expected = rebuilt.everything(words);
        Map<String, Object> actual = served.everything(words);
        expected.forEach((question, answer) ->
                assertThat(actual.get(question)).as("%s, as rebuilt", question).isEqualTo(answer));
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
    }

    /** By the lists, which come from rows, and by search, which comes from the index. */
    private void eachIsFoundOnce() throws Exception {
        Answers served = new Answers(landscape.query());
        served.awaitPosition(before.end());
        List<String> documents = new ArrayList<>();
        served.all("documents")
                .forEach(document -> documents.add(document.path("id").asText()));
        assertThat(documents)
                .containsExactlyInAnyOrderElementsOf(ledger.accepted().values());
        Map<String, Integer> statements = new HashMap<>();
        for (JsonNode statement : served.all("statements?q=sale")) {
            statements.merge(statement.path("document").path("id").asText(), 1, Integer::sum);
        }
        assertThat(statements.keySet())
                .isEqualTo(new TreeSet<>(ledger.accepted().values()));
        assertThat(statements.values()).containsOnly(1);
    }
}
