package parley.query.web.negotiation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import parley.joining.JoinedNegotiation;
import parley.query.negotiation.NegotiationView;
import parley.query.negotiation.Positions;
import parley.query.negotiation.Timeline;
import parley.query.web.shown.Links;
import parley.query.web.shown.TalksCard;
import parley.query.web.shown.Words;

/**
 * What the page of talks shows.
 *
 * @param talks as lists show them
 * @param facts what all accounts together tell
 * @param wholes the larger talks to which accounts or curators say they belong, or do not
 * @param entries the talks and all their parts in the order of time
 * @param drawing the same as a drawing
 * @param rounds the positions of the sides
 * @param disagreements what each account tells
 */
record NegotiationSheet(
        TalksCard talks,
        List<Fact> facts,
        List<Whole> wholes,
        List<TalksCard> entries,
        Drawing drawing,
        List<Round> rounds,
        Disagreements disagreements) {

    /**
     * Something told.
     *
     * @param contested link to both accounts; empty where they agree
     */
    record Fact(String label, String value, String contested) {}

    /**
     * Larger talks, by the word of documents and curators.
     *
     * @param holds whether these are taken for a part of them
     * @param settled whether a curator said so
     */
    record Whole(
            String link, String label, List<String> claimedBy, List<String> deniedBy, boolean holds, boolean settled) {}

    /** The positions that belong to some talks. */
    record Round(TalksCard talks, List<SidePositions> sides) {}

    NegotiationSheet {
        facts = List.copyOf(facts);
        wholes = List.copyOf(wholes);
        entries = List.copyOf(entries);
        rounds = List.copyOf(rounds);
    }

    static NegotiationSheet of(
            NegotiationView view, Timeline timeline, Positions.Answer positions, Disagreements disagreements) {
        return new NegotiationSheet(
                TalksCard.of(timeline.entries().get(0)),
                facts(view.negotiation(), disagreements),
                view.wholes().stream().map(NegotiationSheet::whole).toList(),
                timeline.entries().stream().map(TalksCard::of).toList(),
                Drawing.of(timeline.entries()),
                positions.rounds().stream()
                        .map(round -> new Round(
                                TalksCard.of(round.negotiation()),
                                round.sides().stream().map(SidePositions::of).toList()))
                        .toList(),
                disagreements);
    }

    private static List<Fact> facts(JoinedNegotiation talks, Disagreements disagreements) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("starts", TalksCard.days(talks.starts()));
        values.put("ends", TalksCard.days(talks.ends()));
        values.put("venues", TalksCard.places(talks.venues()));
        values.put("duration_minutes", joined(talks.durationMinutes()));
        values.put("series", String.join(", ", talks.series()));
        values.put("numbers", joined(talks.numbers()));
        values.put("statuses", Words.of(talks.statuses()));
        values.put("levels", Words.of(talks.levels()));
        values.put("formats", Words.of(talks.formats()));
        values.put("modes", Words.of(talks.modes()));
        values.put("issues", Words.of(talks.issues()));
        values.put("participants", joined(talks.participants()));
        values.put("outcomes", joined(talks.outcomes()));
        List<String> contested = disagreements.contested().stream()
                .map(Disagreements.Contested::field)
                .toList();
        List<Fact> facts = new ArrayList<>();
        values.forEach((field, value) -> {
            if (!value.isEmpty()) {
                facts.add(new Fact(Values.label(field), value, contested.contains(field) ? "#contested-" + field : ""));
            }
        });
        return facts;
    }

    private static String joined(List<?> values) {
        return values.stream().map(Values::of).collect(Collectors.joining("; "));
    }

    private static Whole whole(NegotiationView.Whole whole) {
        return new Whole(
                Links.negotiation(whole.id().value()),
                whole.label(),
                whole.claimedBy().stream().map(id -> Links.document(id.value())).toList(),
                whole.deniedBy().stream().map(id -> Links.document(id.value())).toList(),
                whole.holds(),
                whole.settled().isPresent());
    }

    /** Whether accounts contradict each other anywhere. */
    public boolean isContested() {
        return !disagreements.contested().isEmpty();
    }

    /** Whether the talks have parts. */
    public boolean hasParts() {
        return entries.size() > 1;
    }

    /** Address of the calendar. */
    public String calendar() {
        return "/v1/negotiations/" + talks.id() + "/timeline?format=ics";
    }
}
