package parley.negotiation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.selector.Passage;
import parley.selector.PassageFactory;
import parley.statement.Statement;
import parley.text.TextSpan;

/** Who says "we" and "I" where in a document. Built once per document, read-only afterwards. */
final class Voices {

    private static final int BEFORE_TALKS = 4;

    private record Voice(TextSpan span, String name) {}

    private final List<Voice> voices = new ArrayList<>();

    Voices(List<Statement> statements, PassageFactory passages) {
        for (Statement statement : statements) {
            Optional<String> name = statement.speaker().name();
            if (name.isPresent()) {
                for (Passage passage : statement.content()) {
                    voices.add(new Voice(passages.span(passage.position()), name.get()));
                }
            }
        }
    }

    /** The mention with whoever says of it that "we" or "I" took part. */
    TalkMention with(TalkMention mention) {
        Line line = mention.line();
        for (int i = Math.max(0, mention.from() - BEFORE_TALKS); i < mention.from(); i++) {
            if (line.is(i, "we") || line.is(i, "i")) {
                return with(mention, i);
            }
        }
        return mention;
    }

    private TalkMention with(TalkMention mention, int pronoun) {
        TextSpan span = mention.line().at(pronoun).span();
        for (Voice voice : voices) {
            boolean known = mention.people().stream().anyMatch(p -> p.name().equals(voice.name()));
            if (voice.span().contains(span) && !known && !mention.people().isEmpty()) {
                List<People.Named> people = new ArrayList<>(mention.people());
                people.add(0, new People.Named(voice.name(), mention.line(), pronoun, pronoun + 1));
                return mention.with(people);
            }
        }
        return mention;
    }
}
