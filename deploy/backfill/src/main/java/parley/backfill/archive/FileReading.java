package parley.backfill.archive;

import java.io.IOException;
import java.util.Optional;
import org.apache.hadoop.fs.FSDataInputStream;
import parley.document.Document;

/** A file that is one document. */
final class FileReading implements Readings {

    private final FSDataInputStream in;
    private final ArchiveFile file;
    private boolean done;

    FileReading(FSDataInputStream in, ArchiveFile file) {
        this.in = in;
        this.file = file;
    }

    @Override
    public Optional<Reading> next() throws IOException {
        if (done) {
            return Optional.empty();
        }
        done = true;
        try {
            Document document = RecordContent.read(file.format(), in, Optional.empty());
            return Optional.of(new Reading.Read(ArchivedDocument.of(
                    DocumentLine.metadata(file.known()).completing(document), Optional.empty(), place())));
        } catch (UnusableRecordException e) {
            return Optional.of(e.at(place()));
        }
    }

    @Override
    public Place place() {
        return new Place(file.path(), 0);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
