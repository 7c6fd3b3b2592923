package parley.ingest.roster;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jboss.logging.Logger;
import parley.ingest.feed.ChangeLog;
import parley.ingest.identity.RosterLedger;
import parley.ingest.identity.SpeakerChanges;
import parley.ingest.platform.IngestConfig;
import parley.ingest.platform.ProblemCode;
import parley.ingest.platform.ProblemException;
import parley.speaker.Speaker;
import parley.speaker.SpeakerId;

/** Loads rosters, each in one transaction with all that follows from it. */
@ApplicationScoped
@Transactional
public class Rosters {

    private static final Logger LOG = Logger.getLogger(Rosters.class);

    private final ChangeLog changeLog;
    private final RosterLedger roster;

    Rosters(ChangeLog changeLog, RosterLedger roster) {
        this.changeLog = changeLog;
        this.roster = roster;
    }

    void loadFile(@Observes StartupEvent started, IngestConfig config) {
        config.roster().ifPresent(file -> {
            List<Speaker> speakers = RosterJson.read(textOf(file));
            load(speakers);
            LOG.infof("Roster loaded: speakers=%d", speakers.size());
        });
    }

    /** Adds speakers to the roster, or replaces what it says of them. */
    List<Speaker> load(List<Speaker> speakers) {
        changeLog.hold();
        changeLog.append(roster.load(speakers).all());
        return speakers;
    }

    List<Speaker> all() {
        return roster.all();
    }

    /** @throws ProblemException if the speaker is not on the roster */
    void remove(SpeakerId id) {
        changeLog.hold();
        SpeakerChanges changes = roster.remove(id)
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "not on the roster: " + id));
        changeLog.append(changes.all());
    }

    private static String textOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the roster cannot be read: " + file, e);
        }
    }
}
