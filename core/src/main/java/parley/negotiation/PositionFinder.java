package parley.negotiation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.negotiation.StanceReader.Taken;
import parley.negotiation.StanceWords.Whose;
import parley.segment.SegmentedText;
import parley.selector.Passage;
import parley.selector.PassageFactory;
import parley.speaker.Speaker;
import parley.speaker.SpeakerId;
import parley.statement.Statement;
import parley.text.OriginalText;
import parley.text.TextSpan;
import parley.token.Token;
import parley.token.Tokenizer;

/**
 * Finds the positions that statements take on issues of the talks that the same document reports.
 *
 * <p>Precise rather than complete: issue and stance must be named in one clause of what was said, the stance must be that of
 * the speaker or of the party spoken for, and that party must be one of the talks. Stateless and thread-safe.
 */
public final class PositionFinder {

    /** How many characters may stand between a verb of a stance that attributes and the words that it attributes. */
    private static final int JOINT = 12;
    /** How many characters before a cue may hold a word that denies it. */
    private static final int DENIAL = 12;

    private PositionFinder() {}

    /**
     * The positions, in the order of the statements, each issue once per statement.
     *
     * @param read the talks of the document, and who speaks for whom in it
     * @param speakers those who made the statements
     */
    public static List<Position> find(
            SegmentedText text, TalksRead read, List<Statement> statements, List<Speaker> speakers) {
        if (read.negotiations().isEmpty()) {
            return List.of();
        }
        PassageFactory passages = new PassageFactory(text.text());
        TalksOfSpeaker talks = new TalksOfSpeaker(text, passages, read);
        Map<SpeakerId, Speaker> byId = new LinkedHashMap<>();
        speakers.forEach(speaker -> byId.put(speaker.id(), speaker));
        List<Position> positions = new ArrayList<>();
        for (Statement statement : statements) {
            Optional<Speaker> speaker = statement.speaker().id().map(byId::get);
            talks.of(statement, speaker).ifPresent(side -> {
                OwnSide own = OwnSide.of(statement, speaker, side.party());
                Optional<Timing> timing = timing(text, passages, statement, side.negotiation());
                taken(text.text(), passages, statement, own)
                        .forEach(taken -> positions.add(new Position(
                                statement.id(),
                                side.negotiation().id(),
                                Optional.of(side.party()),
                                taken.issue(),
                                taken.stance(),
                                timing,
                                List.of(passages.passage(taken.span())))));
            });
        }
        return positions;
    }

    /** What a statement takes a stance on, each issue once. */
    static List<Taken> taken(OriginalText text, PassageFactory passages, Statement statement, OwnSide own) {
        Map<Issue, Taken> all = new LinkedHashMap<>();
        for (TextSpan words : said(text, passages, statement)) {
            StanceReader.read(Tokenizer.tokenize(text.value(), words), own)
                    .forEach(taken -> all.putIfAbsent(taken.issue(), taken));
        }
        return List.copyOf(all.values());
    }

    /** The content; the first words of it together with the cue where that shows a stance: {@code demanded a ceasefire}. */
    private static List<TextSpan> said(OriginalText text, PassageFactory passages, Statement statement) {
        List<TextSpan> content = new ArrayList<>();
        for (Passage passage : statement.content()) {
            content.add(passages.span(passage.position()));
        }
        TextSpan first = content.get(0);
        for (Passage passage : statement.cue()) {
            TextSpan cue = passages.span(passage.position());
            boolean joint = cue.end() <= first.start() && first.start() - cue.end() <= JOINT;
            if (joint && showsStance(text, cue)) {
                content.set(0, new TextSpan(cue.start(), first.end()));
            }
        }
        return content;
    }

    private static boolean showsStance(OriginalText text, TextSpan cue) {
        TextSpan before = new TextSpan(Math.max(0, cue.start() - DENIAL), cue.start());
        List<Token> words = Tokenizer.tokenize(text.value(), cue);
        return StanceReader.wordAt(words, 0)
                        .filter(word -> word.whose() == Whose.OWN)
                        .isPresent()
                && Tokenizer.tokenize(text.value(), before).stream()
                        .noneMatch(word -> StanceWords.isNegative(word.lower()));
    }

    /** What the words around it tell, else what the dates do. */
    private static Optional<Timing> timing(
            SegmentedText text, PassageFactory passages, Statement statement, Negotiation talks) {
        if (talks.status().value() == Status.SCHEDULED) {
            return Optional.of(Timing.BEFORE);
        }
        return SaidBeside.timing(text, passages, statement)
                .or(() -> statement.said().flatMap(said -> Timing.of(said, talks.kind(), talks.start(), talks.end())));
    }
}
