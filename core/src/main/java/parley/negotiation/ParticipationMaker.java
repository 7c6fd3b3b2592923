package parley.negotiation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.selector.Passage;
import parley.selector.PassageFactory;
import parley.text.TextSpan;

/** Says who took part in talks: parties first, then people. */
final class ParticipationMaker {

    private final Story story;
    private final PassageFactory passages;
    private final List<People.Named> heads;

    ParticipationMaker(Story story, PassageFactory passages) {
        this.story = story;
        this.passages = passages;
        this.heads = DelegationHeads.find(story);
    }

    List<Participation> of(TalkGroup group) {
        Map<String, Intermediaries.Named> helpers = Intermediaries.of(group);
        Map<String, Participation> parties = parties(group);
        // of two sides none helps the other: a name too few is better than the helper as a side
        parties.keySet().removeAll(helpers.keySet());
        Map<String, Intermediaries.Named> capacities = Capacities.of(group, story.parties());
        capacities.keySet().removeAll(helpers.keySet());
        capacities.values().stream()
                .filter(one -> one.role() == ParticipationRole.OBSERVER
                        || one.role() == ParticipationRole.GUARANTOR && parties.size() > 2)
                .forEach(one -> parties.remove(one.name()));
        List<Participation> all = new ArrayList<>(parties.values());
        Stream.concat(helpers.values().stream(), capacities.values().stream())
                .forEach(one -> all.add(new Participation(
                        one.name(), one.role(), Optional.empty(), List.of(passages.passage(one.span())))));
        all.addAll(people(group).values());
        return all;
    }

    private Map<String, Participation> parties(TalkGroup group) {
        Map<String, Participation> parties = new LinkedHashMap<>();
        for (TalkMention mention : group.mentions) {
            mention.parties().forEach(party -> add(parties, party.name(), party.span()));
            if (parties.size() > 1) {
                break;
            }
        }
        if (parties.size() < 2 || group.kind == NegotiationKind.MEETING) {
            addSidesOfPeople(parties, group);
        }
        List<String> likeliest =
                parties.isEmpty() ? likeliest(group) : story.parties().likeliest();
        if (parties.isEmpty()
                || parties.size() < 2
                        && likeliest.contains(parties.keySet().iterator().next())) {
            for (String name : likeliest) {
                story.parties().firstMention(name).ifPresent(span -> add(parties, name, span));
            }
        }
        return parties;
    }

    /**
     * Those whom the document makes the sides of its matter, unless the talks are held in what bears the name; none for a
     * meeting of people of whom only that they met is told, as it need not be one of these sides.
     */
    private List<String> likeliest(TalkGroup group) {
        boolean named = group.number.isPresent()
                || group.kind == NegotiationKind.PROCESS
                || group.mentions.stream()
                        .anyMatch(m -> m.isNoun() || m.next() || m.isWithCounterpart() || m.isOfSides());
        if (!named) {
            return List.of();
        }
        Set<String> venues = group.mentions.stream()
                .flatMap(m -> m.place().stream())
                .map(Places.Named::name)
                .collect(Collectors.toSet());
        List<String> sides = story.parties().likeliest().stream()
                .filter(name -> !venues.contains(name) || story.parties().isPlain(name))
                .toList();
        return sides.size() > 1 || sides.stream().allMatch(this::isAlone) ? sides : List.of();
    }

    /** Whether one name alone is that of a side: where the story opens with it. */
    private boolean isAlone(String name) {
        return story.parties().isLikely(name)
                && story.parties().firstMention(name).filter(story::opensWith).isPresent();
    }

    private void addSidesOfPeople(Map<String, Participation> parties, TalkGroup group) {
        for (TalkMention mention : group.mentions) {
            for (People.Named person : mention.people()) {
                story.sideOf(person.name()).ifPresent(side -> add(parties, side, person.span()));
            }
        }
    }

    private void add(Map<String, Participation> parties, String name, TextSpan span) {
        parties.putIfAbsent(
                name,
                new Participation(name, ParticipationRole.PARTY, Optional.empty(), List.of(passages.passage(span))));
    }

    private Map<String, Participation> people(TalkGroup group) {
        Map<String, Participation> people = new LinkedHashMap<>();
        for (TalkMention mention : group.mentions) {
            for (People.Named person : mention.people()) {
                people.putIfAbsent(person.name(), participation(person, role(person)));
            }
        }
        boolean sessions = group.kind == NegotiationKind.ROUND || group.kind == NegotiationKind.MEETING;
        if (people.isEmpty() && sessions && isTold(group)) {
            heads.forEach(
                    head -> people.putIfAbsent(head.name(), participation(head, ParticipationRole.DELEGATION_HEAD)));
        }
        return people;
    }

    /** Whether the text tells of the talks themselves, and not only that they were one of several. */
    private static boolean isTold(TalkGroup group) {
        return group.mentions.stream().anyMatch(m -> m.count() == 1 && m.progress() != Progress.AHEAD);
    }

    private ParticipationRole role(People.Named person) {
        Optional<ParticipationRole> helps = Intermediaries.roleOf(person);
        if (helps.isPresent()) {
            return helps.get();
        }
        boolean head = heads.stream().anyMatch(h -> h.name().equals(person.name()));
        return head ? ParticipationRole.DELEGATION_HEAD : ParticipationRole.DELEGATE;
    }

    private Participation participation(People.Named person, ParticipationRole role) {
        Passage evidence = passages.passage(person.span());
        return new Participation(person.name(), role, story.sideOf(person.name()), List.of(evidence));
    }
}
