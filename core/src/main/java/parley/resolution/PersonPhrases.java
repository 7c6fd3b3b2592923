package parley.resolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import parley.lexicon.Names;
import parley.lexicon.Words;
import parley.resolution.SourcePhrase.Kind;
import parley.token.Token;
import parley.token.TokenKind;
import parley.token.Tokens;

/** Finds the person whom a source names. Stateless but for what it is told of the document's names. */
final class PersonPhrases {

    private final NameRuns runs;
    private final Predicate<String> isSurname;

    PersonPhrases(NameRuns runs, Predicate<String> isSurname) {
        this.runs = runs;
        this.isSurname = isSurname;
    }

    /** A person is named in the first piece ("Roth of the ministry") or the last ("minister of finance Edda Roth"). */
    Optional<SourcePhrase> named(List<Token> head, Gender gender) {
        List<List<Token>> pieces = PhraseParts.pieces(head);
        for (int i = 0; i < pieces.size(); i++) {
            List<Token> piece = pieces.get(i);
            List<Token> name = runs.nameAtEnd(piece);
            if (!name.isEmpty() && namesPerson(head, pieces, i, name)) {
                return Optional.of(personOf(name, without(head, name), gender));
            }
        }
        return Optional.empty();
    }

    private boolean namesPerson(List<Token> head, List<List<Token>> pieces, int i, List<Token> name) {
        List<Token> piece = pieces.get(i);
        int before = piece.size() - name.size() - 1;
        if (i > 0 && before >= 0 && Words.DETERMINERS.contains(piece.get(before).lower())) {
            return false;
        }
        boolean owned = i > 0 && PhraseParts.followsOwner(head, piece);
        boolean owns = i == 0 && pieces.size() > 1 && PhraseParts.followsOwner(head, pieces.get(1));
        if (owns) {
            return false;
        }
        if (i == 0 || owned) {
            return name.size() > 1
                    || Description.tellOffice(piece)
                    || i == 0 && (isSurname.test(name.get(0).lower()) || name.size() == piece.size());
        }
        return i == pieces.size() - 1
                && !belongsToAnother(head, piece, before)
                && name.size() > 1
                && name.size() < piece.size()
                && Description.tellOffice(pieces.get(0));
    }

    /** {@code (an aide to) Speaker Edda Roth}: a name with a title of its own is that of another than the first noun's. */
    private static boolean belongsToAnother(List<Token> head, List<Token> piece, int before) {
        Token link = head.get(head.indexOf(piece.get(0)) - 1);
        return before >= 0
                && piece.get(before).capital()
                && Names.TITLES.contains(piece.get(before).lower())
                && !link.is("and")
                && !link.is("or");
    }

    /** {@code Roth stands firm}: of a headline's clause, the known name with which it begins. */
    Optional<SourcePhrase> opening(List<Token> head) {
        boolean clause = head.size() > 1
                && head.get(0).isName()
                && isSurname.test(head.get(0).lower())
                && head.get(1).isWord()
                && !head.get(1).capital()
                && !head.get(1).is("et")
                && !Words.PREPOSITIONS.contains(head.get(1).lower())
                && !HiddenNames.hides(head)
                && head.stream().noneMatch(PhraseParts::isBody);
        return clause ? Optional.of(personOf(head.subList(0, 1), List.of(), Gender.UNKNOWN)) : Optional.empty();
    }

    /** {@code The minister, Edda Roth,}: named behind a comma. */
    Optional<SourcePhrase> namedBehind(List<Token> head, List<Token> tokens, Gender gender) {
        int at = PhraseParts.behindBrackets(
                tokens, Tokens.index(tokens, head.get(head.size() - 1).end()));
        while (at < tokens.size() && tokens.get(at).is(TokenKind.POSSESSIVE)) {
            at++;
        }
        if (at >= tokens.size() || !tokens.get(at).is(TokenKind.COMMA) || !introduces(head)) {
            return Optional.empty();
        }
        List<Token> aside = new ArrayList<>(PhraseParts.headOf(tokens.subList(at + 1, tokens.size())));
        int more = aside.isEmpty()
                ? tokens.size()
                : PhraseParts.behindBrackets(
                        tokens, Tokens.index(tokens, aside.get(aside.size() - 1).end()));
        if (Description.tellOffice(aside)
                && more < tokens.size()
                && tokens.get(more).isName()) {
            aside.addAll(PhraseParts.headOf(tokens.subList(more, tokens.size())));
        }
        List<Token> name = nameIn(aside);
        boolean named = !name.isEmpty()
                && (name.size() > 1 || isSurname.test(name.get(0).lower()) || aside.size() == 1);
        if (!named) {
            return Optional.empty();
        }
        List<Token> title = new ArrayList<>(head);
        return Optional.of(personOf(name, title, gender.or(Gender.ofTitle(aside))));
    }

    /** {@code Edda Roth of Quoin}, {@code the Rev. Edda Roth}: the name in an aside. */
    private List<Token> nameIn(List<Token> aside) {
        boolean addressed = aside.size() > 1
                && Words.DETERMINERS.contains(aside.get(0).lower())
                && Names.TITLES.contains(aside.get(1).lower())
                && aside.get(1).capital();
        List<Token> words = addressed ? aside.subList(1, aside.size()) : aside;
        if (words.isEmpty() || Words.DETERMINERS.contains(words.get(0).lower())) {
            return List.of();
        }
        List<Token> name = PhraseParts.pieces(words).stream()
                .findFirst()
                .map(runs::nameAtEnd)
                .orElse(List.of());
        return name.size() > 1 ? name : runs.nameAtEnd(words);
    }

    /** Whether a name behind a comma may be that of whom these words describe. */
    private static boolean introduces(List<Token> head) {
        Token noun = PhraseParts.core(head).get(PhraseParts.core(head).size() - 1);
        if (PhraseParts.isBody(noun)) {
            return false;
        }
        return Description.tellOffice(head)
                || Words.DETERMINERS.contains(head.get(0).lower())
                || Words.POSSESSIVES.contains(head.get(0).lower())
                || head.stream().anyMatch(t -> Words.MALE.contains(t.lower()) || Words.FEMALE.contains(t.lower()));
    }

    private static SourcePhrase personOf(List<Token> name, List<Token> title, Gender gender) {
        List<String> words = name.stream().map(Token::printed).toList();
        return new SourcePhrase(
                Kind.PERSON,
                words,
                Description.of(title),
                gender.or(Gender.ofName(words)),
                !PhraseParts.isIndefinite(title));
    }

    private static List<Token> without(List<Token> head, List<Token> name) {
        List<Token> title = new ArrayList<>(head);
        title.removeAll(name);
        return title;
    }
}
