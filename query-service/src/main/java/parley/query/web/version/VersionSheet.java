package parley.query.web.version;

import java.util.List;
import java.util.stream.IntStream;
import parley.document.DocumentId;
import parley.query.store.FormerVersions.Version;
import parley.query.web.shown.DateWords;
import parley.query.web.shown.Links;

/**
 * What the page of versions shows.
 *
 * @param title the title of the document today
 * @param link address of the document
 * @param versions the earliest first
 * @param former title of the version before; empty if it is the same
 * @param differences what became of the text of the version before; none for the first version
 */
record VersionSheet(String title, String link, List<Line> versions, String former, List<Difference> differences) {

    /**
     * A version in the list.
     *
     * @param number from 1
     * @param since the day on which it was recorded
     * @param hash the beginning of the hash of its text
     * @param link address of this page for it
     * @param shown whether the page shows what changed with it
     */
    record Line(int number, DateWords since, String hash, String link, boolean shown) {}

    private static final int SHORT = 12;

    VersionSheet {
        versions = List.copyOf(versions);
        differences = List.copyOf(differences);
    }

    /** @param shown which of the versions, from 0 */
    static List<Line> lines(DocumentId document, List<Version> versions, int shown) {
        return IntStream.range(0, versions.size())
                .mapToObj(i -> line(document, versions.get(i), i, i == shown))
                .toList();
    }

    private static Line line(DocumentId document, Version version, int index, boolean shown) {
        String hash = version.version().value();
        return new Line(
                index + 1,
                DateWords.of(version.since()),
                hash.substring(0, SHORT),
                Links.document(document.value()) + "/versions?number=" + (index + 1),
                shown);
    }

    /** Whether the text ever changed. */
    public boolean isChanged() {
        return versions.size() > 1;
    }

    /** Whether nothing was before the version that is shown. */
    public boolean isFirst() {
        return versions.get(0).shown();
    }
}
