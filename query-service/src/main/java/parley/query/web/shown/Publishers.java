package parley.query.web.shown;

import java.util.List;
import java.util.stream.Collectors;
import parley.document.Publication;

/** The outlets of a document in words. */
public final class Publishers {

    private Publishers() {}

    /** Each once, separated by commas; empty if none is known. */
    public static String of(List<Publication> publications) {
        return publications.stream()
                .flatMap(publication -> publication.publisher().stream())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
