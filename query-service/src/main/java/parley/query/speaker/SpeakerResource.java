package parley.query.speaker;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.util.List;
import parley.query.platform.Columns;
import parley.query.platform.Forms;
import parley.query.platform.ListResource;

/** {@code /v1/speakers}. */
@Path("/v1/speakers")
@Blocking
public class SpeakerResource extends ListResource<SpeakerView, SpeakerProfile> {

    private static final Columns<SpeakerView> COLUMNS = new Columns<SpeakerView>()
            .always("id", SpeakerView::id)
            .always("type", SpeakerView::type)
            .always("name", SpeakerView::name)
            .always("aliases", speaker -> String.join("|", speaker.aliases()))
            .maybe("country", SpeakerView::country)
            .always("statement_count", SpeakerView::statementCount);

    @Inject
    SpeakerResource(SpeakerService speakers, ObjectMapper mapper) {
        super(speakers, SpeakerView.class, new Forms<>(List.of(), List.of(), COLUMNS), mapper);
    }
}
