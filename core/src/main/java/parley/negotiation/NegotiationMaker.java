package parley.negotiation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import parley.document.Document;
import parley.lexicon.Countries;
import parley.lexicon.Words;
import parley.negotiation.TalkGroup.Found;
import parley.selector.Passage;
import parley.selector.PassageFactory;
import parley.text.TextSpan;
import parley.time.DateBasis;
import parley.time.DateClaim;
import parley.time.DateExpression;
import parley.time.DateExpression.Interval;
import parley.time.DateExpression.Point;
import parley.time.DateExpression.Shift;
import parley.time.DateExpression.Unit;
import parley.time.DateMention;
import parley.time.DateResolver;
import parley.time.DateSide;
import parley.time.PartialDate;

/** Makes records of the talks of one document. */
final class NegotiationMaker {

    private static final int ENDED = 3;
    /** Lengths of dates in EDTF. */
    private static final int MONTH = 7;

    private static final int YEAR = 4;

    private final Document document;
    private final Story story;
    private final PassageFactory passages;
    private final DateResolver dates;
    private final ParticipationMaker participants;
    private final OutcomeFinder outcomes;
    private final TalkDetails details;
    private final Map<TalkGroup, NegotiationId> ids = new HashMap<>();

    NegotiationMaker(Document document, Story story, PassageFactory passages, DateResolver dates) {
        this.document = document;
        this.story = story;
        this.passages = passages;
        this.dates = dates;
        this.participants = new ParticipationMaker(story, passages);
        this.outcomes = new OutcomeFinder(story, passages, document.text().value());
        this.details = new TalkDetails(story, passages);
    }

    /** The records of the groups that tell enough to be one, in their order. */
    List<Negotiation> make(List<TalkGroup> groups) {
        List<TalkGroup> kept = groups.stream().filter(this::isRecord).toList();
        kept.forEach(group -> ids.put(
                group,
                NegotiationId.of(
                        document.version(), group.kind, group.mentions.get(0).span(), group.number.orElse(0))));
        return kept.stream().map(group -> negotiation(group, kept)).toList();
    }

    private boolean isRecord(TalkGroup group) {
        return group.number.isPresent()
                || venue(group).isPresent()
                || !participants.of(group).isEmpty();
    }

    private Negotiation negotiation(TalkGroup group, List<TalkGroup> all) {
        List<Participation> participations = participants.of(group);
        Span span = span(group, all);
        Optional<Claim<Format>> format =
                group.first(TalkMention::format).map(this::claim).or(() -> details.format(group));
        return new Negotiation(
                ids.get(group),
                group.kind,
                label(group, participations),
                membership(group),
                details.series(group),
                group.number.map(n ->
                        new Claim<>(n, List.of(passage(group.mentions.get(0).span())))),
                TalkLevel.of(group, participations, passages),
                format,
                mode(group),
                status(group, span),
                span.start(),
                span.end(),
                venue(group).or(() -> shared(all, group)).or(() -> here(group, all)),
                details.minutes(group),
                details.issues(group),
                participations,
                group.kind == NegotiationKind.PROCESS ? List.of() : outcomes.of(group),
                group.mentions.stream()
                        .map(m -> passage(m.line().span()))
                        .distinct()
                        .toList());
    }

    private <T> Claim<T> claim(Found<T> found) {
        return new Claim<>(found.value(), List.of(passage(found.mention().line().span())));
    }

    private Passage passage(TextSpan span) {
        return passages.passage(span);
    }

    private Optional<Membership> membership(TalkGroup group) {
        TalkGroup parent = group.parent;
        NegotiationId whole = parent == null ? null : ids.get(parent);
        if (parent == null || whole == null) {
            return Optional.empty();
        }
        TalkMention denial = group.denial;
        TalkMention proof = denial == null ? parent.mentions.get(0) : denial;
        return Optional.of(new Membership(
                whole, denial != null, List.of(passage(proof.line().span()))));
    }

    /** Meeting somebody at a place is done in person, unless other means are named. */
    private Optional<Claim<Mode>> mode(TalkGroup group) {
        return group.first(TalkMention::mode)
                .map(this::claim)
                .or(() -> details.shuttle(group))
                .or(() -> group.first(TalkMention::place).map(found -> {
                    Places.Named place = found.value();
                    return new Claim<>(Mode.IN_PERSON, List.of(passage(place.span())));
                }));
    }

    private Claim<Status> status(TalkGroup group, Span span) {
        TalkMention best = group.mentions.get(0);
        for (TalkMention mention : group.mentions) {
            best = weight(mention) > weight(best) ? mention : best;
        }
        boolean ahead = best.status() == Status.HELD
                && best.progress() != Progress.PAST
                && span.start().filter(start -> dates.isAhead(start.date())).isPresent();
        return new Claim<>(
                ahead ? Status.SCHEDULED : best.status(),
                List.of(passage(best.line().span())));
    }

    /** A plain word outweighs one that leaves open whether the talks were held. */
    private static int weight(TalkMention mention) {
        boolean special = mention.status() != Status.HELD && mention.status() != Status.SCHEDULED;
        return special ? 4 : mention.progress() == Progress.PAST ? 3 : mention.progress() == Progress.AHEAD ? 2 : 1;
    }

    /** When talks began and ended, as far as told. */
    private record Span(Optional<DateClaim> start, Optional<DateClaim> end) {}

    /** The days stated; else those of the round of which the meeting is a session; else of a process's first round. */
    private Span span(TalkGroup group, List<TalkGroup> all) {
        TalkGroup parent = group.parent;
        Stream<TalkGroup> others = group.kind == NegotiationKind.PROCESS
                ? all.stream().filter(other -> other.parent == group && other.number.equals(Optional.of(1)))
                : parent != null && parent.number.isPresent() ? Stream.of(parent) : Stream.empty();
        List<TalkMention> mentions = Stream.concat(Stream.of(group), others)
                .flatMap(g -> g.mentions.stream())
                .filter(m -> m.date().isPresent())
                .toList();
        Optional<DateClaim> start = Optional.empty();
        Optional<DateClaim> end = Optional.empty();
        for (TalkMention mention : mentions) {
            DateMention date = mention.date().get();
            if (date.expression() instanceof Interval interval) {
                start = start.or(() -> date(group, mention, date, interval.from()));
                end = end.or(() -> date(group, mention, date, interval.to()));
            } else if (isEnd(mention, date)) {
                end = end.or(() -> date(group, mention, date, date.expression()));
            } else {
                start = start.or(() -> date(group, mention, date, date.expression()));
            }
        }
        if (start.isEmpty() && details.minutes(group).isPresent()) {
            // what took hours began on the day on which it ended
            start = end.map(d -> DateClaim.on(d.date(), DateBasis.INFERRED, d.evidence()));
        }
        return new Span(start.or(() -> sameDay(group)), end);
    }

    /** Remarks of people who appear together are printed on the day on which they met. */
    private Optional<DateClaim> sameDay(TalkGroup group) {
        return group.mentions.stream()
                .filter(MentionFinder::isAppearance)
                .findFirst()
                .flatMap(mention -> dates.resolve(new Shift(0, Unit.DAY), false)
                        .map(day -> DateClaim.on(day, DateBasis.INFERRED, List.of(passage(mention.span())))));
    }

    /** {@code The talks ended on Friday}. */
    private static boolean isEnd(TalkMention mention, DateMention date) {
        int at = mention.line().indexOf(date.span().start());
        return mention.line().anyIn(Math.min(mention.from(), at) - ENDED, Math.max(mention.to(), at), "ended");
    }

    private Optional<DateClaim> date(
            TalkGroup group, TalkMention mention, DateMention date, DateExpression expression) {
        boolean future = mention.progress() == Progress.AHEAD
                || mention.status() == Status.POSTPONED
                || mention.status() == Status.CANCELLED;
        boolean stated = expression instanceof Point point && point.year().isPresent();
        return dates.resolve(expression, future)
                .flatMap(NegotiationMaker::common)
                .map(d -> side(group, date)
                        .of(d, stated ? DateBasis.STATED : DateBasis.INFERRED, List.of(passage(date.span()))));
    }

    /** What goes on since a day began on it; a round or a meeting since that day was on some day behind it. */
    private DateSide side(TalkGroup group, DateMention date) {
        DateSide side = DateSide.ofHappening(document.text().value(), date.span());
        boolean lasting = group.kind == NegotiationKind.PROCESS || group.kind == NegotiationKind.SERIES;
        return lasting && side == DateSide.FROM ? DateSide.ON : side;
    }

    /** What the days of a week or season have in common: on some day of it talks began, not on its first. */
    private static Optional<PartialDate> common(PartialDate date) {
        int slash = date.edtf().indexOf('/');
        if (slash < 0) {
            return Optional.of(date);
        }
        String first = date.edtf().substring(0, slash);
        String last = date.edtf().substring(slash + 1);
        for (int length : new int[] {MONTH, YEAR}) {
            if (first.length() >= length && last.startsWith(first.substring(0, length))) {
                return Optional.of(new PartialDate(first.substring(0, length)));
            }
        }
        return Optional.empty();
    }

    private Optional<Claim<Venue>> venue(TalkGroup group) {
        return group.first(TalkMention::place).map(found -> {
            Places.Named place = found.value();
            Optional<Countries.Country> itself = Countries.named(place.name());
            Optional<String> country = itself.or(() -> place.country().flatMap(Parties::country))
                    .or(() -> Countries.ofMetonym(place.name()))
                    .map(Countries.Country::code)
                    .or(place::country);
            boolean town = itself.isEmpty() || Countries.ofMetonym(place.name()).isPresent();
            Venue venue = new Venue(town ? Optional.of(place.name()) : Optional.empty(), country);
            return new Claim<>(venue, List.of(passage(place.span())));
        });
    }

    /** Where the story was written, for the talks that its lead tells were held. */
    private Optional<Claim<Venue>> here(TalkGroup group, List<TalkGroup> all) {
        boolean first = all.stream().filter(Reported::isHeldInLead).findFirst().equals(Optional.of(group));
        boolean elsewhere = group.first(TalkMention::mode).isPresent()
                || group.mentions.stream().anyMatch(m -> m.progress() == Progress.AHEAD);
        boolean here = group.mentions.stream().anyMatch(TalkMention::isHere);
        return first && !elsewhere || here ? story.dateline().map(this::datelineVenue) : Optional.empty();
    }

    private Claim<Venue> datelineVenue(TextSpan span) {
        String place = TitleCase.of(span.of(document.text().value()));
        Optional<String> country = Countries.ofMetonym(place).map(Countries.Country::code);
        return new Claim<>(new Venue(Optional.of(place), country), List.of(passage(span)));
    }

    /** The venue of the round of which the meeting is a session, or the one that all rounds of a process share. */
    private Optional<Claim<Venue>> shared(List<TalkGroup> all, TalkGroup group) {
        TalkGroup parent = group.parent;
        if (parent != null && parent.number.isPresent()) {
            return venue(parent);
        }
        List<Claim<Venue>> venues = group.kind != NegotiationKind.PROCESS
                ? List.of()
                : all.stream()
                        .filter(other -> other.parent == group)
                        .flatMap(other -> venue(other).stream())
                        .toList();
        boolean one = venues.stream().map(Claim::value).distinct().count() == 1;
        return one ? Optional.of(venues.get(0)) : Optional.empty();
    }

    /** The fullest words by which the text calls the talks, with the parties where these words lack them. */
    private static String label(TalkGroup group, List<Participation> participations) {
        TalkMention best = group.mentions.get(0);
        for (TalkMention mention : group.mentions) {
            best = mention.to() - mention.from() > best.to() - best.from() ? mention : best;
        }
        int from = best.from();
        while (from < best.to() - 1
                && Words.DETERMINERS.contains(best.line().at(from).lower())) {
            from++;
        }
        String words = NameReader.text(best.line(), from, best.to());
        boolean unnamed = group.number.isPresent() && !best.isNoun();
        boolean spokenOf = group.kind == NegotiationKind.PROCESS
                && (!best.isNoun() || best.number().isPresent() || best.count() > 1);
        if (spokenOf) {
            words = "Talks";
        } else if (unnamed || best.count() > 1 || !best.number().equals(group.number)) {
            words = "Round " + group.number.orElse(0);
        }
        String label = Character.toUpperCase(words.charAt(0)) + words.substring(1);
        List<String> parties = participations.stream()
                .filter(p -> p.role() == ParticipationRole.PARTY)
                .map(Participation::name)
                .toList();
        return parties.isEmpty() ? label : label + " (" + String.join(" \u2013 ", parties) + ")";
    }
}
