package parley.query.web.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import parley.document.Publication;
import parley.query.document.DocumentView;
import parley.query.store.FormerVersions.Version;
import parley.query.utterance.UtteranceRef;
import parley.query.web.reading.Reading.Appearance;
import parley.query.web.reading.Reading.Voice;
import parley.query.web.reading.Sheets.Stretch;
import parley.query.web.shown.DateWords;
import parley.query.web.shown.Links;
import parley.query.web.shown.SourceLabel;
import parley.query.web.shown.SpeakerLabel;
import parley.query.web.shown.StatementCard;
import parley.query.web.shown.Words;
import parley.segment.SegmentKind;
import parley.selector.PassageFactory;
import parley.text.OriginalText;
import parley.text.TextSpan;

/** Lays a document out for reading. Immutable. */
final class ReadingMaker {

    private final DocumentView document;
    private final Surroundings surroundings;
    private final List<Marked> statements;
    private final List<List<Stretch>> sheets;

    ReadingMaker(DocumentView document, Surroundings surroundings) {
        this.document = document;
        this.surroundings = surroundings;
        PassageFactory places = new PassageFactory(OriginalText.of(document.text()));
        this.statements = Marked.of(document.statements(), places);
        this.sheets = Sheets.of(document.text(), document.segments(), statements, places);
    }

    /** The sheet on which a statement begins, from 1; the first if there is no such statement. */
    int sheetOf(String statement) {
        Optional<Marked> wanted = statements.stream()
                .filter(marked -> marked.id().equals(statement))
                .findFirst();
        for (int i = 0; i < sheets.size(); i++) {
            TextSpan sheet = span(i);
            if (wanted.filter(marked -> begins(marked, sheet)).isPresent()) {
                return i + 1;
            }
        }
        return 1;
    }

    /**
     * One sheet.
     *
     * @param number from 1; beyond the last means the last
     * @param current the statement for which the reader came; empty if for none
     */
    Reading sheet(int number, String current) {
        int index = Math.min(number, sheets.size()) - 1;
        TextSpan sheet = span(index);
        List<Marked> here =
                statements.stream().filter(marked -> marked.touches(sheet)).toList();
        List<Block> blocks = sheets.get(index).stream()
                .map(stretch -> new Block(stretch.kind(), Runs.of(document.text(), stretch.span(), here, sheet)))
                .toList();
        List<Marked> begun =
                here.stream().filter(marked -> begins(marked, sheet)).toList();
        String title = document.title().orElse(SourceLabel.UNTITLED);
        boolean headed = !blocks.isEmpty() && blocks.get(0).isHeading(title);
        return new Reading(
                document.id().value(),
                title,
                headed ? blocks.get(0) : new Block(SegmentKind.HEADLINE, List.of(new Run(title, List.of()))),
                document.publications().stream().map(ReadingMaker::appearance).toList(),
                DateWords.of(document.published()),
                Links.safe(document.publications().stream()
                        .flatMap(publication -> publication.url().stream())
                        .findFirst()),
                document.version().value(),
                headed ? blocks.subList(1, blocks.size()) : blocks,
                begun.stream().map(marked -> card(marked, current)).toList(),
                statements.size(),
                voices(begun),
                surroundings.talks(),
                surroundings.copies(),
                document.versions().size(),
                changed(document.versions()),
                index + 1,
                sheets.size());
    }

    private static DateWords changed(List<Version> versions) {
        return versions.size() < 2
                ? DateWords.NONE
                : DateWords.of(versions.get(versions.size() - 1).since());
    }

    private TextSpan span(int index) {
        List<Stretch> sheet = sheets.get(index);
        return sheet.isEmpty()
                ? new TextSpan(0, 0)
                : new TextSpan(
                        sheet.get(0).span().start(),
                        sheet.get(sheet.size() - 1).span().end());
    }

    private static boolean begins(Marked marked, TextSpan sheet) {
        return sheet.contains(marked.first().start());
    }

    private Card card(Marked marked, String current) {
        StatementCard shown = StatementCard.of(marked.view());
        Optional<UtteranceRef> utterance =
                Optional.ofNullable(surroundings.utterances().get(marked.id()));
        return new Card(
                marked.number(),
                shown,
                utterance
                        .map(u -> Words.count(u.statements() - 1, "other report"))
                        .orElse(""),
                utterance.map(u -> Links.utterance(u.id())).orElse(""),
                marked.id().equals(current),
                surroundings.report(marked.id()));
    }

    private static Appearance appearance(Publication publication) {
        return new Appearance(
                publication.publisher().orElse("an outlet not named"),
                Links.safe(publication.url()),
                publication.published().map(DateWords::of).orElse(DateWords.NONE));
    }

    private static List<Voice> voices(List<Marked> statements) {
        Map<SpeakerLabel, Long> counts = statements.stream()
                .map(marked -> SpeakerLabel.of(marked.view().speaker()))
                .collect(Collectors.groupingBy(label -> label, LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry -> new Voice(entry.getKey(), entry.getValue()))
                .toList();
    }
}
