package parley.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.resolution.Speakers.names;
import static parley.resolution.Speakers.resolve;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parley.resolution.Resolution.Resolved;
import parley.speaker.Role;
import parley.speaker.Roster;
import parley.speaker.Speaker;
import parley.speaker.SpeakerId;
import parley.speaker.SpeakerType;
import parley.text.TextSpan;
import parley.token.Tokenizer;

/** A source that nobody names. */
class UnnamedSourceTest {

    @Test
    void unnamedSourcesAreNeverOne() {
        List<Resolution> resolutions =
                resolve("A diplomat said that time is short. A diplomat said that it is late.", Roster.empty());
        Speaker first = ((Resolved) resolutions.get(0)).speaker();
        Speaker second = ((Resolved) resolutions.get(1)).speaker();
        assertThat(first.type()).isEqualTo(SpeakerType.UNNAMED);
        assertThat(first.id()).isNotEqualTo(second.id());
    }

    @Test
    void theWaiterIsTheOneDescribedBefore() {
        List<Resolution> resolutions = resolve(
                "A waiter said that time is short. The waiter said that it is late. A waiter said that all is well.",
                Roster.empty());
        List<SpeakerId> ids =
                resolutions.stream().map(r -> ((Resolved) r).speaker().id()).toList();
        assertThat(ids.get(1)).isEqualTo(ids.get(0));
        assertThat(ids.get(2)).isNotEqualTo(ids.get(0));
    }

    @Test
    void oneOfThemIsOneOfThoseWhoSpokeLastAndNoName() {
        assertThat(names("Two senior officials said that time is short. One of them said that it is late."))
                .containsExactly("two unnamed senior officials", "two unnamed senior officials");
        assertThat(HiddenNames.oneOf("two unnamed senior officials")).isEqualTo("unnamed senior official");
    }

    @Test
    void whoIsKeptNamelessIsCalledUnnamedWithAllWordsThatDescribeHim() {
        assertThat(names("A senior diplomat at the ministry said that time is short."))
                .containsExactly("unnamed senior diplomat at the ministry");
        assertThat(names("Another diplomat said that time is short.")).containsExactly("unnamed diplomat");
        assertThat(names("Officials said that time is short.")).containsExactly("unnamed officials");
    }

    @Test
    void peopleWhomTheTextDoesNotNameAreUnnamedAndBodiesAreNot() {
        assertThat(names("The engineers said that time is short.")).containsExactly("unnamed engineers");
        assertThat(names("A group of engineers said that time is short.")).containsExactly("unnamed engineers");
        assertThat(names("The farmer said that time is short.")).containsExactly("unnamed farmer");
        assertThat(label("some in the party")).isEqualTo("unnamed people in the party");
        assertThat(label("those who were there")).isEqualTo("unnamed people who were there");
        assertThat(label("nearly half of those polled")).isEqualTo("unnamed people polled");
        assertThat(label("most of them")).isEqualTo("unnamed people");
        assertThat(label("another")).isEqualTo("unnamed person");
        assertThat(label("the prime minister's spokesman")).isEqualTo("prime minister's unnamed spokesman");
        assertThat(names("Prosecutors said that time is short.")).containsExactly("Prosecutors");
        assertThat(label("the senator's closest allies")).isEqualTo("senator's unnamed closest allies");
        assertThat(label("both sides")).isEqualTo("sides");
        assertThat(names("The mayor of Lisk said that time is short.")).containsExactly("mayor of Lisk");
        assertThat(names("The delegation said that time is short.")).containsExactly("delegation");
        assertThat(names("The reports said that time is short.")).containsExactly("reports");
    }

    @Test
    void whoseAideSpeaksIsNotWhoIsNamedBehind() {
        assertThat(names("An aide to House Speaker Kip Mallory said that time is short."))
                .containsExactly("unnamed aide to House Speaker Kip Mallory");
        assertThat(names("The minister of finance Edda Roth said that time is short."))
                .containsExactly("Edda Roth");
    }

    @Test
    void theOfficialWithoutANameIsRatherMeantThanAMinister() {
        assertThat(names("Foreign Minister Edda Roth said that time is short. An official in Lisk said that it is late."
                        + " The official said that all is well."))
                .containsExactly("Edda Roth", "unnamed official in Lisk", "unnamed official in Lisk");
    }

    @Test
    void whoIsCalledByAnOfficeOnlyHoldsThatOffice() {
        assertThat(roles("The Norwegian foreign minister said that time is short."))
                .containsExactly(new Role("foreign minister", Optional.of("Norway"), Optional.empty()));
        assertThat(roles("Norway's top diplomat said that time is short."))
                .containsExactly(new Role("foreign minister", Optional.of("Norway"), Optional.empty()));
        assertThat(roles("Karelund's foreign minister said that time is short."))
                .containsExactly(new Role("foreign minister", Optional.of("Karelund"), Optional.empty()));
    }

    @Test
    void whoMayBeOneOfManyHoldsNoOffice() {
        assertThat(roles("A Norwegian minister said that time is short.")).isEmpty();
        assertThat(roles("A Norwegian minister said that time is short. The minister said that it is late."))
                .isEmpty();
        assertThat(roles("Norwegian ministers said that time is short.")).isEmpty();
        assertThat(roles("The Norwegian official said that time is short.")).isEmpty();
        assertThat(roles("The former Norwegian foreign minister said that time is short."))
                .noneMatch(role -> role.title().equals("foreign minister"));
    }

    private static List<Role> roles(String text) {
        Speaker speaker = Speakers.only(text);
        assertThat(speaker.type()).isEqualTo(SpeakerType.UNNAMED);
        return speaker.roles();
    }

    @Test
    void itMeansNoPeople() {
        assertThat(
                        names(
                                "The report said that time is short. Officials said that it is late. It said that all is well."))
                .containsExactly("report", "unnamed officials", "report");
    }

    private static String label(String source) {
        return Labels.ofSource(Tokenizer.tokenize(source, new TextSpan(0, source.length())));
    }
}
