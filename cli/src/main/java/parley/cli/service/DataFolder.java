package parley.cli.service;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import parley.cli.CommandFailedException;

/**
 * The folder that holds all that the services of this machine keep: data, logs, and which processes they are.
 *
 * @param path the folder, absolute; made when it is first locked
 */
record DataFolder(Path path) {

    /** Where a service keeps its database, its index and the like. */
    Path of(Service service) {
        return path.resolve(service.title());
    }

    /** Where the programs of the embedded database server are unpacked, once for both services. */
    Path programs() {
        return path.resolve("postgres-programs");
    }

    Path log(Service service) {
        return path.resolve(service.title() + ".log");
    }

    /** The file that tells which process the service is. */
    Path process(Service service) {
        return path.resolve(service.title() + ".process");
    }

    /** Deletes what a service keeps. It must not be running. */
    void delete(Service service) throws IOException {
        if (!Files.exists(of(service))) {
            return;
        }
        try (Stream<Path> all = Files.walk(of(service))) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }

    /**
     * Does something while no other command may start or stop services of this folder.
     *
     * @throws CommandFailedException if another command does so already
     */
    void exclusively(Action action) throws Exception {
        Files.createDirectories(path);
        try (FileChannel channel =
                FileChannel.open(path.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (!isLocked(channel)) {
                throw new CommandFailedException(
                        "Another parley command is starting or stopping the services of " + path);
            }
            action.run();
        }
    }

    /** The lock goes with the channel, and with the process. */
    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // Held by this very process: the same as held by another.
            return false;
        }
    }

    /** What is done under the lock. */
    @FunctionalInterface
    interface Action {
        void run() throws Exception;
    }
}
