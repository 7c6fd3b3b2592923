package parley.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of the server, which travel as an archive on the class path. Stateless. */
final class ServerFiles {

    private static final int OWNER_MAY_EXECUTE = 0100;

    private ServerFiles() {}

    /**
     * The folder of the unpacked server below {@code parent}; unpacks it if it is not there yet.
     *
     * <p>What a killed process had half unpacked is never taken for a server: the folder gets its name last.
     */
    static Path unpackedBelow(Path parent) throws IOException {
        Path home = parent.resolve(name());
        if (Files.isDirectory(home)) {
            return home;
        }
        Path unfinished = Files.createTempDirectory(Files.createDirectories(parent), "unpacking-");
        try (InputStream packed = archive()) {
            unpack(packed, unfinished);
        }
        try {
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
            Folders.delete(unfinished);
        }
        return home;
    }

    private static String name() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = ServerFiles.class.getResourceAsStream("server.properties")) {
            properties.load(in);
        }
        return properties.getProperty("name");
    }

    private static InputStream archive() {
        for (String name : archiveNames()) {
            InputStream found = ServerFiles.class.getResourceAsStream("/postgres-" + name + ".txz");
            if (found != null) {
                return found;
            }
        }
        throw new EmbeddedPostgresException("no PostgreSQL for this system among " + archiveNames()
                + " on the class path; build with -Dpostgres.platform=... or set parley.postgres.mode=external");
    }

    private static List<String> archiveNames() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        if (os.startsWith("mac")) {
            return List.of("darwin-" + arch, "darwin-x86_64");
        }
        if (os.startsWith("windows")) {
            return List.of("windows-x86_64");
        }
        return List.of("linux-" + arch, "linux-" + arch + "-alpine_linux");
    }

    private static void unpack(InputStream packed, Path target) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("an archive entry outside of its folder: " + entry.getName());
                }
                unpackEntry(tar, entry, path);
            }
        }
    }

    private static void unpackEntry(InputStream content, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            throw new IOException("a hard link in the archive: " + entry.getName());
        } else {
            Files.copy(content, path);
            if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0) {
                path.toFile().setExecutable(true);
            }
        }
    }
}
