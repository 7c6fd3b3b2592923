package parley.ingest.curation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import parley.document.VersionId;
import parley.feed.Change;
import parley.ingest.body.JsonObject;
import parley.ingest.identity.Curations;
import parley.ingest.platform.Problem;
import parley.ingest.platform.ProblemCode;
import parley.ingest.platform.ProblemException;
import parley.ingest.record.RecordedDocuments;
import parley.ingest.record.RecordedStatement;
import parley.ingest.record.RecordedStatements;
import parley.joining.Curation;
import parley.joining.CurationAct;
import parley.joining.Signature;
import parley.selector.Passage;
import parley.selector.PassageFactory;
import parley.selector.TextPositionSelector;
import parley.speaker.Speaker;
import parley.statement.Statement;
import parley.statement.StatementId;
import parley.text.OriginalText;

/** Checks what curators say of statements, and makes corrections of it that make sense. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class StatementCuration implements Curator {

    private final RecordedStatements statements;
    private final RecordedDocuments documents;
    private final StandingSpeakers speakers;
    private final Curations curations;

    StatementCuration(
            RecordedStatements statements,
            RecordedDocuments documents,
            StandingSpeakers speakers,
            Curations curations) {
        this.statements = statements;
        this.documents = documents;
        this.speakers = speakers;
        this.curations = curations;
    }

    @Override
    public boolean isFor(String subject) {
        return subject.startsWith("q-");
    }

    @Override
    public CurationAct act(Wish wish) {
        RecordedStatement recorded = known(wish.subject());
        if (wish instanceof Wish.Accept) {
            return new CurationAct.Accept(wish.subject());
        }
        if (wish instanceof Wish.Reject) {
            return new CurationAct.Reject(wish.subject());
        }
        if (wish instanceof Wish.Attribute attribute) {
            Optional<Speaker> speaker = attribute.speaker().map(id -> speakers.named("speaker", id));
            return new CurationAct.Attribute(wish.subject(), speaker.map(Speaker::id), speaker.map(Speaker::name));
        }
        if (wish instanceof Wish.Reword reword) {
            return reworded(reword, recorded);
        }
        throw JsonObject.invalid(
                "act", "statements can be accepted, rejected, reworded and attributed only: " + wish.subject());
    }

    private CurationAct reworded(Wish.Reword wish, RecordedStatement recorded) {
        Statement statement = recorded.statement();
        String text = documents.text(recorded.document(), statement.version()).orElseThrow();
        PassageFactory passages = new PassageFactory(OriginalText.of(text));
        int length = text.codePointCount(0, text.length());
        List<Passage> content = passages(passages, length, "content", wish.content());
        if (content.isEmpty()) {
            throw JsonObject.invalid("content", "content is empty; one passage at least is wanted");
        }
        List<Passage> source = wish.source()
                .map(places -> passages(passages, length, "source", places))
                .orElse(statement.source());
        return new CurationAct.Reword(wish.subject(), content, source);
    }

    private static List<Passage> passages(
            PassageFactory passages, int length, String field, List<TextPositionSelector> places) {
        int behind = 0;
        for (TextPositionSelector place : places) {
            if (place.start() < behind || place.end() > length) {
                throw JsonObject.invalid(
                        field,
                        "%s from %d to %d does not lie behind the one before it in a text of %d characters"
                                .formatted(field, place.start(), place.end(), length));
            }
            behind = place.end();
        }
        return places.stream().map(passages::span).map(passages::passage).toList();
    }

    @Override
    public void check(CurationAct act) {
        RecordedStatement recorded = known(act.subject());
        VersionId version = recorded.statement().version();
        boolean current = documents
                .find(recorded.document())
                .filter(document ->
                        !document.isRetracted() && document.current().version().equals(version))
                .isPresent();
        boolean spokenOf = !curations.ofStatements(List.of(act.subject())).isEmpty();
        if (!current || recorded.withdrawnAt().isPresent() && !spokenOf) {
            throw new ProblemException(Problem.of(ProblemCode.STATEMENT_WITHDRAWN, act.subject() + " left the record")
                    .atField("subject"));
        }
        if (act instanceof CurationAct.Reword reword) {
            checkWordsAreFree(reword, recorded);
        }
    }

    private void checkWordsAreFree(CurationAct.Reword reword, RecordedStatement recorded) {
        statements.standingIn(recorded.document()).stream()
                .map(RecordedStatement::statement)
                .filter(other -> !other.id().value().equals(reword.subject())
                        && places(other.content()).equals(places(reword.content())))
                .findFirst()
                .ifPresent(other -> {
                    throw new ProblemException(Problem.of(ProblemCode.WORDS_TAKEN, other.id() + " is of these words")
                            .atField("content"));
                });
    }

    private static List<TextPositionSelector> places(List<Passage> passages) {
        return passages.stream().map(Passage::position).toList();
    }

    @Override
    public List<Change> make(Curation curation) {
        return statements.settleAgain(List.of(known(curation.act().subject()).document()));
    }

    @Override
    public List<Change> undo(Curation curation, Signature undone) {
        curations.undo(curation.id(), undone);
        return make(curation);
    }

    private RecordedStatement known(String id) {
        try {
            return statements
                    .find(new StatementId(id))
                    .orElseThrow(
                            () -> new ProblemException(Problem.of(ProblemCode.NOT_FOUND, "no such statement: " + id)
                                    .atField("subject")));
        } catch (IllegalArgumentException e) {
            throw JsonObject.invalid("subject", String.valueOf(e.getMessage()));
        }
    }
}
