package parley.system;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A disk of its own, in memory, that can be filled. Only root can have one. Used by one thread. */
final class Disk implements AutoCloseable {

    private final Path folder;
    private final Path ballast;

    private Disk(Path folder) {
        this.folder = folder;
        ballast = folder.resolve("ballast");
    }

    /** Mounts it over a folder; empty where that is not allowed. */
    static Optional<Disk> over(Path folder, int megabytes) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        List<String> mount =
                List.of("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString());
        return succeeds(mount) ? Optional.of(new Disk(folder)) : Optional.empty();
    }

    Path folder() {
        return folder;
    }

    /** Leaves so many bytes of it free. */
    void fillUpTo(long free) throws IOException {
        byte[] block = new byte[64 * 1024];
        try (OutputStream out = Files.newOutputStream(ballast, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (free() > free + block.length) {
                out.write(block);
            }
        }
    }

    /** Takes away what it was filled with. */
    void empty() throws IOException {
        Files.deleteIfExists(ballast);
    }

    private long free() throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }

    @Override
    public void close() throws IOException {
        try {
            // Lazily: what is still open there goes with the processes that have it.
            succeeds(List.of("umount", "--lazy", folder.toString()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean succeeds(List<String> command) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            // No such program on this system.
            return false;
        }
        return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
    }
}
