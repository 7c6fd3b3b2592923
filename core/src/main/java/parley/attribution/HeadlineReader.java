package parley.attribution;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.lexicon.Words;
import parley.quotation.Quotation;
import parley.segment.SegmentKind;
import parley.text.OriginalText;
import parley.text.TextSpan;
import parley.token.Token;
import parley.token.TokenKind;
import parley.token.Tokenizer;

/** Drafts the attributions of headlines and subheads. Stateless. */
final class HeadlineReader {

    private static final int MOST_WORDS_OF_NAME = 8;
    /** The share of a subhead's words that a content of the body must hold for the two to report the same. */
    private static final double SAME = 0.7;

    private static final int FEWEST_WORDS = 5;

    /** A story has fewer; bounds the work on any text. */
    private static final int MOST_HEADINGS = 50;

    private HeadlineReader() {}

    static List<Draft> read(Paragraph headline) {
        Optional<Draft> marked = colon(headline).or(() -> dash(headline));
        if (marked.isPresent()) {
            return List.of(marked.get());
        }
        List<Draft> drafts = new ParagraphReader().read(headline);
        return drafts.stream().filter(draft -> draft.basis == Basis.CUE).toList();
    }

    /** {@code Roth: No deal}; the name stands before the colon, the words behind it. */
    private static Optional<Draft> colon(Paragraph headline) {
        List<Token> tokens = headline.tokens();
        int colon = 0;
        while (colon < tokens.size() && !tokens.get(colon).is(TokenKind.COLON)) {
            colon++;
        }
        if (colon == 0
                || colon > MOST_WORDS_OF_NAME
                || colon + 2 >= tokens.size()
                || !isName(tokens.subList(0, colon))) {
            return Optional.empty();
        }
        TextSpan source =
                new TextSpan(tokens.get(0).start(), tokens.get(colon - 1).end());
        Draft draft = new Draft(
                Basis.COLON,
                CueClass.SPEECH,
                List.of(source),
                List.of(tokens.get(colon).span()));
        int behind = colon + 1;
        Optional<Quotation> quotation =
                headline.quotations().stream().filter(q -> q.first() == behind).findFirst();
        boolean whole = quotation.filter(q -> q.last() >= tokens.size() - 2).isPresent();
        draft.content.add(
                whole
                        ? quotation.get().inner()
                        : new TextSpan(
                                tokens.get(behind).start(),
                                tokens.get(tokens.size() - 1).end()));
        draft.quoted = whole;
        return Optional.of(draft);
    }

    /** {@code No deal in Lisk — chief negotiator}; the words stand before the last dash, whoever said them behind it. */
    private static Optional<Draft> dash(Paragraph headline) {
        List<Token> tokens = headline.tokens();
        int dash = tokens.size() - 1;
        while (dash > 0 && !tokens.get(dash).is(TokenKind.DASH)) {
            dash--;
        }
        if (dash < FEWEST_WORDS - 1 || tokens.size() - dash - 1 > MOST_WORDS_OF_NAME || dash + 1 == tokens.size()) {
            return Optional.empty();
        }
        List<Token> name = tokens.subList(dash + 1, tokens.size());
        boolean person = name.stream().anyMatch(t -> Words.PERSON_NOUNS.contains(t.lower()));
        if (!person || !isName(name)) {
            return Optional.empty();
        }
        TextSpan source =
                new TextSpan(name.get(0).start(), name.get(name.size() - 1).end());
        Draft draft = new Draft(
                Basis.COLON,
                CueClass.SPEECH,
                List.of(source),
                List.of(tokens.get(dash).span()));
        draft.content.add(
                new TextSpan(tokens.get(0).start(), tokens.get(dash - 1).end()));
        return Optional.of(draft);
    }

    private static boolean isName(List<Token> tokens) {
        if (CueLexicon.find(tokens.get(tokens.size() - 1).lower()).isPresent()) {
            return false;
        }
        boolean phrase =
                tokens.stream().allMatch(t -> t.isWord() || t.is(TokenKind.POSSESSIVE) || t.is(TokenKind.NUMBER))
                        && tokens.stream()
                                .noneMatch(t -> Words.AUXILIARIES.contains(t.lower())
                                        || Words.SUBORDINATORS.contains(t.lower()));
        return phrase && namesSomebody(tokens);
    }

    /** Headlines in title case make every word look like a name; short ones and those with a title are believed. */
    private static boolean namesSomebody(List<Token> tokens) {
        long names = tokens.stream().filter(Token::isName).count();
        boolean titled = tokens.stream()
                .anyMatch(t -> Words.PERSON_NOUNS.contains(t.lower()) || Words.COLLECTIVES.contains(t.lower()));
        return names <= 2 && names > 0 || titled;
    }

    /**
     * Drafts headlines and subheads that nobody is named for: those that are a quotation, and those whose words the body
     * attributes.
     */
    static void addUnattributed(OriginalText text, List<Paragraph> paragraphs, List<Draft> drafts) {
        List<Paragraph> headings = paragraphs.stream()
                .filter(HeadlineReader::isHeading)
                .limit(MOST_HEADINGS)
                .filter(heading -> drafts.stream().noneMatch(draft -> lieIn(draft, heading)))
                .toList();
        if (headings.isEmpty()) {
            return;
        }
        List<Set<String>> reported = drafts.stream()
                .filter(draft -> draft.basis == Basis.CUE)
                .map(draft -> words(text, draft))
                .toList();
        for (Paragraph heading : headings) {
            Set<String> words = words(heading.tokens());
            if (words.size() >= FEWEST_WORDS && reported.stream().anyMatch(body -> reports(body, words))) {
                drafts.add(unattributed(heading));
            }
        }
    }

    private static boolean lieIn(Draft draft, Paragraph heading) {
        return draft.content.stream().anyMatch(heading.segment().body()::overlaps);
    }

    private static Draft unattributed(Paragraph heading) {
        boolean quoted = heading.quotations().size() == 1 && isWhole(heading);
        Draft draft = new Draft(Basis.HEADLINE, CueClass.SPEECH, List.of(), List.of());
        draft.content.add(
                quoted ? heading.quotations().get(0).inner() : heading.segment().body());
        draft.quoted = quoted;
        return draft;
    }

    private static boolean isHeading(Paragraph paragraph) {
        SegmentKind kind = paragraph.segment().kind();
        return kind == SegmentKind.HEADLINE || kind == SegmentKind.SUBHEAD;
    }

    private static boolean isWhole(Paragraph paragraph) {
        Quotation quotation = paragraph.quotations().get(0);
        return quotation.first() == 0 && quotation.last() >= paragraph.tokens().size() - 2;
    }

    private static boolean reports(Set<String> body, Set<String> words) {
        return words.stream().filter(body::contains).count() >= SAME * words.size();
    }

    private static Set<String> words(OriginalText text, Draft draft) {
        Set<String> words = new HashSet<>();
        draft.content.forEach(span -> words.addAll(words(Tokenizer.tokenize(text.value(), span))));
        return words;
    }

    private static Set<String> words(List<Token> tokens) {
        Set<String> words = new HashSet<>();
        for (Token token : tokens) {
            if (token.isWord()) {
                words.add(token.lower());
            }
        }
        return words;
    }
}
