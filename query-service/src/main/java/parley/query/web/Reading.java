package parley.query.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import parley.document.Publication;
import parley.feed.Change;
import parley.query.document.DocumentView;
import parley.query.statement.StatementView;
import parley.query.web.Runs.Marked;
import parley.segment.SegmentKind;
import parley.selector.Passage;
import parley.selector.PassageFactory;
import parley.selector.TextPositionSelector;
import parley.text.OriginalText;
import parley.text.TextSpan;

/**
 * A document as the reading page shows it.
 *
 * @param id of the document
 * @param title its title, or that it has none
 * @param heading the title as it is shown: the headline of the text where that is the title
 * @param publishers where it appeared
 * @param published when it appeared; empty if that is not known
 * @param link address of the original; empty if there is none that can safely be followed
 * @param blocks the rest of the text
 * @param statements what is said in it
 */
record Reading(
        String id,
        String title,
        Block heading,
        String publishers,
        String published,
        String link,
        List<Block> blocks,
        List<StatementCard> statements) {

    static Reading of(DocumentView document) {
        List<StatementCard> cards =
                document.statements().stream().map(StatementCard::of).toList();
        String title = document.title().orElse("Untitled document");
        List<Block> blocks = blocks(document, cards);
        boolean headed = !blocks.isEmpty() && blocks.get(0).isHeading(title);
        return new Reading(
                document.id().value(),
                title,
                headed ? blocks.get(0) : new Block(SegmentKind.HEADLINE, List.of(new Run(title, List.of()))),
                publishers(document.publications()),
                document.published().map(claim -> claim.date().edtf()).orElse(""),
                link(document.publications()),
                headed ? blocks.subList(1, blocks.size()) : blocks,
                cards);
    }

    private static List<Block> blocks(DocumentView document, List<StatementCard> cards) {
        PassageFactory places = new PassageFactory(OriginalText.of(document.text()));
        List<Marked> marked = marked(document.statements(), cards, places);
        List<Block> blocks = new ArrayList<>();
        for (Change.SegmentMark segment : segments(document)) {
            TextSpan stretch = withoutSpaceAround(places.span(segment.position()), document.text());
            if (!stretch.isEmpty()) {
                blocks.add(new Block(segment.kind(), Runs.of(document.text(), stretch, marked)));
            }
        }
        return blocks;
    }

    /** Paragraphs stand apart on the page anyway. */
    private static TextSpan withoutSpaceAround(TextSpan stretch, String text) {
        String words = stretch.of(text);
        int start = stretch.start() + words.length() - words.stripLeading().length();
        return new TextSpan(
                start, Math.max(start, stretch.start() + words.stripTrailing().length()));
    }

    private static List<Change.SegmentMark> segments(DocumentView document) {
        if (!document.segments().isEmpty()) {
            return document.segments();
        }
        int end = document.text().codePointCount(0, document.text().length());
        return List.of(new Change.SegmentMark(SegmentKind.PARAGRAPH, new TextPositionSelector(0, end)));
    }

    private static List<Marked> marked(
            List<StatementView> statements, List<StatementCard> cards, PassageFactory places) {
        return IntStream.range(0, statements.size())
                .mapToObj(i -> new Marked(
                        i + 1,
                        cards.get(i),
                        statements.get(i).selectors().stream()
                                .map(Passage::position)
                                .map(places::span)
                                .toList()))
                .toList();
    }

    private static String publishers(List<Publication> publications) {
        return publications.stream()
                .flatMap(publication -> publication.publisher().stream())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** Other schemes than these may run programs. */
    private static String link(List<Publication> publications) {
        Optional<URI> link = publications.stream()
                .flatMap(publication -> publication.url().stream())
                .filter(url -> "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme()))
                .findFirst();
        return link.map(URI::toString).orElse("");
    }
}
