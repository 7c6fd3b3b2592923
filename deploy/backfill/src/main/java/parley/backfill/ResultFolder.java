package parley.backfill;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The folder of one run. It holds {@code _SUCCESS} if all of it is there, and {@code _UNFINISHED} before. Not thread-safe.
 */
final class ResultFolder {

    private static final String FINISHED = "_SUCCESS";
    private static final String UNFINISHED = "_UNFINISHED";

    private final FileSystem system;
    private final Path root;

    /** @param address in a file system of Hadoop */
    ResultFolder(String address, Configuration hadoop) throws IOException {
        this.root = new Path(address);
        this.system = root.getFileSystem(hadoop);
    }

    /**
     * Makes the folder.
     *
     * @param restart whether what an unfinished run has left may be thrown away
     * @throws BackfillException if there is something else
     */
    void begin(boolean restart) throws IOException {
        if (system.exists(root) && system.listStatus(root).length > 0) {
            if (system.exists(new Path(root, FINISHED))) {
                throw new BackfillException(root + " holds the result of a run that is finished; name another folder");
            }
            if (!system.exists(new Path(root, UNFINISHED))) {
                throw new BackfillException(root + " holds files that are not of a run; name another folder");
            }
            if (!restart) {
                throw new BackfillException(root + " holds what an unfinished run has left; if that does not run any"
                        + " more, --restart throws it away and begins again");
            }
            system.delete(root, true);
        }
        write(UNFINISHED, "");
    }

    /** The address of a folder inside. */
    String folder(String name) {
        return new Path(root, name).toString();
    }

    /** Writes the summary, and says that all is there. */
    void finish(String summary) throws IOException {
        write("summary.json", summary);
        write(FINISHED, "");
        system.delete(new Path(root, UNFINISHED), false);
    }

    private void write(String name, String content) throws IOException {
        try (OutputStream out = system.create(new Path(root, name), true)) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
    }
}
