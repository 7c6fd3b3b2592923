package parley.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes are killed and networks fail at random moments while documents come in and are projected; afterwards nothing
 * that was accepted is missing or doubled, and the query-service has what a rebuild from zero has.
 *
 * <p>Every fault strikes once, in an order and at moments that follow from {@code -Dparley.crash.seed}, which is printed;
 * with {@code -Dparley.crash.minutes} they go on for that long.
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
        System.out.println("crash: seed " + seed + ", to repeat: -Dparley.crash.seed=" + seed);
        try (Landscape landscape = Landscape.started(folder)) {
            Aftermath aftermath = new Aftermath(landscape, ledger);
            Sender sender = new Sender(landscape.fromClients().port(), ledger);
            Traffic traffic = new Traffic(sender, random);
            try {
                breakAndMend(landscape, aftermath);
            } finally {
                traffic.end();
            }
            System.out.println("crash: " + ledger.accepted().size() + " accepted, refused: " + ledger.refusals());
            assertThat(ledger.refusals())
                    .as("faults that nobody noticed test nothing")
                    .isNotEmpty();
            aftermath.isWhole(sender);
        } catch (Exception | AssertionError e) {
            throw new AssertionError("with the seed " + seed + ": " + e.getMessage(), e);
        }
    }

    private void breakAndMend(Landscape landscape, Aftermath aftermath) throws Exception {
        long end = System.nanoTime()
                + Duration.ofMinutes(Integer.getInteger("parley.crash.minutes", 0))
                        .toNanos();
        do {
            List<Fault> faults = new ArrayList<>(Arrays.asList(Fault.values()));
            Collections.shuffle(faults, random);
            for (Fault fault : faults) {
                Landscape.await(random, SHORTEST_PEACE_MILLIS, LONGEST_PEACE_MILLIS);
                long start = System.nanoTime();
                fault.strike(landscape, random);
                Landscape.await(random, SHORTEST_TROUBLE_MILLIS, LONGEST_TROUBLE_MILLIS);
                landscape.ensureRunning();
                System.out.printf("crash: %s, ready after %.1f s%n", fault, (System.nanoTime() - start) / 1e9);
            }
            aftermath.feedGoesOn();
        } while (System.nanoTime() < end);
    }
}
