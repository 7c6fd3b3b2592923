package parley.query.web.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.query.statement.StatementView;
import parley.query.utterance.UtteranceRef;
import parley.query.web.shown.Links;
import parley.query.web.shown.StatementCard;
import parley.query.web.shown.Words;

/**
 * A statement found, with those that report the same words.
 *
 * @param card the statement
 * @param elsewhere how often the same words are reported, in words; empty if only here
 * @param elsewhereLink address of all reports
 * @param folded the statements of this page that report the same words
 */
record Result(StatementCard card, String elsewhere, String elsewhereLink, List<StatementCard> folded) {

    Result {
        folded = List.copyOf(folded);
    }

    /** @param fold whether statements that report the same words stand together */
    static List<Result> of(List<StatementView> found, Map<String, UtteranceRef> utterances, boolean fold) {
        Map<String, List<StatementView>> groups = new LinkedHashMap<>();
        for (StatementView view : found) {
            String id = view.id().value();
            String group =
                    fold && utterances.containsKey(id) ? utterances.get(id).id() : id;
            groups.computeIfAbsent(group, key -> new ArrayList<>()).add(view);
        }
        return groups.values().stream().map(group -> of(group, utterances)).toList();
    }

    private static Result of(List<StatementView> group, Map<String, UtteranceRef> utterances) {
        StatementView first = group.get(0);
        Optional<UtteranceRef> utterance =
                Optional.ofNullable(utterances.get(first.id().value()));
        return new Result(
                StatementCard.of(first),
                utterance.map(u -> Words.count(u.statements(), "report")).orElse(""),
                utterance.map(u -> Links.utterance(u.id())).orElse(""),
                group.stream().skip(1).map(StatementCard::of).toList());
    }
}
