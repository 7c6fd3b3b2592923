package parley.query.statement;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.util.List;
import parley.query.platform.Forms;
import parley.query.platform.ListResource;

/** {@code /v1/statements}. */
@Path("/v1/statements")
@Blocking
public class StatementResource extends ListResource<StatementView, StatementView> {

    @Inject
    StatementResource(
            StatementService statements,
            @All List<Forms.OfPage<StatementView>> pages,
            @All List<Forms.OfEntry<StatementView>> entries,
            ObjectMapper mapper) {
        super(statements, StatementView.class, new Forms<>(pages, entries, StatementColumns.ALL), mapper);
    }
}
