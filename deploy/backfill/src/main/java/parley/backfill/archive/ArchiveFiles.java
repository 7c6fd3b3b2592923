package parley.backfill.archive;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/**
 * The files of archives, sorted by their addresses.
 *
 * @param files those that are read
 * @param rejected those whose name has no ending that is read
 */
public record ArchiveFiles(List<ArchiveFile> files, List<Reading.Rejected> rejected) {

    public ArchiveFiles {
        files = List.copyOf(files);
        rejected = List.copyOf(rejected);
    }

    /**
     * The files below folders, and files that are named. Hidden files and folders, those that begin with a dot or an
     * underline, are passed over; so are catalogues, which tell of the files beside them.
     *
     * @param names addresses in file systems of Hadoop; {@code *} and the like are understood
     * @throws IOException if there is nothing at one of them, it cannot be read, or a catalogue is wrong
     */
    public static ArchiveFiles of(List<String> names, Configuration hadoop) throws IOException {
        TreeMap<String, FileStatus> found = new TreeMap<>();
        for (String name : names) {
            Path pattern = new Path(name);
            FileSystem system = pattern.getFileSystem(hadoop);
            FileStatus[] matching = system.globStatus(pattern);
            if (matching == null || matching.length == 0) {
                throw new FileNotFoundException("nothing at " + name);
            }
            for (FileStatus status : matching) {
                collect(system, status, found);
            }
        }
        return sorted(found, hadoop);
    }

    private static void collect(FileSystem system, FileStatus root, TreeMap<String, FileStatus> found)
            throws IOException {
        if (root.isFile()) {
            found.put(root.getPath().toString(), root);
            return;
        }
        int prefix = root.getPath().toString().length();
        RemoteIterator<LocatedFileStatus> below = system.listFiles(root.getPath(), true);
        while (below.hasNext()) {
            FileStatus file = below.next();
            String path = file.getPath().toString();
            if (!path.substring(prefix).contains("/.")
                    && !path.substring(prefix).contains("/_")) {
                found.put(path, file);
            }
        }
    }

    private static ArchiveFiles sorted(TreeMap<String, FileStatus> found, Configuration hadoop) throws IOException {
        Catalogues catalogues = new Catalogues(hadoop);
        List<ArchiveFile> files = new ArrayList<>();
        List<Reading.Rejected> rejected = new ArrayList<>();
        for (FileStatus status : found.values()) {
            String path = status.getPath().toString();
            Optional<ArchiveFormat> format =
                    ArchiveFormat.ofFile(status.getPath().getName());
            if (Catalogues.isCatalogue(status.getPath())) {
                continue;
            }
            if (format.isEmpty()) {
                rejected.add(new Reading.Rejected(
                        new Place(path, 0),
                        RejectionCode.UNKNOWN_FORMAT,
                        "read are .warc, .warc.gz, .ndjson, .jsonl, both also .gz, .txt, .html, .htm, .pdf"));
                continue;
            }
            files.add(new ArchiveFile(
                    path, format.get(), status.getLen(), catalogues.entryOf(format.get(), status.getPath())));
        }
        return new ArchiveFiles(files, rejected);
    }
}
