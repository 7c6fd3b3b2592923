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
    private final StatementParts parts;

    StatementCuration(
            RecordedStatements statements,
            RecordedDocuments documents,
            StandingSpeakers speakers,
            Curations curations,
            StatementParts parts) {
        this.statements = statements;
        this.documents = documents;
        this.speakers = speakers;
        this.curations = curations;
        this.parts = parts;
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
        if (wish instanceof Wish.SplitStatement split) {
            return repeated(split).orElseGet(() -> parts.split(recorded, split.at()));
        }
        if (wish instanceof Wish.Merge merge) {
            return repeated(merge).orElseGet(() -> parts.merge(recorded, known("into", merge.into())));
        }
        throw JsonObject.invalid(
                "act",
                "statements can be accepted, rejected, reworded, attributed, split at a place and merged only: "
                        + wish.subject());
    }

    /** The split that was made last, if it is just this one: its words do not reach to that place any more. */
    private Optional<CurationAct> repeated(Wish.SplitStatement wish) {
        return lastOf(wish.subject())
                .filter(act -> act instanceof CurationAct.SplitStatement split
                        && split.subject().equals(wish.subject())
                        && split.rest().get(0).position().start() == wish.at());
    }

    /** The merge that was made last, if it is just this one. */
    private Optional<CurationAct> repeated(Wish.Merge wish) {
        return lastOf(wish.subject())
                .filter(act -> act instanceof CurationAct.MergeStatement merge
                        && merge.statements().equals(List.of(wish.subject(), wish.into())));
    }

    private Optional<CurationAct> lastOf(String statement) {
        List<CurationAct.OfStatement> acts =
                curations.ofStatements(List.of(statement)).getOrDefault(statement, List.of());
        return acts.isEmpty() ? Optional.empty() : Optional.of(acts.get(acts.size() - 1));
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
            checkWordsAreFree(recorded, "content", List.of(reword.subject()), reword.content());
        } else if (act instanceof CurationAct.SplitStatement split) {
            checkWordsAreFree(recorded, "at", List.of(split.subject()), split.content());
            checkWordsAreFree(recorded, "at", List.of(split.subject()), split.rest());
            checkIsNew(split);
        } else if (act instanceof CurationAct.MergeStatement merge) {
            checkStands(merge.into());
            checkWordsAreFree(recorded, "into", merge.statements(), merge.content());
        }
    }

    private void checkStands(String into) {
        if (known("into", into).withdrawnAt().isPresent()) {
            throw new ProblemException(Problem.of(ProblemCode.STATEMENT_WITHDRAWN, into + " left the record")
                    .atField("into"));
        }
    }

    /** Ids follow from the words that were found: a statement that was given others keeps its id from them. */
    private void checkIsNew(CurationAct.SplitStatement split) {
        statements
                .find(new StatementId(split.part()))
                .filter(other -> other.withdrawnAt().isEmpty())
                .ifPresent(other -> {
                    throw new ProblemException(
                            Problem.of(ProblemCode.WORDS_TAKEN, split.part() + " was found with these words")
                                    .atField("at"));
                });
    }

    /** @param own statements that give these words up */
    private void checkWordsAreFree(RecordedStatement recorded, String field, List<String> own, List<Passage> content) {
        statements.standingIn(recorded.document()).stream()
                .map(RecordedStatement::statement)
                .filter(other -> !own.contains(other.id().value())
                        && places(other.content()).equals(places(content)))
                .findFirst()
                .ifPresent(other -> {
                    throw new ProblemException(Problem.of(ProblemCode.WORDS_TAKEN, other.id() + " is of these words")
                            .atField(field));
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
        return known("subject", id);
    }

    private RecordedStatement known(String field, String id) {
        try {
            return statements
                    .find(new StatementId(id))
                    .orElseThrow(
                            () -> new ProblemException(Problem.of(ProblemCode.NOT_FOUND, "no such statement: " + id)
                                    .atField(field)));
        } catch (IllegalArgumentException e) {
            throw JsonObject.invalid(field, String.valueOf(e.getMessage()));
        }
    }
}
