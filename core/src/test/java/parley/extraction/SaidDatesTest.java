package parley.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parley.document.Document;
import parley.document.Publication;
import parley.speaker.Roster;
import parley.statement.Statement;
import parley.text.OriginalText;
import parley.time.DateBasis;
import parley.time.DateBound;
import parley.time.DateClaim;
import parley.time.PartialDate;

/** When something was said, as the words beside the cue tell it to a reader of Friday, 14 March 2031. */
class SaidDatesTest {

    private static final String DAY = "2031-03-14";

    @Test
    void theDayBesideTheCueIsTheDay() {
        assertSaid("\"We are ready,\" Roth said on Thursday.", "2031-03-13", Optional.empty());
        assertSaid("\"We are ready,\" Roth said at Thursday's meeting.", "2031-03-13", Optional.empty());
        assertSaid("\"We are ready,\" Roth said during the March 10 meeting.", "2031-03-10", Optional.empty());
        assertSaid("\"We are ready,\" Roth said the day before yesterday in Lisk.", "2031-03-12", Optional.empty());
        assertSaid("\"We are ready,\" Roth said on the 10th in Lisk.", "2031-03-10", Optional.empty());
    }

    @Test
    void withoutADayThatOfPublicationIsTheLast() {
        assertSaid("\"We are ready,\" Roth said.", DAY, Optional.of(DateBound.NOT_AFTER));
    }

    @Test
    void sinceAndAfterADayItWasSaidNoEarlier() {
        assertSaid(
                "Since Thursday, Roth has said that they are ready.", "2031-03-13", Optional.of(DateBound.NOT_BEFORE));
        assertSaid("After 10 March, Roth said that they are ready.", "2031-03-11", Optional.of(DateBound.NOT_BEFORE));
        assertSaid("After March 2030, Roth said that they are ready.", "2030-04-01", Optional.of(DateBound.NOT_BEFORE));
    }

    @Test
    void byAndBeforeADayItWasSaidNoLater() {
        assertSaid("By Thursday, Roth had said that they are ready.", "2031-03-13", Optional.of(DateBound.NOT_AFTER));
        assertSaid("Before 10 March, Roth said that they are ready.", "2031-03-09", Optional.of(DateBound.NOT_AFTER));
    }

    @Test
    void whoReactsToWhatHappenedOnADaySpeaksNoEarlier() {
        for (String reaction : List.of(
                "In response to Thursday's strike,",
                "Reacting to Thursday\u2019s heavy strike,",
                "Following the Thursday strike,",
                "After Thursday's strike,")) {
            assertSaid(reaction + " Roth said that they are ready.", "2031-03-13", Optional.of(DateBound.NOT_BEFORE));
        }
        assertSaid(
                "Ahead of Thursday's meeting, Roth said that they are ready.",
                "2031-03-13",
                Optional.of(DateBound.NOT_AFTER));
    }

    @Test
    void theDayOfAnEventOfWhichSomebodySpeaksIsNotTheDayOfSpeaking() {
        assertSaid("Asked about Sunday's vote, Roth said that they are ready.", DAY, Optional.of(DateBound.NOT_AFTER));
        assertSaid(
                "Asked about Sunday's vote, Roth said on Thursday that they are ready.",
                "2031-03-13",
                Optional.empty());
    }

    @Test
    void aLimitThatIsOfTheDocumentIsOneDay() {
        Statement statement = only("\"We are ready,\" Roth said.", "2031-01-01/2031-03-20");
        assertThat(statement.said()).hasValueSatisfying(said -> {
            assertThat(said.date().edtf()).isEqualTo("2031-03-20");
            assertThat(said.bound()).contains(DateBound.NOT_AFTER);
        });
    }

    private static void assertSaid(String text, String date, Optional<DateBound> bound) {
        DateClaim said = only(text, DAY).said().orElseThrow();
        assertThat(said.date().edtf()).as(text).isEqualTo(date);
        assertThat(said.bound()).as(text).isEqualTo(bound);
        assertThat(said.evidence().isEmpty()).as(text).isEqualTo(said.basis() == DateBasis.METADATA);
    }

    private static Statement only(String text, String published) {
        Publication publication =
                new Publication(Optional.empty(), Optional.empty(), Optional.of(new PartialDate(published)));
        Document document = new Document(
                OriginalText.of("Foreign Minister Edda Roth met reporters in Lisk.\n\n" + text + "\n"),
                Optional.empty(),
                List.of(publication));
        List<Statement> statements =
                Extractor.rules().extract(document, Roster.empty()).statements();
        assertThat(statements).as(text).hasSize(1);
        return statements.get(0);
    }
}
