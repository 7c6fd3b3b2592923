package parley.negotiation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.document.Document;
import parley.lexicon.Countries;
import parley.lexicon.Words;
import parley.negotiation.TalkGroup.Found;
import parley.selector.Passage;
import parley.selector.PassageFactory;
import parley.text.TextSpan;
import parley.time.DateBasis;
import parley.time.DateClaim;
import parley.time.DateMention;
import parley.time.DateResolver;
import parley.time.PartialDate;

/** Makes a record of the mentions of one negotiation. */
final class NegotiationMaker {

    private final Document document;
    private final Story story;
    private final PassageFactory passages;
    private final DateResolver dates;

    NegotiationMaker(Document document, Story story, PassageFactory passages, DateResolver dates) {
        this.document = document;
        this.story = story;
        this.passages = passages;
        this.dates = dates;
    }

    Optional<Negotiation> make(TalkGroup group) {
        List<Participation> participations = new ArrayList<>(parties(group));
        participations.addAll(people(group));
        Optional<Claim<Venue>> venue = venue(group);
        Optional<Claim<Integer>> number = group.number.map(n -> new Claim<>(n, List.of(passage(group.mentions.get(0).span()))));
        Claim<Status> status = status(group);
        Optional<DateClaim> start = group.first(TalkMention::date).flatMap(this::date);
        if (participations.isEmpty() && venue.isEmpty() && number.isEmpty()) {
            return Optional.empty();
        }
        Optional<Claim<Mode>> mode = group.first(TalkMention::mode).map(this::claim);
        Optional<Claim<Format>> format = group.first(TalkMention::format).map(this::claim);
        return Optional.of(new Negotiation(
                NegotiationId.of(document.version(), group.kind, group.mentions.get(0).span(), group.number.orElse(0)),
                group.kind,
                label(group, participations.stream().filter(p -> p.role() == ParticipationRole.PARTY).map(Participation::name).toList()),
                Optional.empty(),
                Optional.empty(),
                number,
                Optional.empty(),
                format,
                mode,
                status,
                start,
                Optional.empty(),
                venue,
                Optional.empty(),
                List.of(),
                participations,
                List.of(),
                group.mentions.stream().map(m -> passage(m.line().span())).distinct().toList()));
    }

    private <T> Claim<T> claim(Found<T> found) {
        return new Claim<>(found.value(), List.of(passage(found.mention().line().span())));
    }

    private Passage passage(TextSpan span) {
        return passages.passage(span);
    }

    private Claim<Status> status(TalkGroup group) {
        TalkMention best = group.mentions.get(0);
        for (TalkMention mention : group.mentions) {
            best = weight(mention) > weight(best) ? mention : best;
        }
        return new Claim<>(best.status(), List.of(passage(best.line().span())));
    }

    /** A plain word outweighs one that leaves open whether the talks were held. */
    private static int weight(TalkMention mention) {
        boolean special = mention.status() != Status.HELD && mention.status() != Status.SCHEDULED;
        return special ? 4 : mention.progress() == Progress.PAST ? 3 : mention.progress() == Progress.AHEAD ? 2 : 1;
    }

    private Optional<DateClaim> date(Found<DateMention> found) {
        boolean future = found.mention().status() == Status.SCHEDULED;
        Optional<PartialDate> date = dates.resolve(found.value().expression(), future);
        return date.map(d -> DateClaim.on(d, DateBasis.INFERRED, List.of(passage(found.value().span()))));
    }

    private List<Participation> parties(TalkGroup group) {
        Map<String, Participation> parties = new LinkedHashMap<>();
        for (TalkMention mention : group.mentions) {
            for (Parties.Named party : mention.parties()) {
                parties.putIfAbsent(
                        party.name(),
                        new Participation(party.name(), ParticipationRole.PARTY, Optional.empty(), List.of(passage(party.span()))));
            }
            if (parties.size() > 1) {
                break;
            }
        }
        List<String> likeliest = story.parties().likeliest();
        if (parties.isEmpty() || parties.size() < 2 && likeliest.contains(parties.keySet().iterator().next())) {
            for (String name : likeliest) {
                List<Passage> first = story.parties().firstMention(name).map(this::passage).map(List::of).orElse(List.of());
                parties.putIfAbsent(name, new Participation(name, ParticipationRole.PARTY, Optional.empty(), first));
            }
        }
        return new ArrayList<>(parties.values());
    }

    private List<Participation> people(TalkGroup group) {
        Map<String, Participation> people = new LinkedHashMap<>();
        for (TalkMention mention : group.mentions) {
            for (People.Named person : mention.people()) {
                people.putIfAbsent(
                        person.name(),
                        new Participation(person.name(), ParticipationRole.DELEGATE, Optional.empty(), List.of(passage(person.span()))));
            }
        }
        return new ArrayList<>(people.values());
    }

    private Optional<Claim<Venue>> venue(TalkGroup group) {
        return group.first(TalkMention::place).map(found -> {
            Places.Named place = found.value();
            Optional<Countries.Country> itself = Countries.named(place.name());
            Optional<String> country = itself.or(() -> place.country().flatMap(Parties::country))
                    .or(() -> Countries.ofMetonym(place.name()))
                    .map(Countries.Country::code)
                    .or(place::country);
            Venue venue = new Venue(itself.isPresent() ? Optional.empty() : Optional.of(place.name()), country);
            return new Claim<>(venue, List.of(passage(place.span())));
        });
    }

    /** The fullest words by which the text calls the talks, with the parties where these words lack them. */
    private String label(TalkGroup group, List<String> parties) {
        TalkMention best = group.mentions.get(0);
        for (TalkMention mention : group.mentions) {
            best = mention.to() - mention.from() > best.to() - best.from() ? mention : best;
        }
        int from = best.from();
        while (from < best.to() - 1 && Words.DETERMINERS.contains(best.line().at(from).lower())) {
            from++;
        }
        String words = NameReader.text(best.line(), from, best.to());
        if (best.count() > 1 || !best.number().equals(group.number)) {
            words = "Round " + group.number.orElse(0);
        }
        String label = Character.toUpperCase(words.charAt(0)) + words.substring(1);
        return parties.isEmpty() ? label : label + " (" + String.join(" \u2013 ", parties) + ")";
    }
}
