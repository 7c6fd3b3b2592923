package parley.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parley.speaker.Role;
import parley.speaker.Speaker;
import parley.speaker.SpeakerId;
import parley.speaker.SpeakerType;

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
