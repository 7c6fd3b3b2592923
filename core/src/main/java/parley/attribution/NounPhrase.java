package parley.attribution;

import parley.lexicon.Countries;
import parley.lexicon.Words;
import parley.token.Token;
import parley.token.TokenKind;

/**
 * Where a noun phrase starts and ends.
 *
 * <p>Without a parser, by closed word classes, capitals and marks: a phrase is grown until a word or mark that no noun
 * phrase holds. Stateless.
 */
final class NounPhrase {

    private static final int LONGEST = 30;

    private NounPhrase() {}

    /** Index of the first unit of the noun phrase that ends at {@code last}, or -1 if none does. */
    static int startOf(Sentence sentence, int last) {
        Token head = sentence.at(last);
        if (Words.PERSON_PRONOUNS.contains(head.lower()) || head.is("which")) {
            return last;
        }
        int first = -1;
        int i = last;
        while (i >= 0 && i > last - LONGEST) {
            Token token = sentence.at(i);
            if (token.is("that") && first >= 0) {
                return first;
            } else if (isDeterminer(token)) {
                first = i;
                if (i < 2 || !linksBackwards(sentence, i - 1)) {
                    return first;
                }
                i--;
            } else if (token.is(TokenKind.NUMBER) || token.is(TokenKind.POSSESSIVE)) {
                first = token.is(TokenKind.NUMBER) ? i : first;
            } else if (isNounLike(sentence, i, last)) {
                first = i;
            } else if (!(first >= 0 && i > 0 && (linksBackwards(sentence, i) || coordinates(sentence, i)))) {
                return first;
            }
            i--;
        }
        return first;
    }

    /** Index of the last unit of the noun phrase that starts at {@code first}, or one before it if none does. */
    static int endOf(Sentence sentence, int first) {
        int last = first - 1;
        int i = first;
        while (i < sentence.size() && i < first + LONGEST && growsForward(sentence, i, first)) {
            last = i++;
        }
        while (last >= first && (isLink(sentence.at(last)) || isDeterminer(sentence.at(last)))) {
            last--;
        }
        return last;
    }

    /** Whether a phrase can name somebody who speaks. */
    static boolean canSpeak(Sentence sentence, int first, int last) {
        Token start = sentence.at(first);
        if (first == last && Words.NOT_SPEAKING.contains(start.lower())) {
            return false;
        }
        return namesSomebody(sentence, first, last)
                || isDeterminer(start)
                || sentence.at(last).lower().endsWith("s")
                || sentence.is(last, "which");
    }

    /** Whether a phrase holds a name, a pronoun, or a noun for people or for something that speaks for them. */
    static boolean namesSomebody(Sentence sentence, int first, int last) {
        for (int i = first; i <= last; i++) {
            Token token = sentence.at(i);
            boolean name = token.isName() && !(token.sentenceStart() && Words.DETERMINERS.contains(token.lower()));
            if (name
                    || Words.PERSON_NOUNS.contains(token.lower())
                    || Words.COLLECTIVES.contains(token.lower())
                    || Words.PERSON_PRONOUNS.contains(token.lower())) {
                return true;
            }
        }
        return false;
    }

    private static boolean growsForward(Sentence sentence, int i, int first) {
        Token token = sentence.at(i);
        if (token.is(TokenKind.POSSESSIVE) || token.is(TokenKind.NUMBER)) {
            return true;
        }
        if (!token.isWord()) {
            return false;
        }
        String word = token.lower();
        if (isDeterminer(token) || token.isName() && !Words.WEEKDAYS.contains(word)) {
            return true;
        }
        if (i > first && i + 1 < sentence.size()) {
            Token before = sentence.at(i - 1);
            if (word.equals("of") || word.equals("for")) {
                return true;
            }
            if (word.equals("and")) {
                return sentence.at(i + 1).isName() || isDeterminer(sentence.at(i + 1)) && !before.isName();
            }
            if (Words.LOCATIVES.contains(word)) {
                return Words.PERSON_NOUNS.contains(before.lower())
                        && !Words.TIME_WORDS.contains(sentence.at(i + 1).lower());
            }
        }
        boolean function = isFunctionWord(word) && !Words.PRONOUNS.contains(word);
        boolean verb = CueLexicon.find(word)
                .filter(cue -> cue.inflection() != Cue.Inflection.BASE)
                .isPresent();
        boolean title = Words.PERSON_NOUNS.contains(word);
        return !function && !verb && (title || i == first || !sentence.at(i - 1).isName());
    }

    private static boolean isNounLike(Sentence sentence, int i, int last) {
        Token token = sentence.at(i);
        if (!token.isWord()) {
            return false;
        }
        String word = token.lower();
        boolean insideName = token.capital() && i > 0 && sentence.at(i - 1).isWord();
        if (insideName && !token.sentenceStart()) {
            return !Words.WEEKDAYS.contains(word) && (!Words.MONTHS.contains(word) || i < last || word.equals("may"));
        }
        if (isFunctionWord(word)) {
            return false;
        }
        if (token.capital()) {
            return true;
        }
        boolean finite = CueLexicon.find(word)
                .filter(cue -> cue.inflection() == Cue.Inflection.PAST)
                .isPresent();
        boolean beforeName = i < last
                && sentence.at(i + 1).isName()
                && Countries.ofDemonym(sentence.at(i + 1).lower()).isEmpty();
        return !finite && (!beforeName || isTitle(word));
    }

    private static boolean isFunctionWord(String word) {
        return Words.PREPOSITIONS.contains(word)
                || Words.CONJUNCTIONS.contains(word)
                || Words.SUBORDINATORS.contains(word)
                || Words.AUXILIARIES.contains(word)
                || Words.isAdverb(word)
                || Words.PRONOUNS.contains(word)
                || Words.TIME_WORDS.contains(word);
    }

    static boolean isDeterminer(Token token) {
        return token.isWord()
                && (Words.DETERMINERS.contains(token.lower()) || Words.POSSESSIVES.contains(token.lower()));
    }

    /** Words that lead a name: {@code minister Roth}, {@code former chief Roth}. */
    private static boolean isTitle(String word) {
        return Words.PERSON_NOUNS.contains(word)
                || word.equals("former")
                || word.equals("then")
                || word.endsWith("or")
                || word.endsWith("er");
    }

    private static boolean linksBackwards(Sentence sentence, int i) {
        if (i < 1 || !sentence.at(i - 1).isWord() || !sentence.at(i).isWord()) {
            return false;
        }
        String word = sentence.at(i).lower();
        Token before = sentence.at(i - 1);
        if (word.equals("of") || word.equals("for")) {
            return isNounLike(sentence, i - 1, i - 1) && !before.lower().equals("called");
        }
        return Words.LOCATIVES.contains(word)
                && !before.capital()
                && (Words.PERSON_NOUNS.contains(before.lower()) || Words.COLLECTIVES.contains(before.lower()));
    }

    private static boolean coordinates(Sentence sentence, int i) {
        if (!sentence.at(i).is("and") && !sentence.at(i).is("or")) {
            return false;
        }
        Token before = sentence.at(i - 1);
        Token behind = sentence.at(i + 1);
        boolean alike = behind.isName() && before.isName()
                || isDeterminer(behind) && before.isWord() && !Words.isAdverb(before.lower())
                || !behind.capital() && Words.PERSON_NOUNS.contains(before.lower());
        return alike && !CueLexicon.find(before.lower()).isPresent();
    }

    private static boolean isLink(Token token) {
        return Words.PREPOSITIONS.contains(token.lower()) || Words.CONJUNCTIONS.contains(token.lower());
    }
}
