package parley.resolution;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import parley.attribution.Attribution;
import parley.resolution.SourcePhrase.Kind;
import parley.text.TextSpan;
import parley.token.Token;
import parley.token.Tokens;

/** Which words of a story tell who a source is, where these are not just those of its span. Stateless. */
final class SourceWords {

    private static final int LONGEST_PHRASE = 12;

    private final Story story;

    SourceWords(Story story) {
        this.story = story;
    }

    /** {@code aid chief}, if a name follows that is neither cue nor content, with that name. */
    TextSpan withName(TextSpan source, Attribution attribution) {
        List<Token> line = line(source);
        int behind = Tokens.index(line, source.end());
        int end = behind;
        while (end < line.size() && NameRuns.isName(line.get(end)) && isFree(line.get(end), attribution)) {
            end++;
        }
        boolean title = end > behind
                && behind > 0
                && Description.isOffice(line.get(behind - 1))
                && !capitalisesAll(story.lines().get(story.lineAt(source.start())));
        return title ? new TextSpan(source.start(), line.get(end - 1).end()) : source;
    }

    /** Whether capitals tell nothing: {@code Mayor Hails the Bridge}. */
    private static boolean capitalisesAll(Story.Line line) {
        return line.isHeading() && !line.isProse();
    }

    private static boolean isFree(Token token, Attribution attribution) {
        return Stream.concat(attribution.cue().stream(), attribution.content().stream())
                .noneMatch(span -> span.start() <= token.start() && token.start() < span.end());
    }

    /** The noun phrase that ends just before a relative pronoun: {@code Edda Roth} of "Edda Roth, who". */
    Optional<TextSpan> before(TextSpan relative) {
        List<Token> line = line(relative);
        int end = Tokens.index(line, relative.start());
        while (end > 0 && !line.get(end - 1).isWord()) {
            end--;
        }
        int first = end;
        while (first > 0
                && end - first < LONGEST_PHRASE
                && line.get(first - 1).isWord()
                && (line.get(first - 1).capital() || Description.isOffice(line.get(first - 1)))) {
            first--;
        }
        return first == end
                ? Optional.empty()
                : Optional.of(
                        new TextSpan(line.get(first).start(), line.get(end - 1).end()));
    }

    /** The words of a source without the asides behind it. */
    String withoutAsides(TextSpan source) {
        String words = story.words(source);
        int aside = words.indexOf(", ");
        return aside > 0 ? words.substring(0, aside) : words;
    }

    /** Last words of the names that sources print. */
    Set<String> surnames(List<Attribution> attributions, SourcePhraseReader phrases) {
        Set<String> spoken = new HashSet<>();
        for (Attribution attribution : attributions) {
            for (TextSpan source : attribution.source()) {
                List<Token> tokens = story.tokens(source);
                if (tokens.size() < 2) {
                    continue;
                }
                SourcePhrase phrase = phrases.read(tokens);
                if (phrase.kind() == Kind.PERSON && phrase.name().size() > 1) {
                    spoken.add(phrase.name().get(phrase.name().size() - 1));
                }
            }
        }
        return spoken;
    }

    private List<Token> line(TextSpan span) {
        return story.lines().get(story.lineAt(span.start())).tokens();
    }
}
