package parley.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parley.document.Document;
import parley.document.DocumentId;
import parley.document.Publication;
import parley.extraction.Extraction;
import parley.extraction.Extractor;
import parley.negotiation.NegotiationKind;
import parley.speaker.Roster;
import parley.text.OriginalText;
import parley.time.PartialDate;

/** In whose words a document tells of talks. */
class VoicesTest {

    private static final String LEAD =
            "ZERNAU, March 10. /Nordpress/. Foreign Minister Edda Roth of Karelund and Foreign "
                    + "Minister Ivo Marr of Bovaria met in Zernau on Friday.\n\n";

    @Test
    void twoSidesTellOfOneMeetingSideBySide() {
        String story = LEAD
                + "\"Nobody had plans to agree on a ceasefire at the meeting in Zernau,\" Roth said.\n\n"
                + "\"It was impossible to agree on a ceasefire at the meeting in Zernau,\" Marr said.";
        Account meeting = meeting(story);
        assertThat(meeting.voices()).extracting(Voice::name).containsExactly(name("Edda Roth"), name("Ivo Marr"));
        assertThat(meeting.voices()).allSatisfy(voice -> {
            assertThat(voice.by()).isEmpty();
            assertThat(voice.statements()).hasSize(1);
        });
        assertThat(words(story, meeting.voices().get(0)))
                .containsExactly("Nobody had plans to agree on a ceasefire at the meeting in Zernau");
        assertThat(words(story, meeting.voices().get(1)))
                .containsExactly("It was impossible to agree on a ceasefire at the meeting in Zernau");
    }

    @Test
    void allThatOneSpeakerTellsIsOneVoice() {
        Account meeting = meeting(LEAD
                + "\"The meeting in Zernau lasted two hours,\" Roth said.\n\n"
                + "\"Nobody had plans to agree on a ceasefire at the meeting in Zernau,\" Roth said.");
        assertThat(meeting.voices()).extracting(Voice::name).containsExactly(name("Edda Roth"));
        assertThat(meeting.voices().get(0).statements()).hasSize(2);
    }

    @Test
    void whatTheReporterTellsIsInNobodysVoice() {
        assertThat(meeting(LEAD + "The meeting in Zernau lasted two hours.").voices())
                .isEmpty();
    }

    @Test
    void whoSpeaksOfSomethingElseIsNoVoice() {
        Account meeting = meeting(LEAD + "\"Nobody can live on promises,\" Roth said.\n\n"
                + "\"It was impossible to agree on a ceasefire at the meeting in Zernau,\" Marr said.");
        assertThat(meeting.voices()).extracting(Voice::name).containsExactly(name("Ivo Marr"));
    }

    @Test
    void wordsWithinTheWordsOfAnotherNameWhoQuotesThem() {
        Account meeting = meeting(LEAD
                + "Roth said that Marr said that it was impossible to agree on a ceasefire at the meeting in Zernau.");
        assertThat(meeting.voices())
                .anySatisfy(voice -> {
                    assertThat(voice.name()).isEqualTo(name("Ivo Marr"));
                    assertThat(voice.by()).isEqualTo(name("Edda Roth"));
                    assertThat(voice.statements()).isEmpty();
                })
                .anySatisfy(voice -> {
                    assertThat(voice.name()).isEqualTo(name("Edda Roth"));
                    assertThat(voice.by()).isEmpty();
                });
    }

    private static Optional<String> name(String name) {
        return Optional.of(name);
    }

    /** The words of a voice; offsets count code points, of which these texts have one for each character. */
    private static List<String> words(String story, Voice voice) {
        return voice.words().stream()
                .map(place -> story.substring(place.start(), place.end()))
                .toList();
    }

    private static Account meeting(String story) {
        Publication published =
                new Publication(Optional.empty(), Optional.empty(), Optional.of(new PartialDate("2028-03-10")));
        Document document = new Document(OriginalText.of(story), Optional.empty(), List.of(published));
        Extraction extraction = Extractor.rules().extract(document, Roster.empty());
        return Accounts.of(DocumentId.ofFirst(document.version()), extraction).stream()
                .filter(account -> account.report().kind() == NegotiationKind.MEETING)
                .findFirst()
                .orElseThrow();
    }
}
