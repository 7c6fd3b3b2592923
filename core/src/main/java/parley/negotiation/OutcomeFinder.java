package parley.negotiation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.lexicon.WordList;
import parley.selector.PassageFactory;
import parley.text.TextSpan;
import parley.token.TokenKind;

/**
 * Finds what talks brought about: clauses in which the sides agree, sign, exchange or fail to, as a joint act.
 *
 * <p>What one side says is a statement and no outcome.
 */
final class OutcomeFinder {

    private static final Map<String, Set<String>> WORDS =
            WordList.read("negotiation/outcomes.txt").groups();
    private static final List<OutcomeKind> ORDER = List.of(
            OutcomeKind.BREAKDOWN,
            OutcomeKind.MEMORANDUM_EXCHANGED,
            OutcomeKind.EXCHANGE,
            OutcomeKind.CEASEFIRE,
            OutcomeKind.HUMANITARIAN_ACCESS,
            OutcomeKind.COMMUNIQUE,
            OutcomeKind.ROADMAP,
            OutcomeKind.DECISION_TO_MEET);
    private static final Pattern QUANTITY = Pattern.compile(
            "\\d[\\d,. ]* (?:for|in exchange for) \\d[\\d,.]*\\d|\\d+ for \\d+|\\d+ (?:prisoners|detainees|soldiers|hostages|bodies|civilians)");

    private final Story story;
    private final PassageFactory passages;
    private final String text;

    OutcomeFinder(Story story, PassageFactory passages, String text) {
        this.story = story;
        this.passages = passages;
        this.text = text;
    }

    /** The outcomes that the sentences of a group of mentions, and those that go on from them, tell. */
    List<Outcome> of(TalkGroup group) {
        List<Outcome> outcomes = new ArrayList<>();
        for (TalkMention mention : group.mentions) {
            Line line = mention.line();
            boolean counted = mention.count() > 1;
            if (counted || mention.progress() == Progress.AHEAD) {
                continue;
            }
            add(outcomes, line);
            int next = line.number() + 1;
            boolean goesOn = next < story.lines().size()
                    && story.lines().get(next).paragraph() == line.paragraph()
                    && !tellsOtherTalks(next, group);
            if (goesOn) {
                add(outcomes, story.lines().get(next));
            }
        }
        return outcomes;
    }

    private boolean tellsOtherTalks(int number, TalkGroup group) {
        return group.mentions.stream().noneMatch(m -> m.line().number() == number)
                && story.mentioned().contains(number);
    }

    private void add(List<Outcome> outcomes, Line line) {
        for (int i = 0; i < line.size(); i++) {
            if (!isJointAct(line, i)) {
                continue;
            }
            int end = i + 1;
            while (end < line.size() && !ends(line, end)) {
                end++;
            }
            TextSpan clause = line.span(i, end);
            if (outcomes.stream().noneMatch(o -> o.evidence().get(0).equals(passages.passage(clause)))) {
                outcomes.add(outcome(line, i, end, clause));
            }
            i = end;
        }
    }

    /** {@code the sides agreed}, {@code they signed}, {@code no agreement was reached}. */
    private static boolean isJointAct(Line line, int i) {
        if (!WORDS.get("act").contains(line.at(i).lower())) {
            return false;
        }
        if (line.is(i, "agreement") || line.is(i, "agreements")) {
            return line.is(i - 1, "no") || line.is(i - 1, "without");
        }
        int subject = i - 1;
        while (subject > 0
                && i - subject < 4
                && (line.is(subject, "also")
                        || line.is(subject, "have")
                        || line.is(subject, "had")
                        || line.is(subject, "then")
                        || line.is(subject, "again"))) {
            subject--;
        }
        boolean joint =
                subject >= 0 && WORDS.get("joint").contains(line.at(subject).lower());
        boolean goesOn =
                subject >= 0 && (line.is(subject, "and") || line.is(subject, "as") || line.is(i - 1, "as well as"));
        return joint || goesOn && hasJointSubject(line, subject);
    }

    private static boolean hasJointSubject(Line line, int before) {
        for (int i = 0; i < before; i++) {
            if (WORDS.get("joint").contains(line.at(i).lower())
                    && i + 1 < before
                    && WORDS.get("act").contains(line.at(i + 1).lower())) {
                return true;
            }
        }
        return false;
    }

    private static boolean ends(Line line, int i) {
        boolean stop = line.at(i).is(TokenKind.STOP) || line.at(i).is(TokenKind.SEMICOLON);
        boolean next = line.is(i, "and")
                && i + 1 < line.size()
                && WORDS.get("act").contains(line.at(i + 1).lower());
        return stop || next;
    }

    private Outcome outcome(Line line, int from, int to, TextSpan clause) {
        Matcher quantity = QUANTITY.matcher(clause.of(text));
        Optional<String> amount = quantity.find() ? Optional.of(quantity.group()) : Optional.empty();
        return new Outcome(kind(line, from, to), amount, List.of(passages.passage(clause)));
    }

    private static OutcomeKind kind(Line line, int from, int to) {
        if (line.is(from - 1, "no") || line.is(from - 1, "without")) {
            return OutcomeKind.NONE;
        }
        for (OutcomeKind kind : ORDER) {
            for (int i = from; i < to; i++) {
                if (WORDS.get(kind.name().toLowerCase(Locale.ROOT))
                        .contains(line.at(i).lower())) {
                    return kind;
                }
            }
        }
        return OutcomeKind.AGREEMENT;
    }
}
