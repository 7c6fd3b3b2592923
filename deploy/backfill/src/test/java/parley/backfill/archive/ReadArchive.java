package parley.backfill.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;

/**
 * What becomes of all records of an archive on this machine, in its order.
 *
 * @param documents what was read
 * @param rejected what was not
 * @param passedOver kinds of what is no document
 */
record ReadArchive(List<ArchivedDocument> documents, List<Reading.Rejected> rejected, List<String> passedOver) {

    static ReadArchive of(Path archive) throws IOException {
        Configuration hadoop = new Configuration();
        ArchiveFiles files = ArchiveFiles.of(List.of(archive.toUri().toString()), hadoop);
        ReadArchive read = new ReadArchive(new ArrayList<>(), new ArrayList<>(files.rejected()), new ArrayList<>());
        Piece.shares(files.files()).forEach(share -> read.addAll(share, hadoop));
        return read;
    }

    static ReadArchive of(List<Piece> pieces) {
        ReadArchive read = new ReadArchive(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        read.addAll(pieces, new Configuration());
        return read;
    }

    private void addAll(List<Piece> pieces, Configuration hadoop) {
        new ShareReadings(pieces, hadoop).forEachRemaining(this::add);
    }

    private void add(Reading reading) {
        if (reading instanceof Reading.Read read) {
            documents.add(read.document());
        } else if (reading instanceof Reading.Rejected no) {
            rejected.add(no);
        } else {
            passedOver.add(((Reading.PassedOver) reading).kind());
        }
    }

    List<String> texts() {
        return documents.stream().map(ArchivedDocument::text).toList();
    }

    List<RejectionCode> codes() {
        return rejected.stream().map(Reading.Rejected::code).toList();
    }
}
