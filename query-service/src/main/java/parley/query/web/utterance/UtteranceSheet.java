package parley.query.web.utterance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.document.DocumentId;
import parley.query.utterance.UtteranceView;
import parley.query.utterance.UtteranceView.SourceView;
import parley.query.web.shown.DateWords;
import parley.query.web.shown.Piece;
import parley.query.web.shown.SourceLabel;
import parley.query.web.shown.SpeakerLabel;
import parley.query.web.shown.Words;

/**
 * What the page of an utterance shows.
 *
 * @param text the fullest wording
 * @param speaker who said it
 * @param firstSeen the first day on which it may have been said or, failing that, was published
 * @param reports how many statements report it, in words
 * @param documents in how many documents, in words
 * @param independent how many of their sources are independent of each other, in words
 * @param variants the fullest first
 * @param more how many variants are not shown
 * @param origins where the reports come from, the earliest first
 */
record UtteranceSheet(
        String id,
        String text,
        SpeakerLabel speaker,
        DateWords firstSeen,
        String reports,
        String documents,
        String independent,
        List<Variant> variants,
        int more,
        List<Origin> origins) {

    private static final int LONGEST = 1_500;

    /**
     * Documents that print the same copy.
     *
     * @param original the earliest of them; empty where none of its statements is shown
     * @param agency the agency whose mark they carry; empty if none does
     */
    record Origin(List<SourceLabel> original, List<SourceLabel> copies, String agency) {}

    UtteranceSheet {
        variants = List.copyOf(variants);
        origins = List.copyOf(origins);
    }

    static UtteranceSheet of(UtteranceView view) {
        Map<DocumentId, SourceLabel> labels = view.variants().stream()
                .map(variant -> variant.statement().document())
                .collect(Collectors.toMap(summary -> summary.id(), SourceLabel::of, (one, other) -> one));
        return new UtteranceSheet(
                view.entry().id(),
                Piece.beginning(view.entry().text(), LONGEST),
                SpeakerLabel.of(view.entry().speaker()),
                view.entry().firstSeen().map(DateWords::of).orElse(DateWords.NONE),
                Words.count(view.entry().statements(), "report"),
                Words.count(view.entry().documents(), "document"),
                Words.count(view.independentSources(), "independent source"),
                Stream.concat(
                                view.variants().stream().limit(1).map(Variant::fullest),
                                view.variants().stream().skip(1).map(Variant::of))
                        .toList(),
                view.entry().statements() - view.variants().size(),
                view.sources().stream().map(source -> origin(source, labels)).toList());
    }

    private static Origin origin(SourceView source, Map<DocumentId, SourceLabel> labels) {
        Function<DocumentId, Stream<SourceLabel>> label = id -> Optional.ofNullable(labels.get(id)).stream();
        return new Origin(
                label.apply(source.original()).toList(),
                source.copies().stream().flatMap(label).toList(),
                source.agency().orElse(""));
    }

    /** Whether any text tells in which language it was said. */
    public boolean isInterpreted() {
        return variants.stream().anyMatch(variant -> !variant.toldLanguage().isEmpty());
    }

    /** Whether there is anything to compare. */
    public boolean isShared() {
        return variants.size() > 1;
    }
}
