package parley.negotiation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.negotiation.StanceWords.Whose;
import parley.negotiation.StanceWords.Word;
import parley.text.TextSpan;
import parley.token.Token;
import parley.token.TokenKind;

/**
 * Reads which stance some words of a speaker take on which issue.
 *
 * <p>A word of a stance counts only with the subject that it needs: "we demand" but not "they demand", "they must" but not
 * "we must". What is denied, asked, supposed or told as another's view is no stance, except that to deny an acceptance is to
 * reject. For one statement and one thread.
 */
final class StanceReader {

    /** How many words may stand between the word of the stance and that of the issue. */
    private static final int NEAR = 8;
    /** How many words a sentence may have on either side of the verb; longer ones are read no further. */
    static final int SENTENCE = 100;
    /**
     * A stance on an issue.
     *
     * @param span from the word of the one to that of the other
     */
    record Taken(Issue issue, Stance stance, TextSpan span) {}

    private final List<Token> tokens;
    private final OwnSide own;

    private StanceReader(List<Token> tokens, OwnSide own) {
        this.tokens = tokens;
        this.own = own;
    }

    /**
     * The stances that a stretch of words takes, each issue once.
     *
     * @param tokens the words; a verb of a stance that opens them is the speaker's
     */
    static List<Taken> read(List<Token> tokens, OwnSide own) {
        StanceReader reader = new StanceReader(tokens, own);
        Set<Issue> seen = EnumSet.noneOf(Issue.class);
        List<Taken> all = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            int at = i;
            boolean verb = i > 0 && tokens.get(i - 1).is("to");
            StanceWords.issue(tokens.get(i).lower())
                    .filter(issue -> !verb && !seen.contains(issue))
                    .flatMap(issue -> reader.before(at, issue).or(() -> reader.behind(at, issue)))
                    .ifPresent(taken -> {
                        seen.add(taken.issue());
                        all.add(taken);
                    });
        }
        return all;
    }

    /** "We demand … the prisoners": the nearest word of a stance before the issue decides, unless it is only a noun. */
    private Optional<Taken> before(int issue, Issue what) {
        boolean othersAct = false;
        for (int k = issue; k >= Math.max(0, issue - NEAR); k--) {
            Token token = tokens.get(k);
            Optional<Word> word = wordAt(tokens, k);
            if (word.isPresent() && !isNoun(k)) {
                Optional<Stance> stance = stance(k, word.get());
                if (stance.isPresent()) {
                    // "we demand that they accept a ceasefire" demands one; "we thank those who accept it" is open
                    return othersAct && stance.get() != Stance.DEMAND
                            ? Optional.empty()
                            : taken(what, stance.get(), k, issue);
                }
                othersAct = true;
            } else if (word.isPresent() && isOurs(k)) {
                Optional<Stance> stance = word.get().plain();
                return stance.isPresent() && isPlain(k - 1) ? taken(what, stance.get(), k, issue) : Optional.empty();
            } else if (k < issue
                    && (VerbSubject.ends(token) || token.is("before") || StanceWords.isNegative(token.lower()))) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "The prisoners … must": the issue is what is judged. */
    private Optional<Taken> behind(int issue, Issue what) {
        for (int k = issue + 1; k < Math.min(tokens.size(), issue + NEAR); k++) {
            Optional<Word> word = wordAt(tokens, k).filter(w -> w.whose() == Whose.ANY);
            if (VerbSubject.ends(tokens.get(k))
                    || StanceWords.in("clause", tokens.get(k).lower())) {
                return Optional.empty();
            }
            if (word.isPresent() && !isNoun(k)) {
                VerbSubject subject = VerbSubject.of(tokens, k);
                boolean judged = subject.from() <= issue && issue < subject.to() && !isAside(subject.from(), issue);
                Optional<Stance> stance = judged ? stance(k, word.get()) : Optional.empty();
                return stance.isPresent() ? taken(what, stance.get(), issue, k) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whether a word of a subject only says where or by whom: "the people behind the border". */
    private boolean isAside(int from, int word) {
        return tokens.subList(from, word).stream().anyMatch(token -> StanceWords.in("aside", token.lower()));
    }

    private Optional<Taken> taken(Issue what, Stance stance, int from, int to) {
        int last = phrase(tokens, to).isPresent() ? to + 1 : to;
        return Optional.of(new Taken(
                what,
                stance,
                new TextSpan(tokens.get(from).start(), tokens.get(last).end())));
    }

    /** The stance that a verb shows, if it is the speaker's. */
    private Optional<Stance> stance(int verb, Word word) {
        VerbSubject subject = VerbSubject.of(tokens, verb);
        if (subject.governed() || !isPlain(subject.from() - 1) || isAsked(verb) || isSilent(verb)) {
            return Optional.empty();
        }
        List<Token> words = tokens.subList(subject.from(), subject.to());
        boolean fits = switch (word.whose()) {
            case OWN -> subject.open() || own.is(words);
            case ANY, OTHER -> !words.isEmpty() && !own.isOpen(words) && !own.is(words) && isAffirmed(words);
        };
        return !fits ? Optional.empty() : subject.denied() ? word.denied() : word.plain();
    }

    private static boolean isAffirmed(List<Token> subject) {
        return subject.stream().noneMatch(token -> StanceWords.isNegative(token.lower()));
    }

    /** Whether the words of a sentence up to an index leave what stands behind them plain: not denied, supposed or another's. */
    private boolean isPlain(int last) {
        for (int i = last; i >= Math.max(0, last - SENTENCE) && !VerbSubject.ends(tokens.get(i)); i--) {
            String word = tokens.get(i).lower();
            if (StanceWords.isNegative(word)
                    || StanceWords.in("supposed", word)
                    || StanceWords.in("asks", word)
                    || StanceWords.in("reporting", word)) {
                return false;
            }
        }
        return true;
    }

    /** "Refused to answer": who keeps silent on an issue takes no stance on it. */
    private boolean isSilent(int verb) {
        return verb + 2 < tokens.size()
                && tokens.get(verb + 1).is("to")
                && StanceWords.in("silent", tokens.get(verb + 2).lower());
    }

    private boolean isAsked(int verb) {
        for (int i = verb; i < Math.min(tokens.size(), verb + SENTENCE); i++) {
            if (tokens.get(i).is(TokenKind.STOP)) {
                return tokens.get(i).printed().equals("?");
            }
        }
        return false;
    }

    /** What the word at an index, or the two from there, say of stances; nothing where there is none. */
    static Optional<Word> wordAt(List<Token> tokens, int i) {
        return i >= tokens.size()
                ? Optional.empty()
                : phrase(tokens, i).or(() -> StanceWords.stance(tokens.get(i).lower()));
    }

    private static Optional<Word> phrase(List<Token> tokens, int i) {
        return i + 1 < tokens.size()
                ? StanceWords.stance(
                        tokens.get(i).lower() + '-' + tokens.get(i + 1).lower())
                : Optional.empty();
    }

    /** "The agreed day", "their demand": no act of a subject. */
    private boolean isNoun(int i) {
        return i > 0
                && (tokens.get(i - 1).is(TokenKind.POSSESSIVE)
                        || StanceWords.in("articles", tokens.get(i - 1).lower()));
    }

    /** "Our demand", but not "our agreed day". */
    private boolean isOurs(int i) {
        return StanceWords.in("ours", tokens.get(i - 1).lower())
                && !tokens.get(i).lower().endsWith("ed");
    }
}
