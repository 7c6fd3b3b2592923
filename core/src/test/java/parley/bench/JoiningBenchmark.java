package parley.bench;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import parley.document.DocumentId;
import parley.joining.LocalNegotiation;
import parley.joining.LocalSpeaker;
import parley.joining.NegotiationIdentities;
import parley.joining.NegotiationIdentity;
import parley.joining.Period;
import parley.joining.SpeakerIdentities;
import parley.joining.SpeakerIdentity;
import parley.joining.TalkReport;
import parley.negotiation.NegotiationId;
import parley.negotiation.NegotiationKind;
import parley.speaker.Role;
import parley.speaker.Speaker;
import parley.speaker.SpeakerId;
import parley.speaker.SpeakerType;
import parley.text.Sha256;

/**
 * What joining costs as the record grows: microseconds of the processor for each document, for records of several sizes.
 *
 * <p>Each document reports one round of talks, five documents the same one, between any two of a number of states that is
 * given; and has one speaker, who is called by the family name alone in every fifth. Run: {@code JoiningBenchmark STATES
 * SIZES...}.
 */
public final class JoiningBenchmark {

    private static final int ROUNDS = 5;

    private JoiningBenchmark() {}

    public static void main(String[] arguments) {
        int states = Integer.parseInt(arguments[0]);
        int[] sizes =
                Arrays.stream(arguments).skip(1).mapToInt(Integer::parseInt).toArray();
        // Once for warmth.
        measure(states, sizes[0], false);
        for (int size : sizes) {
            measure(states, size, true);
        }
    }

    private static void measure(int states, int size, boolean told) {
        Random random = new Random(size);
        List<LocalNegotiation> reports = new ArrayList<>();
        List<LocalSpeaker> speakers = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int event = random.nextInt(Math.max(1, size / 5));
            reports.add(new LocalNegotiation(report(i, event, states, random), Optional.empty()));
            speakers.add(LocalSpeaker.found(speaker(i, event)));
        }
        Collections.shuffle(reports, random);
        double talks = Double.MAX_VALUE;
        double people = Double.MAX_VALUE;
        long groups = 0;
        long persons = 0;
        for (int i = 0; i < ROUNDS; i++) {
            long start = cpu();
            groups = NegotiationIdentities.of(reports, List.of()).values().stream()
                    .filter(NegotiationIdentity.Standing.class::isInstance)
                    .count();
            talks = Math.min(talks, (cpu() - start) / 1e3 / size);
            start = cpu();
            persons = SpeakerIdentities.of(speakers, List.of()).values().stream()
                    .filter(SpeakerIdentity.Standing.class::isInstance)
                    .count();
            people = Math.min(people, (cpu() - start) / 1e3 / size);
        }
        if (told) {
            System.out.printf(
                    "%6d documents: %6.1f us each to join talks (%d), %6.1f us each to join speakers (%d)%n",
                    size, talks, groups, people, persons);
        }
    }

    private static TalkReport report(int i, int event, int states, Random random) {
        int one = event % states;
        int other = (one + 1 + event / states % (states - 1)) % states;
        LocalDate day = LocalDate.of(2000, 1, 1).plusDays(event * 37L % 9000);
        List<String> parties = new ArrayList<>(List.of("state " + one, "state " + other));
        Collections.sort(parties);
        boolean dated = random.nextInt(3) > 0;
        Period news = new Period(day.plusDays(random.nextInt(5)), day.plusDays(5));
        return new TalkReport(
                new NegotiationId("n-" + hash("report" + i)),
                new DocumentId("d-" + Sha256.of("document" + i).substring(0, 32)),
                NegotiationKind.ROUND,
                parties,
                Optional.of(1 + event / 7 % 4),
                Optional.of("place " + event % 50),
                Optional.empty(),
                dated ? Optional.of(new Period(day, day)) : Optional.empty(),
                Optional.of(news),
                true,
                "",
                Optional.empty());
    }

    private static Speaker speaker(int i, int event) {
        String family = "Family" + hash("family" + event % 2000).replaceAll("\\d", "");
        String name = i % 5 == 0 ? family : "Orla " + family;
        return new Speaker(
                new SpeakerId("s-" + hash("speaker" + i)),
                SpeakerType.PERSON,
                name,
                List.of(),
                List.of(new Role("minister", Optional.empty(), Optional.empty())),
                Optional.of("NO"));
    }

    private static String hash(String of) {
        return Sha256.of(of).substring(0, 16);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
