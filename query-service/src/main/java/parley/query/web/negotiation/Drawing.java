package parley.query.web.negotiation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import parley.joining.JoinedNegotiation.Day;
import parley.query.negotiation.NegotiationEntry;
import parley.query.web.shown.DateWords;
import parley.query.web.shown.TalksCard;
import parley.time.PartialDate;

/**
 * A timeline as a drawing: a lane for each side, and the talks across the lanes of those who took part.
 *
 * @param lanes from above
 * @param events in the order of time
 * @param ticks days along the edge
 * @param undated how many of the talks have no day and are only in the table
 */
record Drawing(List<Lane> lanes, List<Event> events, List<Tick> ticks, int undated) {

    /** How wide the drawing is, in its own units. */
    public static final int WIDTH = 960;

    private static final int LEFT = 170;
    private static final int RIGHT = 40;
    private static final int TOP = 34;
    private static final int LANE = 46;

    /** More sides than these do not talk at one table. */
    private static final int MOST_LANES = 8;

    /** A point in time, as wide as a marker. */
    private static final double POINT = 16;

    /**
     * The lane of a side.
     *
     * @param party the name of the side
     * @param y its middle
     */
    record Lane(String party, double y) {}

    /**
     * Talks at their time.
     *
     * @param x where the first day lies on which they may have begun
     * @param width how wide all days are on which they may have been
     * @param top the uppermost lane of a side that took part
     * @param bottom the lowest such lane
     * @param when the day or days
     * @param precise whether the day is known
     * @param number of the round; empty if there is none, or several
     */
    record Event(
            TalksCard talks,
            String when,
            double x,
            double width,
            double top,
            double bottom,
            boolean precise,
            String number) {

        public double height() {
            return bottom - top;
        }

        /** The middle of the time. */
        public double middle() {
            return x + width / 2;
        }

        public boolean isCall() {
            return talks.kind().equals("call");
        }
    }

    /** A day along the edge. */
    record Tick(double x, String label) {}

    /** Days on which talks may have begun, by one account. */
    private record Period(LocalDate first, LocalDate last, String words) {

        static List<Period> of(NegotiationEntry entry) {
            return entry.starts().stream()
                    .filter(day -> day.bound().isEmpty())
                    .map(Period::of)
                    .toList();
        }

        private static Period of(Day day) {
            PartialDate date = new PartialDate(day.edtf());
            return new Period(date.earliest(), date.latest(), TalksCard.day(day));
        }

        boolean isDay() {
            return first.equals(last);
        }
    }

    Drawing {
        lanes = List.copyOf(lanes);
        events = List.copyOf(events);
        ticks = List.copyOf(ticks);
    }

    /** @param entries the talks themselves first, then their parts */
    static Drawing of(List<NegotiationEntry> entries) {
        List<NegotiationEntry> shown = entries.size() > 1 ? entries.subList(1, entries.size()) : entries;
        List<Lane> lanes = lanes(entries);
        List<Period> periods =
                shown.stream().flatMap(entry -> Period.of(entry).stream()).toList();
        int undated =
                (int) shown.stream().filter(entry -> Period.of(entry).isEmpty()).count();
        if (periods.isEmpty()) {
            return new Drawing(lanes, List.of(), List.of(), undated);
        }
        Scale scale = Scale.of(periods);
        List<Event> events = shown.stream()
                .flatMap(entry -> Period.of(entry).stream().map(period -> event(entry, period, lanes, scale)))
                .toList();
        return new Drawing(lanes, events, scale.ticks(), undated);
    }

    private static List<Lane> lanes(List<NegotiationEntry> entries) {
        List<String> parties = entries.stream()
                .flatMap(entry -> entry.parties().stream())
                .distinct()
                .limit(MOST_LANES)
                .toList();
        List<Lane> lanes = new ArrayList<>();
        parties.forEach(party -> lanes.add(new Lane(party, TOP + LANE * (lanes.size() + 0.5))));
        return lanes.isEmpty() ? List.of(new Lane("Sides not known", TOP + LANE / 2.0)) : lanes;
    }

    private static Event event(NegotiationEntry entry, Period period, List<Lane> lanes, Scale scale) {
        List<Double> own = lanes.stream()
                .filter(lane -> entry.parties().contains(lane.party()))
                .map(Lane::y)
                .toList();
        List<Double> at = own.isEmpty() ? lanes.stream().map(Lane::y).toList() : own;
        double from = scale.x(period.first());
        double width = Math.max(POINT, scale.x(period.last()) - from);
        return new Event(
                TalksCard.of(entry),
                period.words(),
                Math.round(from - (width == POINT ? POINT / 2 : 0)),
                Math.round(width),
                at.get(0),
                at.get(at.size() - 1),
                period.isDay(),
                entry.numbers().size() == 1 ? String.valueOf(entry.numbers().get(0)) : "");
    }

    /** How high the drawing is, in its own units. */
    public int height() {
        return TOP + LANE * lanes.size() + 8;
    }

    public int left() {
        return LEFT;
    }

    public int right() {
        return WIDTH - RIGHT;
    }

    public int width() {
        return WIDTH;
    }

    /** Whether there is anything to draw. */
    public boolean isDrawn() {
        return !events.isEmpty();
    }

    /** Where days lie. */
    private record Scale(LocalDate first, LocalDate last) {

        private static final int TICKS = 4;

        static Scale of(List<Period> periods) {
            return new Scale(
                    periods.stream()
                            .map(Period::first)
                            .min(LocalDate::compareTo)
                            .orElseThrow(),
                    periods.stream().map(Period::last).max(LocalDate::compareTo).orElseThrow());
        }

        double x(LocalDate day) {
            long days = ChronoUnit.DAYS.between(first, last);
            double share = days == 0 ? 0.5 : (double) ChronoUnit.DAYS.between(first, day) / days;
            return LEFT + POINT + share * (WIDTH - LEFT - RIGHT - 2 * POINT);
        }

        List<Tick> ticks() {
            long days = ChronoUnit.DAYS.between(first, last);
            List<Tick> ticks = new ArrayList<>();
            long steps = Math.min(TICKS, days);
            for (int i = 0; i <= steps; i++) {
                LocalDate day = first.plusDays(steps == 0 ? 0 : days * i / steps);
                ticks.add(new Tick(Math.round(x(day)), DateWords.of(day).words()));
            }
            return ticks;
        }
    }
}
