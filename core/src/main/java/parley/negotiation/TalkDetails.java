package parley.negotiation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.selector.PassageFactory;
import parley.text.TextSpan;

/** Reads what else the sentences about talks tell: how long they lasted, what they were about, in which series they stand. */
final class TalkDetails {

    /** How many sentences behind one about talks may still tell what is on their agenda. */
    private static final int AGENDA = 2;

    private final Story story;
    private final PassageFactory passages;

    TalkDetails(Story story, PassageFactory passages) {
        this.story = story;
        this.passages = passages;
    }

    /** How long the talks took, as the first sentence about them tells that does. */
    Optional<Claim<Integer>> minutes(TalkGroup group) {
        return group.mentions.stream()
                .flatMap(mention -> TalkLength.in(mention.line()).stream())
                .findFirst()
                .map(length -> new Claim<>(length.minutes(), List.of(passages.passage(length.span()))));
    }

    /** Talks that somebody mediates are mediated, those of sides in separate rooms indirect. */
    Optional<Claim<Format>> format(TalkGroup group) {
        for (TalkMention mention : group.mentions) {
            Line line = mention.line();
            for (int i = 1; i < line.size(); i++) {
                if (line.is(i, "rooms") && line.is(i - 1, "separate")) {
                    return Optional.of(
                            new Claim<>(Format.PROXIMITY, List.of(passages.passage(line.span(i - 1, i + 1)))));
                }
            }
        }
        return Intermediaries.of(group).values().stream()
                .filter(helper -> helper.role() == ParticipationRole.MEDIATOR)
                .findFirst()
                .map(helper -> new Claim<>(Format.MEDIATED, List.of(passages.passage(helper.span()))));
    }

    /** Somebody goes from one side to the other: {@code shuttle diplomacy}, {@code shuttled between the capitals}. */
    Optional<Claim<Mode>> shuttle(TalkGroup group) {
        for (TalkMention mention : group.mentions) {
            Line line = mention.line();
            for (int i = 0; i + 1 < line.size(); i++) {
                boolean errand = line.is(i, "shuttle") && line.in(i + 1, "errand");
                boolean travel = !line.is(i, "shuttle")
                        && line.in(i, "shuttles")
                        && line.is(i + 1, "between")
                        && !line.is(i + 2, "rooms")
                        && !line.is(i + 3, "rooms");
                if (errand || travel) {
                    return Optional.of(new Claim<>(Mode.SHUTTLE, List.of(passages.passage(line.span(i, i + 2)))));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * What the talks were about: the issues named in the sentences about them and in those that follow and tell of the
     * agenda, each with its first word.
     */
    List<Claim<Issue>> issues(TalkGroup group) {
        List<Claim<Issue>> issues = new ArrayList<>();
        for (TalkMention mention : group.mentions) {
            addIssues(issues, mention.line());
            int number = mention.line().number() + 1;
            int end = Math.min(story.lines().size(), number + AGENDA);
            for (int i = number; i < end && !story.mentioned().contains(i); i++) {
                Line line = story.lines().get(i);
                if (line.anyIn(0, line.size(), "agenda")) {
                    addIssues(issues, line);
                }
            }
        }
        return issues;
    }

    private void addIssues(List<Claim<Issue>> issues, Line line) {
        for (int i = 0; i < line.size(); i++) {
            Optional<Issue> issue = StanceWords.issue(line.at(i).lower());
            if (issue.isPresent() && issues.stream().noneMatch(c -> c.value() == issue.get())) {
                issues.add(new Claim<>(
                        issue.get(), List.of(passages.passage(line.at(i).span()))));
            }
        }
    }

    /** The talks of which a number is the number: {@code the third round of the Lisk track}. */
    Optional<Claim<String>> series(TalkGroup group) {
        for (TalkMention mention : group.mentions) {
            Line line = mention.line();
            for (int i = mention.from(); i + 1 < mention.to() && group.number.isPresent(); i++) {
                if (line.is(i, "of")) {
                    TextSpan words = line.span(i + 1, mention.to());
                    String name = NameReader.text(line, i + 1, mention.to());
                    return Optional.of(new Claim<>(name, List.of(passages.passage(words))));
                }
            }
        }
        return Optional.empty();
    }
}
