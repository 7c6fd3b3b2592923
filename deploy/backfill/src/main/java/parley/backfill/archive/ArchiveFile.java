package parley.backfill.archive;

import java.io.Serializable;
import java.util.TreeMap;

/**
 * A file of an archive.
 *
 * @param path its address in a file system of Hadoop
 * @param format how it is to be understood
 * @param length in bytes
 * @param known what the catalogue of its folder says of it, by the names of {@link parley.reader.Metadata#FIELDS}
 */
public record ArchiveFile(String path, ArchiveFormat format, long length, TreeMap<String, String> known)
        implements Serializable {

    boolean isCompressed() {
        return path.endsWith(".gz");
    }

    /** Whether readers may begin elsewhere than at its start. */
    boolean isDivisible() {
        return format == ArchiveFormat.LINES && !isCompressed();
    }
}
