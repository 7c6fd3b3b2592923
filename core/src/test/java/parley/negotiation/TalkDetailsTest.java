package parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.document.Document;
import parley.extraction.Extractor;
import parley.speaker.Roster;

/** What is told of talks beside who met where and when: how long, about what, between whom, in what form. */
class TalkDetailsTest {

    private static final String LEAD = "LISK, March 10, 2031. /Nordpress/. ";

    private static Negotiation first(String... paragraphs) {
        return Extractor.rules()
                .extract(Document.of(LEAD + String.join("\n\n", paragraphs)), Roster.empty())
                .negotiations()
                .get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "The talks between Karelund and Boreva in Marra lasted two hours and forty minutes.,160,two hours and forty minutes",
        "The talks between Karelund and Boreva in Marra lasted forty-five minutes.,45,forty-five minutes",
        "The talks between Karelund and Boreva in Marra lasted almost nine hours.,540,nine hours",
        "The talks between Karelund and Boreva in Marra lasted an hour and a half.,90,an hour and a half",
        "The three-hour talks between Karelund and Boreva were held in Marra.,180,three-hour",
    })
    void theLengthOfTalksIsReadFromWords(String sentence, int minutes, String words) {
        Claim<Integer> length = first(sentence).durationMinutes().orElseThrow();
        assertThat(length.value()).isEqualTo(minutes);
        assertThat(length.evidence().get(0).text()).isEqualTo(words);
    }

    @Test
    void theAgendaMayStandInTheNextSentence() {
        Negotiation told = first(
                "The third round of talks between Karelund and Boreva will be held in Marra on March 20. "
                        + "The sides are to discuss a ceasefire and the lists of prisoners. Refugees wait at the border.");
        assertThat(told.issues()).extracting(Claim::value).containsExactly(Issue.CEASEFIRE, Issue.PRISONERS);
        assertThat(told.issues().get(0).evidence().get(0).text()).isEqualTo("ceasefire");
    }

    @Test
    void aGovernmentAndAMovementTalkWithinTheirState() {
        Negotiation told = first(
                "The third round of talks between the government of Karelund and the Boreva Liberation Front was held in Marra.");
        assertThat(told.level().orElseThrow().value()).isEqualTo(Level.INTRASTATE);
        assertThat(told.level().orElseThrow().evidence()).hasSize(2);
    }

    @Test
    void bodiesOfPlacesTalkLocally() {
        assertThat(first("Talks between Arden County and Corwen County were held in Marra on March 9.")
                        .level()
                        .orElseThrow()
                        .value())
                .isEqualTo(Level.LOCAL);
    }

    @Test
    void betweenUnknownNamesTheLevelIsUnknown() {
        assertThat(first("Talks between Karelund and the Boreva Front were held in Marra on March 9.")
                        .level())
                .isEmpty();
    }

    @Test
    void talksWithAMediatorAreMediatedAndThoseInSeparateRoomsIndirect() {
        Claim<Format> mediated = first(
                        "The third round of talks between Karelund and Boreva, mediated by Tavren, was held in Marra.")
                .format()
                .orElseThrow();
        assertThat(mediated.value()).isEqualTo(Format.MEDIATED);
        assertThat(mediated.evidence().get(0).text()).isEqualTo("Tavren");
        assertThat(first("The third round of talks between Karelund and Boreva was held in separate rooms in Marra.")
                        .format()
                        .map(Claim::value))
                .isEqualTo(Optional.of(Format.PROXIMITY));
    }

    @Test
    void whatTookHoursBeganOnTheDayItEnded() {
        Negotiation told = first(
                "The third round of talks between Karelund and Boreva in Marra ended on March 9 after three hours of talks.");
        assertThat(told.end().orElseThrow().date().edtf()).isEqualTo("2031-03-09");
        assertThat(told.start().orElseThrow().date().edtf()).isEqualTo("2031-03-09");
    }
}
