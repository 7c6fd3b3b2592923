package parley.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes are killed and networks fail at random moments while documents come in, are projected and searched; afterwards
 * nothing that was accepted is missing or doubled, and the query-service has what a rebuild from zero has.
 *
 * <p>Every fault strikes once, in an order, in a company and at moments that follow from {@code -Dparley.crash.seed}, which
 * is printed; with {@code -Dparley.crash.minutes} they go on for that long.
 */
class CrashIT {

    private static final int SHORTEST_PEACE_MILLIS = 300;
    private static final int LONGEST_PEACE_MILLIS = 2000;
    private static final int SHORTEST_TROUBLE_MILLIS = 200;
    private static final int LONGEST_TROUBLE_MILLIS = 2500;

    private final long seed = Long.getLong("parley.crash.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Ledger ledger = new Ledger();

    @TempDir
    private Path folder;

    @Test
    void whatWasAcceptedIsThereOnceHoweverOftenTheSystemBreaks() throws Exception {
        breakAndMend(new Engine.Embedded(folder), this::each, "connection broke");
    }

    @Test
    void theSameHoldsWhereOpenSearchBreaksTooAloneAndTogetherWithAllElse() throws Exception {
        breakAndMend(
                new SearchServer(folder.resolve("opensearch")),
                this::eachOfSearchAloneOrInCompany,
                "search: 503 search_away");
    }

    /** Faults that strike one after the other before anything is mended. */
    private record Blow(List<Fault> faults) {}

    private List<Blow> each() {
        return shuffled(Fault.OF_THE_REST).stream()
                .map(fault -> new Blow(List.of(fault)))
                .toList();
    }

    private List<Blow> eachOfSearchAloneOrInCompany() {
        List<Fault> company = shuffled(Fault.OF_THE_REST);
        List<Blow> blows = new ArrayList<>();
        for (Fault fault : shuffled(Fault.OF_SEARCH)) {
            List<Fault> faults = new ArrayList<>(List.of(fault));
            // By turns, so that there are both in every round.
            if (blows.size() % 2 == 0) {
                faults.add(company.remove(0));
                Collections.shuffle(faults, random);
            }
            blows.add(new Blow(faults));
        }
        return blows;
    }

    private List<Fault> shuffled(Set<Fault> faults) {
        List<Fault> shuffled = new ArrayList<>(faults);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /**
     * @param blows of one round
     * @param refusal that there must have been: faults that nobody noticed test nothing
     */
    private void breakAndMend(Engine engine, Supplier<List<Blow>> blows, String refusal) throws Exception {
        System.out.println("crash: seed " + seed + ", to repeat: -Dparley.crash.seed=" + seed);
        try (Landscape landscape = Landscape.started(folder, engine)) {
            Aftermath aftermath = new Aftermath(landscape, ledger);
            Sender sender = new Sender(landscape.fromClients().port(), ledger);
            Traffic traffic = new Traffic(sender, new Searcher(landscape.query(), ledger), random);
            try {
                breakAndMend(landscape, aftermath, blows);
            } finally {
                traffic.end();
            }
            System.out.println("crash: " + ledger.accepted().size() + " accepted, refused: " + ledger.refusals());
            assertThat(ledger.refusals()).containsKey(refusal);
            aftermath.isWhole(sender);
        } catch (Exception | AssertionError e) {
            throw new AssertionError("with the seed " + seed + ": " + e.getMessage(), e);
        }
    }

    private void breakAndMend(Landscape landscape, Aftermath aftermath, Supplier<List<Blow>> blows) throws Exception {
        long end = System.nanoTime()
                + Duration.ofMinutes(Integer.getInteger("parley.crash.minutes", 0))
                        .toNanos();
        do {
            for (Blow blow : blows.get()) {
                Landscape.await(random, SHORTEST_PEACE_MILLIS, LONGEST_PEACE_MILLIS);
                long start = System.nanoTime();
                for (Fault fault : blow.faults()) {
                    fault.strike(landscape, random);
                    Landscape.await(random, SHORTEST_TROUBLE_MILLIS, LONGEST_TROUBLE_MILLIS);
                }
                landscape.ensureRunning();
                System.out.printf("crash: %s, ready after %.1f s%n", blow.faults(), (System.nanoTime() - start) / 1e9);
            }
            aftermath.feedGoesOn();
        } while (System.nanoTime() < end);
    }
}
