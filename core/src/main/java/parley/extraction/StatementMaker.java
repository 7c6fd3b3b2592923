package parley.extraction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.attribution.Attribution;
import parley.attribution.Basis;
import parley.attribution.CueClass;
import parley.attribution.Form;
import parley.attribution.ReportedWords;
import parley.document.Document;
import parley.resolution.Resolution;
import parley.resolution.Resolution.Ambiguous;
import parley.resolution.Resolution.Resolved;
import parley.selector.Passage;
import parley.selector.PassageFactory;
import parley.statement.Statement;
import parley.statement.StatementId;
import parley.statement.StatementSpeaker;
import parley.statement.StatementSpeaker.Status;
import parley.time.DateClaim;

/** Makes statements of those attributions that enter the record. */
final class StatementMaker {

    private final Document document;
    private final PassageFactory passages;
    private final Optional<DateClaim> published;
    private final SaidDates said;

    StatementMaker(Document document, PassageFactory passages, Optional<DateClaim> published, SaidDates said) {
        this.document = document;
        this.passages = passages;
        this.published = published;
        this.said = said;
    }

    List<Statement> make(List<Attribution> attributions, List<StatementSpeaker> speakers) {
        Map<StatementId, Statement> statements = new LinkedHashMap<>();
        for (int i = 0; i < attributions.size(); i++) {
            if (entersRecord(attributions.get(i))) {
                Statement statement = statement(attributions.get(i), speakers.get(i));
                statements.putIfAbsent(statement.id(), statement);
            }
        }
        return new ArrayList<>(statements.values());
    }

    /** Speech and reported views in the reporter's own voice; what is only reported inside another's words stays out. */
    private static boolean entersRecord(Attribution attribution) {
        boolean voiced = attribution.cueClass() == CueClass.SPEECH || attribution.cueClass() == CueClass.BELIEF;
        boolean named = !attribution.source().isEmpty() || attribution.basis() != Basis.CUE;
        return voiced && named && !attribution.nested();
    }

    private Statement statement(Attribution attribution, StatementSpeaker speaker) {
        List<Passage> content = passages.passages(attribution.content().stream()
                .map(span -> attribution.form() == Form.DIRECT ? span : ReportedWords.in(document.text(), span))
                .toList());
        return new Statement(
                StatementId.of(document.version(), content),
                document.version(),
                attribution.form(),
                attribution.basis(),
                content,
                passages.passages(attribution.source()),
                passages.passages(attribution.cue()),
                speaker,
                said.of(attribution),
                published,
                attribution.method(),
                Optional.of(attribution.confidence()));
    }

    StatementSpeaker speaker(Resolution resolution) {
        if (resolution instanceof Resolved resolved) {
            return new StatementSpeaker(
                    Status.RESOLVED,
                    Optional.of(resolved.speaker().id()),
                    Optional.of(resolved.speaker().name()),
                    List.of(),
                    resolved.reason(),
                    passages.passages(resolved.evidence()));
        }
        List<String> candidates = resolution instanceof Ambiguous ambiguous ? ambiguous.candidates() : List.of();
        Status status = candidates.isEmpty() ? Status.UNRESOLVED : Status.AMBIGUOUS;
        return new StatementSpeaker(
                status,
                Optional.empty(),
                Optional.empty(),
                candidates,
                resolution.reason(),
                passages.passages(resolution.evidence()));
    }
}
