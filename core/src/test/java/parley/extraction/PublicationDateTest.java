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
    void aDayOfTheWeekProvesTheYearWhereWordsOfTheTextBoundIt() {
        String dateline = "LISK, March 3. /Orbis/. The talks went on on Thursday.";
        DateClaim claim = claim(dateline + STORY + "\nThe African Union sent an envoy.\n");
        // Of the years from 2002 on, 2005 is the first in which the 3rd of March is a Thursday.
        assertThat(claim.date().edtf()).isEqualTo("2005-03-03");
        assertThat(claim.basis()).isEqualTo(DateBasis.INFERRED);
        assertThat(claim.evidence()).extracting(Passage::text).contains("African Union");
        assertThat(published(dateline + STORY)).isEmpty();
    }

    @Test
    void wordsThatAnybodyMayWriteAtAnyTimeBoundNoYear() {
        assertThat(published("LISK, March 3. /Orbis/. The talks went on on Thursday." + STORY
                        + "\nA special military operation began in the north.\n"))
                .isEmpty();
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
