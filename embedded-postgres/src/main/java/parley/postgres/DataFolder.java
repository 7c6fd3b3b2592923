package parley.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/**
 * The database files of one server and the password to it. Immutable.
 *
 * @param folder holds {@code data}, {@code password} and {@code server.log}
 */
record DataFolder(Path folder) {

    static final String USER = "parley";

    private static final String UNFINISHED = "initialising-";

    Path data() {
        return folder.resolve("data");
    }

    Path log() {
        return folder.resolve("server.log");
    }

    String password() throws IOException {
        return Files.readString(passwordFile());
    }

    /** Creates the database files if they are not there yet; they get their name only once they are complete. */
    void initialise(ServerProgram server) throws IOException, InterruptedException {
        if (Files.isDirectory(data())) {
            return;
        }
        Folders.deleteUnfinished(folder, UNFINISHED);
        writePassword();
        // A temporary directory is for its owner only, which is what PostgreSQL demands.
        Path unfinished = Files.createTempDirectory(folder, UNFINISHED);
        server.require(
                "initdb",
                List.of(
                        "--pgdata=" + unfinished,
                        "--username=" + USER,
                        "--pwfile=" + passwordFile(),
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C"));
        Files.move(unfinished, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Keeps one former log; no log grows through more than one run. */
    void turnLog() throws IOException {
        if (Files.exists(log())) {
            Files.move(log(), folder.resolve("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.createFile(log());
    }

    private Path passwordFile() {
        return folder.resolve("password");
    }

    private void writePassword() throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        // Temporary files are readable by their owner only.
        Path unfinished = Files.createTempFile(folder, "password-", "");
        Files.writeString(unfinished, HexFormat.of().formatHex(random));
        Files.move(unfinished, passwordFile(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
