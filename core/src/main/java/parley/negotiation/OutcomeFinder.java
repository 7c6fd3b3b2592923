package parley.negotiation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.selector.Passage;
import parley.selector.PassageFactory;
import parley.text.TextSpan;
import parley.token.TokenKind;

/**
 * Finds what talks brought about: clauses in which the sides agree, sign, exchange or fail to, as a joint act.
 *
 * <p>What one side says is a statement and no outcome.
 */
final class OutcomeFinder {

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
        List<Line> lines = linesOf(group);
        lines.forEach(line -> add(outcomes, line));
        lines.forEach(line -> addDone(outcomes, line));
        if (outcomes.isEmpty()) {
            undisclosed(lines).ifPresent(outcomes::add);
        }
        return outcomes;
    }

    private List<Line> linesOf(TalkGroup group) {
        Set<Line> lines = new LinkedHashSet<>();
        for (TalkMention mention : group.mentions) {
            Line line = mention.line();
            boolean counted = mention.count() > 1;
            if (counted || mention.progress() == Progress.AHEAD) {
                continue;
            }
            lines.add(line);
            int next = line.number() + 1;
            boolean goesOn = next < story.lines().size()
                    && story.lines().get(next).paragraph() == line.paragraph()
                    && !tellsOtherTalks(next, group);
            if (goesOn) {
                lines.add(story.lines().get(next));
            }
        }
        return List.copyOf(lines);
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
        if (!OutcomeWords.in("act", line.at(i))) {
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
        boolean joint = subject >= 0 && OutcomeWords.in("joint", line.at(subject));
        boolean goesOn =
                subject >= 0 && (line.is(subject, "and") || line.is(subject, "as") || line.is(i - 1, "as well as"));
        return joint || goesOn && hasJointSubject(line, subject);
    }

    private static boolean hasJointSubject(Line line, int before) {
        for (int i = 0; i < before; i++) {
            if (OutcomeWords.in("joint", line.at(i)) && i + 1 < before && OutcomeWords.in("act", line.at(i + 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean ends(Line line, int i) {
        boolean stop = line.at(i).is(TokenKind.STOP) || line.at(i).is(TokenKind.SEMICOLON);
        boolean next = line.is(i, "and") && i + 1 < line.size() && OutcomeWords.in("act", line.at(i + 1));
        return stop || next;
    }

    private Outcome outcome(Line line, int from, int to, TextSpan clause) {
        Matcher quantity = QUANTITY.matcher(clause.of(text));
        Optional<String> amount = quantity.find() ? Optional.of(quantity.group()) : Optional.empty();
        OutcomeKind kind = kind(line, from, to);
        return new Outcome(
                kind,
                amount,
                OutcomeWords.stage(kind, line, from, to),
                isDone(line, from, kind, amount),
                List.of(passages.passage(clause)));
    }

    private static OutcomeKind kind(Line line, int from, int to) {
        boolean none = line.is(from - 1, "no") || line.is(from - 1, "without");
        return none ? OutcomeKind.NONE : OutcomeWords.kind(line, from, to);
    }

    /** {@code exchanged 400 prisoners}, but not {@code exchanged lists}: who did that did what was agreed. */
    private static boolean isDone(Line line, int act, OutcomeKind kind, Optional<String> quantity) {
        return kind == OutcomeKind.EXCHANGE
                && line.is(act, "exchanged")
                && (quantity.isPresent() || act + 1 < line.size() && OutcomeWords.in("exchanged", line.at(act + 1)));
    }

    /** Marks what a sentence tells was carried out, whether or not it was told before that it was agreed. */
    private void addDone(List<Outcome> outcomes, Line line) {
        for (int i = 0; i < line.size(); i++) {
            Optional<OutcomeKind> kind = OutcomeWords.doable(line.at(i));
            int end = kind.isPresent() ? OutcomeWords.doneBehind(line, i) : -1;
            if (end > 0) {
                Passage words = passages.passage(line.span(i, end));
                Optional<Outcome> agreed = outcomes.stream()
                        .filter(outcome -> outcome.kind() == kind.get())
                        .findFirst();
                agreed.ifPresentOrElse(
                        outcome -> outcomes.set(outcomes.indexOf(outcome), done(outcome, words)),
                        () -> outcomes.add(
                                new Outcome(kind.get(), Optional.empty(), Optional.empty(), true, List.of(words))));
            }
        }
    }

    private static Outcome done(Outcome outcome, Passage words) {
        List<Passage> evidence = new ArrayList<>(outcome.evidence());
        if (!evidence.contains(words)) {
            evidence.add(words);
        }
        return new Outcome(outcome.kind(), outcome.quantity(), outcome.stage(), true, evidence);
    }

    /** {@code The outcome was not disclosed}. */
    private Optional<Outcome> undisclosed(List<Line> lines) {
        for (Line line : lines) {
            for (int i = 0; i < line.size(); i++) {
                int end = OutcomeWords.undisclosedBehind(line, i);
                if (end > 0) {
                    return Optional.of(new Outcome(
                            OutcomeKind.UNKNOWN,
                            Optional.empty(),
                            Optional.empty(),
                            false,
                            List.of(passages.passage(line.span(i, end)))));
                }
            }
        }
        return Optional.empty();
    }
}
