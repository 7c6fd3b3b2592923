package parley.query.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import parley.query.meaning.Meaning;
import parley.query.meaning.Meanings;
import parley.query.platform.Problem;
import parley.query.platform.ProblemCode;
import parley.query.platform.QueryKeys;
import parley.query.store.StoredStatement;
import parley.query.store.WordingStore;

/** Reads what statements should be similar to. Thread-safe. */
@ApplicationScoped
class Similarity {

    private static final String KEY = "similar_to";
    private static final Pattern STATEMENT_ID = Pattern.compile("q-[0-9a-f]{32}");

    private final PresentStatements statements;
    private final WordingStore wordings;
    private final Meanings meanings;

    @Inject
    Similarity(PresentStatements statements, WordingStore wordings, Meanings meanings) {
        this.statements = statements;
        this.wordings = wordings;
        this.meanings = meanings;
    }

    /** Whether it can be asked what is similar. */
    boolean isOn() {
        return meanings.isOn();
    }

    /**
     * The meaning of the text or, where it is an id, of the statement that the query names.
     *
     * @throws Problem if the service cannot search by meaning, or there is no such statement
     */
    Optional<Similar> of(QueryKeys keys) {
        return keys.one(KEY).map(this::similar);
    }

    private Similar similar(String value) {
        if (!isOn()) {
            throw Problem.of(
                            ProblemCode.MEANING_OFF,
                            KEY + "=" + value + ": this service cannot search by meaning, as it runs without")
                    .with("parameter", KEY);
        }
        if (!STATEMENT_ID.matcher(value).matches()) {
            return new Similar(meanings.of(value).orElseThrow(), Optional.empty());
        }
        StoredStatement statement = statements.get(value).statement();
        Meaning meaning = Optional.ofNullable(wordings.meanings(List.of(value)).get(value))
                .or(() -> meanings.of(statement.statement().text()))
                .orElseThrow();
        return new Similar(meaning, Optional.of(statement.recorded()));
    }
}
