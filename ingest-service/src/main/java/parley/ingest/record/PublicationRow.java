package parley.ingest.record;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.document.Publication;
import parley.time.PartialDate;

/** A publication of a document. */
@Entity
@IdClass(PublicationRow.Key.class)
@Table(name = "publication")
class PublicationRow {

    @Id
    String documentId = "";

    @Id
    int ordinal;

    @Nullable
    String publisher;

    @Nullable
    String url;

    @Nullable
    String published;

    record Key(String documentId, int ordinal) implements Serializable {}

    void set(Publication publication) {
        publisher = publication.publisher().orElse(null);
        url = publication.url().map(URI::toString).orElse(null);
        published = publication.published().map(PartialDate::edtf).orElse(null);
    }

    Publication publication() {
        return new Publication(
                Optional.ofNullable(publisher),
                Optional.ofNullable(url).map(URI::create),
                Optional.ofNullable(published).map(PartialDate::new));
    }
}
