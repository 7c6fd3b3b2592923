package parley.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parley.speaker.Role;
import parley.speaker.Speaker;
import parley.speaker.SpeakerId;
import parley.speaker.SpeakerType;
import parley.time.DateBasis;
import parley.time.DateClaim;
import parley.time.PartialDate;

class SpeakerUnionTest {

    private static final Speaker SHORT = speaker("Venn", List.of("Minister Venn"), List.of("minister"));
    private static final Speaker FULL =
            speaker("Orla Venn", List.of("Ms. Venn"), List.of("foreign minister", "minister"));
    private static final Speaker THIRD = speaker("O. Venn", List.of("Venn"), List.of());

    @Test
    void theOrderInWhichDocumentsComeMakesNoDifference() {
        Speaker expected = SpeakerUnion.of(SpeakerUnion.of(SHORT, FULL), THIRD);
        assertThat(SpeakerUnion.of(SpeakerUnion.of(THIRD, FULL), SHORT)).isEqualTo(expected);
        assertThat(SpeakerUnion.of(FULL, SpeakerUnion.of(SHORT, THIRD))).isEqualTo(expected);
    }

    @Test
    void theFullestNameIsTheNameAndAllOthersAreAliases() {
        Speaker union = SpeakerUnion.of(SHORT, FULL);
        assertThat(union.name()).isEqualTo("Orla Venn");
        assertThat(union.aliases()).containsExactly("Minister Venn", "Ms. Venn", "Venn");
        assertThat(union.roles()).extracting(Role::title).containsExactly("foreign minister", "minister");
    }

    @Test
    void whatIsKnownAlreadyChangesNothing() {
        Speaker union = SpeakerUnion.of(SHORT, FULL);
        assertThat(SpeakerUnion.of(union, SHORT)).isEqualTo(union);
        assertThat(SpeakerUnion.of(union, union)).isEqualTo(union);
    }

    @Test
    void anOfficeWasHeldFromTheFirstToTheLastDayOnWhichAnybodySaysSo() {
        Speaker early = Mentions.of(List.of(FULL), appeared("2031-03-10")).get(0);
        Speaker late = Mentions.of(List.of(FULL), appeared("2033-01-02")).get(0);
        Speaker between = Mentions.of(List.of(FULL), appeared("2032")).get(0);
        Speaker all = SpeakerUnion.of(SpeakerUnion.of(late, FULL), SpeakerUnion.of(between, early));
        assertThat(all).isEqualTo(SpeakerUnion.of(early, SpeakerUnion.of(late, between)));
        assertThat(all.roles())
                .extracting(role -> role.held().orElseThrow().edtf())
                .containsExactly("2031-03-10/2033-01-02", "2031-03-10/2033-01-02");
        assertThat(SpeakerUnion.of(early, FULL).roles().get(0).held()).contains(new PartialDate("2031-03-10"));
    }

    @Test
    void aFormerOfficeAndADateThatIsOnlyALimitDateNothing() {
        Speaker former = speaker("Orla Venn", List.of(), List.of("former minister"));
        assertThat(Mentions.of(List.of(former), appeared("2031")).get(0)).isEqualTo(former);
        Optional<DateClaim> limit =
                Optional.of(DateClaim.notAfter(new PartialDate("2031"), DateBasis.METADATA, List.of()));
        assertThat(Mentions.of(List.of(FULL), limit).get(0)).isEqualTo(FULL);
    }

    private static Optional<DateClaim> appeared(String date) {
        return Optional.of(DateClaim.on(new PartialDate(date), DateBasis.METADATA, List.of()));
    }

    private static Speaker speaker(String name, List<String> aliases, List<String> titles) {
        return new Speaker(
                new SpeakerId("s-0123456789abcdef"),
                SpeakerType.PERSON,
                name,
                aliases,
                titles.stream()
                        .map(title -> new Role(title, Optional.empty(), Optional.empty()))
                        .toList(),
                Optional.empty());
    }
}
