package parley.resolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.lexicon.Words;
import parley.token.Token;

/** Sources of several who speak together: {@code the Secretary and King Abdullah}. Stateless but for its reader. */
final class JointSources {

    private final SourcePhraseReader phrases;

    JointSources(SourcePhraseReader phrases) {
        this.phrases = phrases;
    }

    /**
     * The words of each of those who speak; empty unless there are several.
     *
     * <p>Two offices of one person ({@code the prime minister and party leader Edda Roth}), and names that hold an "and"
     * ({@code Ministry of Trade and Industry}), are none.
     */
    List<List<Token>> parts(List<Token> tokens) {
        List<Token> head = PhraseParts.headOf(PhraseParts.withoutBrackets(tokens));
        List<List<Token>> parts = new ArrayList<>();
        int start = 0;
        for (int i = 1; i + 1 < head.size(); i++) {
            if (head.get(i).is("and") && speaks(head.subList(start, i)) && speaks(head.subList(i + 1, head.size()))) {
                parts.add(head.subList(start, i));
                start = i + 1;
            }
        }
        if (parts.isEmpty()) {
            return List.of();
        }
        parts.add(head.subList(start, head.size()));
        return parts;
    }

    /** Whether words mean somebody by themselves: a name, a state, an office with its article. */
    private boolean speaks(List<Token> part) {
        if (part.isEmpty()) {
            return false;
        }
        SourcePhrase phrase = phrases.read(part);
        boolean article = Words.DETERMINERS.contains(part.get(0).lower());
        return switch (phrase.kind()) {
            case PERSON -> article || part.stream().allMatch(NameRuns::isName);
            case STATE -> phrase.description().country().isPresent();
            case DESCRIPTION -> article || part.stream().allMatch(Token::capital);
            default -> false;
        };
    }

    /** The names of those who speak together, as one says them: {@code A, B and C}. */
    static Optional<String> joined(List<String> names) {
        if (names.size() < 2 || names.stream().distinct().count() < names.size()) {
            return Optional.empty();
        }
        int last = names.size() - 1;
        return Optional.of(String.join(", ", names.subList(0, last)) + " and " + names.get(last));
    }
}
