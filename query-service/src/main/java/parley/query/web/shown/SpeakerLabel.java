package parley.query.web.shown;

import parley.query.statement.StatementView;

/**
 * A speaker as a card names it.
 *
 * @param name the name, or in words why there is none
 * @param link address of the speaker's page; empty where the speaker is not known
 * @param side the country, in words; empty if none is known
 */
public record SpeakerLabel(String name, String link, String side) {

    public static SpeakerLabel of(StatementView.SpeakerView speaker) {
        return new SpeakerLabel(
                speaker.name().orElseGet(() -> unnamed(speaker)),
                speaker.id().map(id -> Links.speaker(id.value())).orElse(""),
                speaker.country().map(Words::country).orElse(""));
    }

    private static String unnamed(StatementView.SpeakerView speaker) {
        return speaker.candidates().isEmpty() ? "Speaker unknown" : "One of " + String.join(", ", speaker.candidates());
    }

    /** Whether the record knows who it is. */
    public boolean isKnown() {
        return !link.isEmpty();
    }
}
