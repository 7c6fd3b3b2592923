package parley.query.platform;

import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The forms besides JSON in which a resource answers.
 *
 * @param pages forms of a page of the list
 * @param entries forms of one entry
 * @param columns what a line of CSV holds
 */
public record Forms<V, O>(List<OfPage<V>> pages, List<OfEntry<O>> entries, Columns<V> columns) {

    /** Writes a page of a list. Thread-safe. */
    public interface OfPage<V> {

        Format format();

        /** Values of query keys that hold unless others are given. */
        default Map<String, String> defaults() {
            return Map.of();
        }

        /** The body: a text, or what JSON is made of. */
        Object page(ListAnswer<V> page, Place place);
    }

    /** Writes one entry. Thread-safe. */
    public interface OfEntry<O> {

        Format format();

        /** The body: a text, or what JSON is made of. */
        Object entry(O entry, Place place);
    }

    /**
     * Where an answer is.
     *
     * @param base address of the service
     * @param self address of the answer
     * @param next address of the next page
     * @param keys what was asked
     */
    public record Place(URI base, URI self, Optional<URI> next, QueryKeys keys) {

        static Place of(UriInfo uri, Optional<URI> next, QueryKeys keys) {
            return new Place(uri.getBaseUri(), uri.getRequestUri(), next, keys);
        }

        /** Address of the page on which a statement can be read in its document. */
        public URI reading(String document, String statement) {
            return base.resolve("/documents/" + document + "#" + statement);
        }
    }

    public Forms {
        pages = List.copyOf(pages);
        entries = List.copyOf(entries);
    }

    List<Format> ofPages() {
        return Stream.concat(
                        Stream.of(Format.JSON, Format.NDJSON, Format.CSV),
                        pages.stream().map(OfPage::format).sorted())
                .toList();
    }

    List<Format> ofEntries() {
        return Stream.concat(
                        Stream.of(Format.JSON),
                        entries.stream().map(OfEntry::format).sorted())
                .toList();
    }
}
