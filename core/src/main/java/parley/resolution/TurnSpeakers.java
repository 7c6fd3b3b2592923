package parley.resolution;

import java.util.List;
import java.util.Optional;
import parley.resolution.SourcePhrase.Kind;
import parley.segment.Segment;
import parley.segment.SegmentKind;
import parley.segment.TurnLabel;
import parley.speaker.SpeakerType;
import parley.text.OriginalText;
import parley.text.TextSpan;
import parley.token.Token;
import parley.token.Tokenizer;

/**
 * Who speaks in the turns of a transcript: whom the label names, or whom the headline announces before any label.
 *
 * <p>Keeps the current turn; not thread-safe, one per document.
 */
final class TurnSpeakers {

    private final OriginalText text;
    private final Cast cast;
    private final List<Segment> headings;
    private Optional<Member> current = Optional.empty();
    private String reason = "speaker announced by the headline";
    private boolean started;

    TurnSpeakers(OriginalText text, List<Segment> segments, Cast cast) {
        this.text = text;
        this.cast = cast;
        this.headings = segments.stream()
                .filter(s -> s.kind() == SegmentKind.HEADLINE || s.kind() == SegmentKind.SUBHEAD)
                .toList();
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
        String words = text.quote(label).replaceAll("[\\s\u00a0]+", " ");
        if (TurnLabel.isAnonymous(words)) {
            return cast.unnamed("unnamed speaker (" + words + ")", label.start());
        }
        SourcePhrase phrase = SourcePhraseReader.read(Tokenizer.tokenize(text.value(), label));
        return phrase.kind() == Kind.PERSON
                ? cast.person(phrase, label.start()).get(0)
                : cast.body(SpeakerType.PERSON, words, label.start());
    }

    /** The first person whom the headline names. */
    private Optional<Member> announced() {
        return headings.stream()
                .map(heading -> firstNameIn(heading.body()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Member> firstNameIn(TextSpan headline) {
        List<Token> tokens = Tokenizer.tokenize(text.value(), headline);
        for (int end = 2; end <= tokens.size(); end++) {
            boolean runEnds = tokens.get(end - 1).isName()
                    && (end == tokens.size() || !tokens.get(end).isName());
            if (runEnds) {
                int start = end - 1;
                while (start > 0 && tokens.get(start - 1).isName()) {
                    start--;
                }
                SourcePhrase phrase = SourcePhraseReader.read(tokens.subList(start, end));
                if (phrase.kind() == Kind.PERSON && phrase.name().size() > 1) {
                    return Optional.of(
                            cast.person(phrase, tokens.get(start).start()).get(0));
                }
            }
        }
        return Optional.empty();
    }
}
