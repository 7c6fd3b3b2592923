package parley.query.verify;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import parley.attribution.Form;
import parley.query.store.ReceiptStore.Receipt;
import parley.query.verify.Match.SpeakerFit;
import parley.query.wording.Alignment;
import parley.query.wording.Spelling;
import parley.query.wording.Wording;
import parley.quotation.QuotationFinder;
import parley.selector.Passage;
import parley.statement.Statement;
import parley.text.TextSpan;
import parley.token.Tokenizer;

/** Compares one quotation with statements. Not thread-safe: it remembers which words are in use. */
final class Comparison {

    /** Cues of those who say that it is not so. */
    private static final Set<String> DENIALS =
            Set.of("deny", "denies", "denied", "denying", "refute", "refutes", "refuted", "refuting");

    private final Wording quote;
    private final Set<String> known = new HashSet<>();
    private final Spelling spelling;

    /** What a statement gives, word for word or reported. */
    private record Given(Receipt receipt, Wording words, boolean quoted) {}

    /** @param isUsed whether the record has a form as a word; asked for once each */
    Comparison(Wording quote, Predicate<String> isUsed) {
        this.quote = quote;
        Map<String, Boolean> used = new HashMap<>();
        this.spelling = new Spelling(known, form -> used.computeIfAbsent(form, isUsed::test));
    }

    /** Lays the quotation along the words of statements, and takes for each of them what fits best. */
    List<Match> with(Collection<Receipt> receipts, Function<Receipt, SpeakerFit> speaker) {
        List<List<Given>> given = receipts.stream().map(Comparison::given).toList();
        // Statements are the record, so that the record has their words.
        given.stream()
                .flatMap(List::stream)
                .forEach(one -> known.addAll(one.words().forms()));
        return given.stream().map(ways -> best(ways, speaker)).toList();
    }

    private Match best(List<Given> ways, Function<Receipt, SpeakerFit> speaker) {
        // Of one statement, so of one speaker.
        SpeakerFit fit = speaker.apply(ways.get(0).receipt());
        return ways.stream().map(way -> match(way, fit)).min(Match.BEST_FIRST).orElseThrow();
    }

    private Match match(Given given, SpeakerFit speaker) {
        Alignment alignment = Alignment.of(quote, given.words(), spelling);
        Optional<Fit> fit = Fit.of(alignment);
        boolean denied = isDenial(given.receipt().statement().statement());
        return new Match(given.receipt(), alignment, fit, given.quoted(), speaker, denied, 0);
    }

    private static List<Given> given(Receipt receipt) {
        Statement statement = receipt.statement().statement();
        return Stream.concat(
                        quoted(statement).map(words -> new Given(receipt, Wording.of(words), true)),
                        reported(statement).map(words -> new Given(receipt, Wording.of(words), false)))
                .toList();
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
