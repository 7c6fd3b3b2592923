package parley.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parley.document.Document;
import parley.document.Publication;
import parley.segment.SegmentedText;
import parley.segment.SegmentedText.Part;
import parley.selector.Passage;
import parley.selector.PassageFactory;
import parley.text.OriginalText;
import parley.time.DateBasis;
import parley.time.DateClaim;
import parley.time.PartialDate;

/** When a document appeared, as far as sender and text prove it. */
class PublicationDateTest {

    private static final String STORY = "\n\nThe talks in Lisk went on, Foreign Minister Edda Roth said.\n";

    @Test
    void whatTheSenderSaysGoesBeforeTheText() {
        Document document = new Document(
                OriginalText.of("LISK, March 3, 2031 (Orbis) - The talks went on.\n"),
                Optional.empty(),
                List.of(new Publication(
                        Optional.empty(), Optional.empty(), Optional.of(new PartialDate("2031-03-04")))));
        assertThat(published(document)).hasValueSatisfying(claim -> {
            assertThat(claim.date().edtf()).isEqualTo("2031-03-04");
            assertThat(claim.basis()).isEqualTo(DateBasis.METADATA);
            assertThat(claim.evidence()).isEmpty();
        });
    }

    @Test
    void aFullDatelineIsTheDay() {
        assertClaim("LISK, March 3, 2031 /Orbis/. The talks went on." + STORY, "2031-03-03", DateBasis.DATELINE);
    }

    @Test
    void aFullDateAboveTheStoryIsTheDay() {
        assertClaim("Talks go on in Lisk\n\nOrbis, 3 March 2031" + STORY, "2031-03-03", DateBasis.STATED);
    }

    @Test
    void aDateThatStandsAloneIsOfThePage() {
        assertThat(published("Talks go on in Lisk\n\n3 March 2031" + STORY)).isEmpty();
    }

    @Test
    void aDateThatIsOnlyToldOfIsNotTheDay() {
        assertThat(published("Talks go on in Lisk, as since 3 March 2031" + STORY))
                .isEmpty();
        assertThat(published("* 3 March 2031 - Second round" + STORY)).isEmpty();
    }

    @Test
    void theMissingYearOfADatelineIsThatOfTheSameDayInTheText() {
        DateClaim claim = claim("LISK, March 3. /Orbis/. The talks went on." + STORY
                + "\nThe hall was opened on March 2, 2031, a spokesman said.\n");
        assertThat(claim.date().edtf()).isEqualTo("2031-03-03");
        assertThat(claim.basis()).isEqualTo(DateBasis.INFERRED);
        assertThat(claim.evidence()).extracting(Passage::text).containsExactly("March 3", "March 2, 2031");
    }

    @Test
    void aDayOfTheWeekAndWordsThatAreOnlySoOldProveNoYear() {
        assertThat(published("LISK, March 3. /Orbis/. The talks went on on Thursday." + STORY
                        + "\nThe African Union sent an envoy.\n"))
                .isEmpty();
    }

    @Test
    void theMissingYearOfADatelineIsTheOneInWhichTheTextSaysThatItIsWritten() {
        DateClaim claim =
                claim("LISK, March 3. /Orbis/. The talks went on." + STORY + "\nIn 2031, Karelund is the host.\n");
        assertThat(claim.date().edtf()).isEqualTo("2031-03-03");
        assertThat(claim.basis()).isEqualTo(DateBasis.INFERRED);
        assertThat(claim.evidence()).extracting(Passage::text).containsExactly("March 3", "2031");
    }

    @Test
    void anAnniversaryThisYearOfWhatTheTextDatesIsTheYear() {
        DateClaim claim = claim("Talks go on in Lisk" + STORY
                + "\nThis year is marked by the 30th anniversary of the accord of 2001, Roth said.\n");
        assertThat(claim.date().edtf()).isEqualTo("2031");
        assertThat(claim.evidence())
                .extracting(Passage::text)
                .containsExactly("30th anniversary of the accord of 2001");
        for (String other : List.of(
                "Next year is marked by the 30th anniversary of the accord of 2001.",
                "This year is marked by the 30th anniversary of the accord.",
                "This year is marked by the 30th anniversary of the accord. It was broken in 2019.",
                "This year is marked by the 30th anniversary of the accord: it was broken in 2019.")) {
            assertThat(published("Talks go on in Lisk" + STORY + "\n" + other + "\n"))
                    .as(other)
                    .isEmpty();
        }
    }

    @Test
    void aDayThatComesSoonIsTheLastOnWhichTheTextMayHaveBeenWritten() {
        String text = "Talks go on in Lisk" + STORY + "\nIn 2031, Karelund is the host. ";
        DateClaim claim = claim(text + "The 30th anniversary will be celebrated on March 20th, that is, very soon.\n");
        assertThat(claim.date().edtf()).isEqualTo("2031-01-01/2031-03-20");
        assertThat(claim.evidence()).extracting(Passage::text).containsExactly("2031", "March 20th");
        assertThat(claim(text + "It will be celebrated this year, on November 3.\n")
                        .date()
                        .edtf())
                .isEqualTo("2031-01-01/2031-11-03");
        // What comes soon in January may be of the next year, and what only comes may come in any.
        for (String other :
                List.of("It will be celebrated on January 20th, very soon.", "It will be celebrated on March 20th.")) {
            assertThat(claim(text + other + "\n").date().edtf()).as(other).isEqualTo("2031");
        }
    }

    @Test
    void aYearOfWhichTheTextSpeaksInThePresentIsTheYear() {
        assertClaim("Talks go on in Lisk" + STORY + "\nIn 2031, Karelund is the host.\n", "2031", DateBasis.INFERRED);
        assertThat(published("Talks go on in Lisk" + STORY + "\nIn 2031, Karelund was the host.\n"))
                .isEmpty();
    }

    @Test
    void aTextWithoutADateHasNone() {
        assertThat(published("Talks go on in Lisk" + STORY)).isEmpty();
        assertThat(published("")).isEmpty();
    }

    private static void assertClaim(String text, String date, DateBasis basis) {
        DateClaim claim = claim(text);
        assertThat(claim.date().edtf()).isEqualTo(date);
        assertThat(claim.basis()).isEqualTo(basis);
        assertThat(claim.evidence()).isNotEmpty();
    }

    private static DateClaim claim(String text) {
        return published(text).orElseThrow();
    }

    private static Optional<DateClaim> published(String text) {
        return published(Document.of(text));
    }

    private static Optional<DateClaim> published(Document document) {
        SegmentedText segments = SegmentedText.of(document.text());
        return PublicationDate.of(
                document, segments.parts().stream().map(Part::segment).toList(), new PassageFactory(document.text()));
    }
}
