package parley.resolution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import parley.lexicon.Names;
import parley.lexicon.Organisations;
import parley.token.Token;
import parley.token.TokenKind;

/**
 * The names of organisations in a document and the letters that stand for them: {@code Transport Safety Office (TSO)}.
 *
 * <p>Not thread-safe while it is filled.
 */
final class BodyNames {

    private static final Set<String> LINKS = Set.of("of", "for", "and", "on", "the", "in");
    private static final int MOST_WORDS = 9;

    private final TreeMap<Integer, String> names = new TreeMap<>();
    private final Map<String, String> byLetters = new HashMap<>();

    void read(List<Token> tokens) {
        int i = 0;
        while (i < tokens.size()) {
            if (!tokens.get(i).isName() || LINKS.contains(tokens.get(i).lower())) {
                i++;
                continue;
            }
            int end = i + 1;
            while (end < tokens.size() && end - i < MOST_WORDS && goesOn(tokens, end)) {
                end++;
            }
            take(tokens, i, end);
            i = end;
        }
    }

    private static boolean goesOn(List<Token> tokens, int i) {
        int next = i;
        while (next < tokens.size()
                && next < i + 2
                && LINKS.contains(tokens.get(next).lower())) {
            next++;
        }
        return next < tokens.size() && tokens.get(next).isName();
    }

    private void take(List<Token> tokens, int start, int end) {
        List<Token> name = tokens.subList(start, end);
        Optional<String> letters = lettersBehind(tokens, end);
        boolean body = name.stream().anyMatch(t -> Names.ORGANISATIONS.contains(t.lower()));
        if (end - start < 2 || !body && letters.isEmpty()) {
            return;
        }
        List<String> words = new ArrayList<>();
        name.forEach(token -> words.add(token.printed()));
        String joined = String.join(" ", words);
        if (body) {
            names.put(tokens.get(start).start(), joined);
        }
        letters.ifPresent(l -> byLetters.putIfAbsent(l, joined));
        StringBuilder initials = new StringBuilder();
        words.stream().filter(w -> Character.isUpperCase(w.charAt(0))).forEach(w -> initials.append(w.charAt(0)));
        byLetters.putIfAbsent(initials.toString(), joined);
    }

    private static Optional<String> lettersBehind(List<Token> tokens, int end) {
        boolean bracketed = end + 2 < tokens.size()
                && tokens.get(end).is(TokenKind.OPEN_BRACKET)
                && tokens.get(end + 1).isAllCapitals()
                && tokens.get(end + 2).is(TokenKind.CLOSE_BRACKET);
        return bracketed ? Optional.of(tokens.get(end + 1).printed()) : Optional.empty();
    }

    /** The full name for which letters stand, in this document or in general. */
    Optional<String> ofLetters(String letters) {
        return Optional.ofNullable(byLetters.get(letters)).or(() -> Organisations.named(letters));
    }

    /** The body that "the court" means: the one named last before an offset whose name has this word, else the first behind. */
    Optional<String> having(String word, int offset) {
        return names.headMap(offset, false).descendingMap().values().stream()
                .filter(name -> has(name, word))
                .findFirst()
                .or(() -> names.tailMap(offset, true).values().stream()
                        .filter(name -> has(name, word))
                        .findFirst());
    }

    private static boolean has(String name, String word) {
        return List.of(name.toLowerCase(Locale.ROOT).split(" ")).contains(word);
    }
}
