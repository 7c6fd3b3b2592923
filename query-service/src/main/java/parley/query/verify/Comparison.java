package parley.query.verify;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import parley.attribution.Form;
import parley.query.store.StoredStatement;
import parley.query.verify.Match.SpeakerFit;
import parley.query.wording.Alignment;
import parley.query.wording.Spelling;
import parley.query.wording.Wording;
import parley.quotation.QuotationFinder;
import parley.selector.Passage;
import parley.statement.Statement;
import parley.text.TextSpan;
import parley.token.Tokenizer;

/** Compares one quotation with statements. Stateless but for the quotation; thread-safe. */
final class Comparison {

    /** Cues of those who say that it is not so. */
    private static final Set<String> DENIALS =
            Set.of("deny", "denies", "denied", "denying", "refute", "refutes", "refuted", "refuting");

    private final Wording quote;
    private final Spelling spelling;

    Comparison(Wording quote, Spelling spelling) {
        this.quote = quote;
        this.spelling = spelling;
    }

    /** Lays the quotation along the words of a statement. */
    Match with(StoredStatement stored, SpeakerFit speaker) {
        Statement statement = stored.statement();
        return Stream.concat(
                        quoted(statement).map(words -> match(stored, words, true, speaker)),
                        reported(statement).map(words -> match(stored, words, false, speaker)))
                .min(Match.BEST_FIRST)
                .orElseThrow();
    }

    private Match match(StoredStatement stored, String words, boolean quoted, SpeakerFit speaker) {
        Alignment alignment = Alignment.of(quote, Wording.of(words), spelling);
        Optional<Fit> fit = Fit.of(alignment);
        return new Match(stored, alignment, fit, quoted, speaker, isDenial(stored.statement()), 0);
    }

    /** What the statement gives word for word. */
    private static Stream<String> quoted(Statement statement) {
        if (statement.form() == Form.DIRECT) {
            return Stream.of(statement.text());
        }
        if (statement.form() == Form.INDIRECT) {
            return Stream.empty();
        }
        return statement.content().stream().map(Passage::text).flatMap(Comparison::quotations);
    }

    private static Stream<String> quotations(String text) {
        TextSpan all = new TextSpan(0, text.length());
        return QuotationFinder.find(text, Tokenizer.tokenize(text, all)).stream()
                .map(quotation -> quotation.inner().of(text))
                .filter(words -> !words.isBlank());
    }

    private static Stream<String> reported(Statement statement) {
        return statement.form() == Form.DIRECT ? Stream.empty() : Stream.of(statement.text());
    }

    private static boolean isDenial(Statement statement) {
        List<String> cue = statement.cue().stream()
                .flatMap(passage -> Wording.of(passage.text()).forms().stream())
                .toList();
        return cue.stream().anyMatch(DENIALS::contains);
    }
}
