package parley.query.vocabulary;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.stream.Collectors;
import parley.query.platform.Columns;
import parley.query.platform.Forms;
import parley.query.platform.ListResource;

/** {@code /v1/vocabularies}. */
@Path("/v1/vocabularies")
@Blocking
public class VocabularyResource extends ListResource<Vocabulary, Vocabulary> {

    private static final Columns<Vocabulary> COLUMNS = new Columns<Vocabulary>()
            .always("id", Vocabulary::id)
            .always("meaning", Vocabulary::meaning)
            .always(
                    "words",
                    vocabulary -> vocabulary.words().stream()
                            .map(Vocabulary.Word::word)
                            .collect(Collectors.joining("|")));

    @Inject
    VocabularyResource(VocabularyService vocabularies, ObjectMapper mapper) {
        super(vocabularies, Vocabulary.class, new Forms<>(List.of(), List.of(), COLUMNS), mapper);
    }
}
