package parley.cli.input;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The documents below a folder, or one file.
 *
 * <p>Taken are files that end in {@code .txt}, {@code .html}, {@code .htm} or {@code .pdf}, in all folders below; hidden files and
 * folders are passed over. A file that is named itself is taken whatever its ending.
 */
public final class InputFiles {

    /** Far beyond any article; keeps a mistaken file from filling the memory. */
    private static final long LARGEST = 64L << 20;

    private InputFiles() {}

    /**
     * The documents in the order of their ids. Two files that differ only in their ending keep it in their ids.
     *
     * @param unreadable told of folders that cannot be read
     * @throws parley.cli.CommandFailedException if a catalogue on the way is wrong
     */
    public static List<InputDocument> below(Path path, Consumer<String> unreadable) throws IOException {
        Map<String, Path> files = Files.isDirectory(path)
                ? walk(path, unreadable)
                : Map.of(path.getFileName().toString(), path);
        Map<String, Long> sharing = files.keySet().stream()
                .collect(Collectors.groupingBy(InputFiles::withoutEnding, Collectors.counting()));
        Map<Path, Catalogue> catalogues = new HashMap<>();
        List<InputDocument> documents = new ArrayList<>();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            String name = file.getKey();
            String stem = withoutEnding(name);
            Path folder = file.getValue().toAbsolutePath().getParent();
            Catalogue catalogue = catalogues.get(folder);
            if (catalogue == null) {
                catalogue = Catalogue.of(folder);
                catalogues.put(folder, catalogue);
            }
            documents.add(new InputDocument(
                    sharing.get(stem) > 1 ? name : stem,
                    name,
                    Format.ofFile(name),
                    catalogue.entryOf(file.getValue().getFileName().toString()),
                    () -> bytesOf(file.getValue())));
        }
        return documents;
    }

    private static Map<String, Path> walk(Path root, Consumer<String> unreadable) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return isHidden(folder) && !folder.equals(root)
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (isDocument(file)) {
                    files.put(root.relativize(file).toString().replace('\\', '/'), file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                unreadable.accept(
                        file + ": cannot be read (" + failure.getClass().getSimpleName() + ")");
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    private static boolean isDocument(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        boolean ending =
                name.endsWith(".txt") || name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".pdf");
        return ending && !isHidden(file) && Files.isRegularFile(file);
    }

    private static boolean isHidden(Path path) {
        Path name = path.getFileName();
        return name != null
                && name.toString().startsWith(".")
                && name.toString().chars().anyMatch(c -> c != '.');
    }

    private static byte[] bytesOf(Path file) throws IOException {
        long size = Files.size(file);
        if (size > LARGEST) {
            throw new IOException("too large: " + size + " bytes; the most is " + LARGEST);
        }
        return Files.readAllBytes(file);
    }

    private static String withoutEnding(String name) {
        int dot = name.lastIndexOf('.');
        return dot > name.lastIndexOf('/') + 1 ? name.substring(0, dot) : name;
    }
}
