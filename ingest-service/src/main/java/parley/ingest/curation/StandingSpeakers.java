package parley.ingest.curation;

import jakarta.enterprise.context.ApplicationScoped;
import parley.ingest.body.JsonObject;
import parley.ingest.identity.SpeakerState;
import parley.ingest.identity.SpeakerStates;
import parley.ingest.platform.Problem;
import parley.ingest.platform.ProblemCode;
import parley.ingest.platform.ProblemException;
import parley.speaker.Speaker;
import parley.speaker.SpeakerId;
import parley.speaker.SpeakerType;

/** The speakers whom curators name. */
@ApplicationScoped
class StandingSpeakers {

    private final SpeakerStates states;

    StandingSpeakers(SpeakerStates states) {
        this.states = states;
    }

    /**
     * The named speaker who stands for an id.
     *
     * @param field where the id was given
     * @throws ProblemException if there is none, or one without a name
     */
    Speaker named(String field, String id) {
        Speaker speaker = standing(field, id, id);
        if (speaker.type() == SpeakerType.UNNAMED) {
            throw new ProblemException(Problem.of(ProblemCode.UNNAMED_SPEAKER, id + " is " + speaker.name())
                    .atField(field));
        }
        return speaker;
    }

    private Speaker standing(String field, String asked, String id) {
        SpeakerState known = states.find(speakerId(field, id))
                .orElseThrow(() -> new ProblemException(Problem.of(ProblemCode.NOT_FOUND, "no such speaker: " + asked)
                        .atField(field)));
        if (known instanceof SpeakerState.Joined joined) {
            return standing(field, asked, joined.to().value());
        }
        if (known instanceof SpeakerState.Standing standing) {
            return standing.speaker();
        }
        throw new ProblemException(Problem.of(ProblemCode.SPEAKER_WITHDRAWN, asked + " was withdrawn")
                .atField(field));
    }

    private static SpeakerId speakerId(String field, String id) {
        try {
            return new SpeakerId(id);
        } catch (IllegalArgumentException e) {
            throw JsonObject.invalid(field, String.valueOf(e.getMessage()));
        }
    }
}
