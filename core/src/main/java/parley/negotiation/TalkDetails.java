package parley.negotiation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.selector.PassageFactory;
import parley.text.TextSpan;

/** Reads what else the sentences about talks tell: how long they lasted, what they were about, in which series they stand. */
final class TalkDetails {

    private final PassageFactory passages;

    TalkDetails(PassageFactory passages) {
        this.passages = passages;
    }

    /** {@code lasted about 40 minutes}, {@code after two hours of talks}. */
    Optional<Claim<Integer>> minutes(TalkGroup group) {
        for (TalkMention mention : group.mentions) {
            Line line = mention.line();
            for (int i = 1; i < line.size(); i++) {
                int unit = line.is(i, "minutes") ? 1 : line.is(i, "hours") || line.is(i, "hour") ? 60 : 0;
                Optional<Integer> number = unit == 0
                        ? Optional.empty()
                        : TalkWords.cardinal(line.at(i - 1).lower());
                boolean lasted =
                        line.anyIn(i - 5, i, "lasted") || line.is(i + 1, "of") && line.anyIn(i, i + 5, "talks");
                if (number.isPresent() && lasted) {
                    TextSpan words = line.span(i - 1, i + 1);
                    return Optional.of(new Claim<>(number.get() * unit, List.of(passages.passage(words))));
                }
            }
        }
        return Optional.empty();
    }

    /** The issues named in the sentences about the talks, each with its first word. */
    List<Claim<Issue>> issues(TalkGroup group) {
        List<Claim<Issue>> issues = new ArrayList<>();
        for (TalkMention mention : group.mentions) {
            Line line = mention.line();
            for (int i = 0; i < line.size(); i++) {
                Optional<Issue> issue = StanceWords.issue(line.at(i).lower());
                if (issue.isPresent() && issues.stream().noneMatch(c -> c.value() == issue.get())) {
                    issues.add(new Claim<>(
                            issue.get(), List.of(passages.passage(line.at(i).span()))));
                }
            }
        }
        return issues;
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
