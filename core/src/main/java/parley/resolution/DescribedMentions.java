package parley.resolution;

import java.util.List;
import java.util.Set;
import parley.lexicon.Names;
import parley.lexicon.Words;
import parley.resolution.SourcePhrase.Kind;
import parley.token.Token;
import parley.token.TokenKind;

/**
 * Where a story speaks of somebody by a title alone, whether or not he or she is the source of words: {@code the senator} is a
 * mention of the one senator named before, whom "he" in the next sentence may mean.
 */
final class DescribedMentions {

    private static final Set<String> OPENS = Set.of("the", "this", "that");
    private static final int MOST_WORDS = 6;

    private final SourcePhraseReader phrases;
    private final Descriptions descriptions;
    private final Antecedents antecedents;

    DescribedMentions(SourcePhraseReader phrases, Descriptions descriptions, Antecedents antecedents) {
        this.phrases = phrases;
        this.descriptions = descriptions;
        this.antecedents = antecedents;
    }

    void read(List<Story.Line> lines) {
        lines.stream().filter(Story.Line::isProse).forEach(line -> read(line));
    }

    private void read(Story.Line line) {
        List<Token> tokens = line.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            if (OPENS.contains(tokens.get(i).lower())) {
                int end = endOfTitle(tokens, i);
                if (end > 0) {
                    note(tokens, i, end);
                }
            }
        }
    }

    /** Behind the noun of a title that opens at an article and that no name follows; 0 if there is none. */
    private static int endOfTitle(List<Token> tokens, int start) {
        int end = start + 1;
        while (end < tokens.size()
                && end - start < MOST_WORDS
                && tokens.get(end).isWord()
                && !isNoun(tokens, end)) {
            if (Words.PREPOSITIONS.contains(tokens.get(end).lower())
                    || Words.AUXILIARIES.contains(tokens.get(end).lower())) {
                return 0;
            }
            end++;
        }
        boolean noun = end < tokens.size() && isNoun(tokens, end);
        int behind = end + 1;
        boolean aside = behind < tokens.size() && tokens.get(behind).is(TokenKind.COMMA);
        boolean named =
                behind + (aside ? 1 : 0) < tokens.size() && NameRuns.isName(tokens.get(behind + (aside ? 1 : 0)));
        return noun && !named ? behind : 0;
    }

    private static boolean isNoun(List<Token> tokens, int i) {
        boolean goesOn =
                i + 1 < tokens.size() && Names.HEADS.contains(tokens.get(i + 1).lower());
        return Names.HEADS.contains(tokens.get(i).lower()) && !goesOn;
    }

    private void note(List<Token> tokens, int start, int end) {
        SourcePhrase phrase = phrases.read(tokens.subList(start, end));
        int offset = tokens.get(start).start();
        if (phrase.kind() == Kind.DESCRIPTION) {
            descriptions
                    .heldBefore(phrase, offset)
                    .ifPresent(member -> antecedents.named(member, offset, NameFinder.standing(tokens, start, end)));
        }
    }
}
