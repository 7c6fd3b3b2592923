package parley.query.statement;

import java.util.List;
import parley.query.platform.Columns;
import parley.selector.Passage;
import parley.time.DateClaim;

/** What a line of CSV tells of a statement: no less than is needed to find its words again in the text. */
final class StatementColumns {

    static final Columns<StatementView> ALL = new Columns<StatementView>()
            .always("id", StatementView::id)
            .always("text", StatementView::text)
            .always("kind", StatementView::kind)
            .always("basis", StatementView::basis)
            .maybe("speaker.id", statement -> statement.speaker().id())
            .maybe("speaker.name", statement -> statement.speaker().name())
            .maybe("speaker.type", statement -> statement.speaker().type())
            .maybe("speaker.country", statement -> statement.speaker().country())
            .always("speaker.status", statement -> statement.speaker().status())
            .maybe("said.date", statement -> statement.said().map(DateClaim::date))
            .maybe("said.basis", statement -> statement.said().map(DateClaim::basis))
            .maybe("published.date", statement -> statement.published().map(DateClaim::date))
            .always("document.id", statement -> statement.document().id())
            .maybe("document.title", statement -> statement.document().title())
            .maybe("document.publisher", statement -> statement.document().publisher())
            .maybe("document.url", statement -> statement.document().url())
            .always("version", StatementView::version)
            .always(
                    "selectors.start",
                    statement -> first(statement.selectors()).position().start())
            .always(
                    "selectors.end",
                    statement -> last(statement.selectors()).position().end())
            .always("method", StatementView::method)
            .maybe("confidence", StatementView::confidence)
            .always("recorded_at", StatementView::recordedAt)
            .always("updated_at", StatementView::updatedAt);

    private StatementColumns() {}

    private static Passage first(List<Passage> passages) {
        return passages.get(0);
    }

    private static Passage last(List<Passage> passages) {
        return passages.get(passages.size() - 1);
    }
}
