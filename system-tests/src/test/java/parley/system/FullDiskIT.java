package parley.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The disk of databases and index, or that of OpenSearch, fills up while documents come in, and is then given room again. Where
 * tests may not mount a disk (they are root on build machines), this is skipped, and says so.
 */
class FullDiskIT {

    private static final int MEGABYTES = 400;
    private static final long NOTHING = 0;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int FEW = 15;

    private final Ledger ledger = new Ledger();

    @TempDir
    private Path folder;

    @Test
    void whatWasAcceptedOnAFullDiskIsThereAndTheRestWasRefused() throws Exception {
        try (Disk disk = disk();
                Landscape landscape =
                        Landscape.started(folder, disk.folder(), List.of("-Xmx256m"), Landscape.Databases::empty)) {
            Aftermath aftermath = new Aftermath(landscape, ledger);
            Sender sender = new Sender(landscape.ingest().port(), ledger);
            int next = send(sender, 1, FEW);
            assertThat(ledger.refusals()).isEmpty();
            next = sendWhileFull(disk, sender, next);
            landscape.ensureRunning();
            send(sender, next, FEW);
            System.out.println("full disk: " + ledger.accepted().size() + " accepted, refused: " + ledger.refusals());
            aftermath.isWhole(sender);
        }
    }

    @Test
    @EnabledIfSystemProperty(
            named = "parley.crash.minutes",
            matches = "\\d+",
            disabledReason = "part of the long form, as it takes more than a minute")
    void whatWasRecordedWhileOpenSearchHadNoRoomIsFoundWhenItHas() throws Exception {
        try (Disk disk = disk();
                Landscape landscape = Landscape.started(folder, new SearchServer(disk.folder()))) {
            Aftermath aftermath = new Aftermath(landscape, ledger);
            Sender sender = new Sender(landscape.ingest().port(), ledger);
            int next = send(sender, 1, FEW);
            next = sendUntilNotIndexed(landscape, disk, sender, next);
            disk.empty();
            landscape.ensureRunning();
            send(sender, next, FEW);
            assertThat(ledger.refusals()).as("the record needs no index").isEmpty();
            aftermath.isWhole(sender);
        }
    }

    private Disk disk() throws Exception {
        Optional<Disk> mounted = Disk.over(folder.resolve("disk"), MEGABYTES);
        assumeTrue(mounted.isPresent(), "SKIPPED: only root may mount the small disk that is to be filled");
        return mounted.get();
    }

    private static int sendUntilNotIndexed(Landscape landscape, Disk disk, Sender sender, int from) throws Exception {
        Answers query = new Answers(landscape.query());
        long end = System.nanoTime() + PATIENCE.toNanos();
        int next = from;
        while (!query.lastFailure().contains("index")) {
            assertThat(System.nanoTime()).as("all was indexed on a full disk").isLessThan(end);
            disk.fillUpTo(NOTHING);
            next = send(sender, next, 1);
        }
        return next;
    }

    /** Sends until it is refused often enough to be no accident. */
    private int sendWhileFull(Disk disk, Sender sender, int from) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        int next = from;
        while (refusals() < FEW) {
            assertThat(System.nanoTime())
                    .as("nothing was refused on a full disk")
                    .isLessThan(end);
            // Again and again, as the database gives back what it had for itself.
            disk.fillUpTo(NOTHING);
            next = send(sender, next, 1);
        }
        disk.empty();
        return next;
    }

    private int refusals() {
        return ledger.refusals().values().stream().mapToInt(Integer::intValue).sum();
    }

    private static int send(Sender sender, int from, int count) throws InterruptedException {
        for (int number = from; number < from + count; number++) {
            sender.send(Bulletin.of(number));
        }
        return from + count;
    }
}
