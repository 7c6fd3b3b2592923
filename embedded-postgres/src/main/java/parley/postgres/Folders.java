package parley.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What is done to whole folders. Stateless. */
final class Folders {

    private Folders() {}

    static void delete(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> paths = Files.walk(folder)) {
            deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }

    /** Deletes what processes that were killed had begun and never finished. */
    static void deleteUnfinished(Path parent, String prefix) throws IOException {
        List<Path> unfinished;
        try (Stream<Path> paths = Files.list(parent)) {
            unfinished = paths.filter(path -> path.getFileName().toString().startsWith(prefix))
                    .toList();
        }
        for (Path path : unfinished) {
            delete(path);
        }
    }
}
