package parley.negotiation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.document.Document;
import parley.lexicon.Countries;
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
        Optional<Claim<Integer>> number = group.number.map(
                n -> new Claim<>(n, List.of(passage(group.mentions.get(0).span()))));
        Claim<Status> status = status(group);
        Optional<DateClaim> start = group.first(TalkMention::date).flatMap(this::date);
        if (participations.isEmpty() && venue.isEmpty() && number.isEmpty()) {
            return Optional.empty();
        }
        Optional<Claim<Mode>> mode = group.first(TalkMention::mode).map(this::claim);
        Optional<Claim<Format>> format = group.first(TalkMention::format).map(this::claim);
        return Optional.of(new Negotiation(
                NegotiationId.of(
                        document.version(), group.kind, group.mentions.get(0).span(), group.number.orElse(0)),
                group.kind,
                label(group, venue, participations),
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
                group.mentions.stream()
                        .map(m -> passage(m.line().span()))
                        .distinct()
                        .toList()));
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
            if (best.status() == Status.SCHEDULED && mention.status() != Status.SCHEDULED) {
                best = mention;
            }
        }
        return new Claim<>(best.status(), List.of(passage(best.line().span())));
    }

    private Optional<DateClaim> date(Found<DateMention> found) {
        boolean future = found.mention().status() == Status.SCHEDULED;
        Optional<PartialDate> date = dates.resolve(found.value().expression(), future);
        return date.map(d -> DateClaim.on(
                d, DateBasis.INFERRED, List.of(passage(found.value().span()))));
    }

    private List<Participation> parties(TalkGroup group) {
        Map<String, Participation> parties = new LinkedHashMap<>();
        for (TalkMention mention : group.mentions) {
            for (Parties.Named party : mention.parties()) {
                TextSpan span = mention.line().span(party.from(), party.to());
                parties.putIfAbsent(
                        party.name(),
                        new Participation(
                                party.name(), ParticipationRole.PARTY, Optional.empty(), List.of(passage(span))));
            }
            if (parties.size() > 1) {
                break;
            }
        }
        if (parties.size() < 2) {
            for (String name : story.parties().likeliest(2)) {
                parties.putIfAbsent(
                        name, new Participation(name, ParticipationRole.PARTY, Optional.empty(), List.of()));
            }
        }
        return new ArrayList<>(parties.values());
    }

    private List<Participation> people(TalkGroup group) {
        Map<String, Participation> people = new LinkedHashMap<>();
        for (TalkMention mention : group.mentions) {
            for (People.Named person : mention.people()) {
                TextSpan span = mention.line().span(person.from(), person.to());
                people.putIfAbsent(
                        person.name(),
                        new Participation(
                                person.name(), ParticipationRole.DELEGATE, Optional.empty(), List.of(passage(span))));
            }
        }
        return new ArrayList<>(people.values());
    }

    private Optional<Claim<Venue>> venue(TalkGroup group) {
        return group.first(TalkMention::place).map(found -> {
            Places.Named place = found.value();
            Optional<Countries.Country> itself = Countries.named(place.name());
            Optional<String> country = itself.or(() -> place.country().flatMap(Parties::country))
                    .or(() -> Countries.ofCapital(place.name()))
                    .map(Countries.Country::code)
                    .or(place::country);
            Venue venue = new Venue(itself.isPresent() ? Optional.empty() : Optional.of(place.name()), country);
            return new Claim<>(venue, List.of(passage(found.mention().line().span(place.from(), place.to()))));
        });
    }

    private static String label(TalkGroup group, Optional<Claim<Venue>> venue, List<Participation> participations) {
        StringBuilder label = new StringBuilder(
                switch (group.kind) {
                    case ROUND -> "Round";
                    case CALL -> "Call";
                    case MEETING -> "Meeting";
                    default -> "Talks";
                });
        group.number.ifPresent(n -> label.append(' ').append(n));
        venue.flatMap(v -> v.value().place().or(v.value()::country))
                .ifPresent(p -> label.append(", ").append(p));
        List<String> parties = participations.stream()
                .filter(p -> p.role() == ParticipationRole.PARTY)
                .map(Participation::name)
                .toList();
        if (!parties.isEmpty()) {
            label.append(" (").append(String.join(", ", parties)).append(')');
        }
        return label.toString();
    }
}
