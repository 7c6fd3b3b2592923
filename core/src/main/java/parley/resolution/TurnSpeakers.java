package parley.resolution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.resolution.SourcePhrase.Kind;
import parley.segment.SegmentKind;
import parley.segment.TurnLabel;
import parley.speaker.SpeakerType;
import parley.text.TextSpan;
import parley.token.Token;
import parley.token.TokenKind;

/**
 * Who speaks in the turns of a transcript: whom the label names, or whom the headline announces before any label.
 *
 * <p>Keeps the current turn; not thread-safe, one per document.
 */
final class TurnSpeakers {

    private static final int LONGEST_LETTERS = 3;
    private static final int LONGEST_NAME = 4;
    private static final int HEAD = 5;
    private static final Set<String> ANNOUNCES = Set.of(
            "interview", "conference", "remarks", "transcript", "questions", "speech", "address", "doorstep", "q&a");

    private final Story story;
    private final Cast cast;
    private final SourcePhraseReader phrases;
    private Optional<Member> current = Optional.empty();
    private String reason = "speaker announced by the headline";
    private boolean started;
    /** Whom the text announces as answering or as speaking alone, read once. */
    private final Map<String, Optional<Member>> announcements = new HashMap<>();

    TurnSpeakers(Story story, Cast cast, SourcePhraseReader phrases) {
        this.story = story;
        this.cast = cast;
        this.phrases = phrases;
    }

    /** Whose the next paragraph of a turn is; {@code label} is there for the first one of a labelled turn. */
    Optional<Member> speaker(Optional<TextSpan> label) {
        if (label.isPresent()) {
            current = Optional.of(labelled(label.get()));
            reason = "label of the turn";
        } else if (!started) {
            current = announced();
        } else if (reason.equals("label of the turn")) {
            reason = "turn goes on";
        }
        started = true;
        return current;
    }

    /** Whose the current turn is. */
    Optional<Member> current() {
        return current;
    }

    /** How the speaker of the current turn is known. */
    String reason() {
        return reason;
    }

    /** "Question": each such turn may be somebody else's; other words are the name of one and the same. */
    private Member labelled(TextSpan label) {
        String words = story.words(label);
        if (TurnLabel.isAnonymous(words)) {
            return cast.unnamed("unnamed speaker (" + words + ")", Description.NONE, label.start());
        }
        String letters = words.replaceAll("[^\\p{L}]", "");
        if (letters.length() <= LONGEST_LETTERS) {
            Optional<Member> ofInitials = TurnLabel.isAnswer(words) ? answering() : cast.ofInitials(letters);
            if (ofInitials.isPresent()) {
                return ofInitials.get();
            }
        }
        SourcePhrase phrase = phrases.read(story.tokens(label));
        if (phrase.kind() == Kind.PERSON) {
            return person(phrase, label.start());
        }
        Optional<Member> named = bracketed(label).or(() -> surnamed(label));
        if (named.isPresent()) {
            return named.get();
        }
        return phrase.kind() == Kind.DESCRIPTION
                ? Cast.nearest(cast.holding(phrase.description(), phrase.gender()), label.start())
                        .orElseGet(() -> cast.body(SpeakerType.PERSON, words, label.start()))
                : cast.body(SpeakerType.PERSON, words, label.start());
    }

    /** {@code The MINISTER (Ms Roth)}: who is named in brackets, and holds the title before them. */
    private Optional<Member> bracketed(TextSpan label) {
        List<Token> tokens = story.tokens(label);
        int open = 0;
        while (open < tokens.size() && !tokens.get(open).is(TokenKind.OPEN_BRACKET)) {
            open++;
        }
        int close = open;
        while (close < tokens.size() && !tokens.get(close).is(TokenKind.CLOSE_BRACKET)) {
            close++;
        }
        if (open == 0 || close <= open + 1 || close >= tokens.size()) {
            return Optional.empty();
        }
        SourcePhrase phrase = phrases.read(tokens.subList(open + 1, close));
        if (phrase.kind() != Kind.PERSON) {
            return Optional.empty();
        }
        Member member = person(phrase, label.start());
        member.learn(Description.of(tokens.subList(0, open)));
        return Optional.of(member);
    }

    /** {@code CHANCELLOR STAHL}: capitals tell nothing of a label, but the text knows one of that surname. */
    private Optional<Member> surnamed(TextSpan label) {
        List<Token> tokens = story.tokens(label);
        Token last = tokens.get(tokens.size() - 1);
        boolean known = tokens.size() > 1 && last.isAllCapitals() && cast.isSurname(last.printed());
        List<Member> members = known ? cast.named(List.of(last.printed()), Gender.ofTitle(tokens)) : List.of();
        return members.size() == 1 ? Optional.of(members.get(0)) : Optional.empty();
    }

    private Optional<Member> answering() {
        return announcements.computeIfAbsent("answer", key -> announced().or(this::interviewed));
    }

    /** Who is asked, where labels only say "answer": the person named first, if the lines above the first turn name one. */
    private Optional<Member> interviewed() {
        return story.lines().stream()
                .limit(HEAD)
                .filter(line -> line.kind() != SegmentKind.TURN)
                .map(line -> firstNameIn(line.tokens()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Whose words a whole text gives: who is announced by {@code Remarks by Edda Roth}, {@code Five questions for Edda Roth}. */
    Optional<Member> announcedAlone() {
        return announcements.computeIfAbsent("alone", key -> announcedAtTop());
    }

    private Optional<Member> announcedAtTop() {
        return story.lines().stream()
                .limit(HEAD)
                .filter(line -> line.tokens().stream().anyMatch(t -> ANNOUNCES.contains(t.lower())))
                .map(line -> firstNameIn(line.tokens()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Member person(SourcePhrase phrase, int offset) {
        Member member = Cast.nearest(cast.named(phrase.name(), phrase.gender()), offset)
                .orElseGet(() -> cast.person(phrase.name(), offset));
        Cast.mention(member, new TextSpan(offset, offset + 1));
        cast.learnName(member, phrase.name());
        member.gender = member.gender.or(phrase.gender());
        member.learn(phrase.description());
        return member;
    }

    /** Whom a byline or a line of its own above the story names: the "I" outside of quotations. */
    Optional<Member> author() {
        return story.lines().stream()
                .limit(HEAD)
                .filter(line -> line.kind() == SegmentKind.BYLINE || line.isHeading() && isName(line.tokens()))
                .map(line -> firstNameIn(line.tokens()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static boolean isName(List<Token> tokens) {
        return tokens.size() <= LONGEST_NAME
                && tokens.stream().allMatch(Token::isName)
                && NameRuns.isGiven(tokens.get(0).lower());
    }

    /** The first person whom the headline names. */
    private Optional<Member> announced() {
        return story.lines().stream()
                .filter(line -> line.kind() == SegmentKind.HEADLINE || line.kind() == SegmentKind.SUBHEAD)
                .map(line -> firstNameIn(line.tokens()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Member> firstNameIn(List<Token> tokens) {
        for (int end = 2; end <= tokens.size(); end++) {
            boolean runEnds = tokens.get(end - 1).isName()
                    && (end == tokens.size() || !tokens.get(end).isName());
            if (runEnds) {
                int start = end - 1;
                while (start > 0 && tokens.get(start - 1).isName()) {
                    start--;
                }
                SourcePhrase phrase = phrases.read(tokens.subList(start, end));
                boolean shouted = tokens.subList(start, end).stream().allMatch(Token::isAllCapitals);
                boolean known = phrase.kind() == Kind.PERSON
                        && cast.named(phrase.name(), phrase.gender()).size() == 1;
                if (phrase.kind() == Kind.PERSON && (phrase.name().size() > 1 && !shouted || known)) {
                    return Optional.of(person(phrase, tokens.get(start).start()));
                }
            }
        }
        return Optional.empty();
    }
}
