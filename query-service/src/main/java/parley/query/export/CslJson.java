package parley.query.export;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.query.platform.Format;
import parley.query.platform.Forms;
import parley.query.platform.ListAnswer;
import parley.query.statement.StatementView;
import parley.time.PartialDate;

/** Citations after the JSON schema of the Citation Style Language, version 1.0: always a list of items. */
@Singleton
final class CslJson implements Forms.OfPage<StatementView>, Forms.OfEntry<StatementView> {

    @Override
    public Format format() {
        return Format.CSL_JSON;
    }

    @Override
    public Object page(ListAnswer<StatementView> page, Forms.Place place) {
        return page.results().stream().map(CslJson::item).toList();
    }

    @Override
    public Object entry(StatementView statement, Forms.Place place) {
        return List.of(item(statement));
    }

    private static Map<String, Object> item(StatementView statement) {
        Citation citation = Citation.of(statement);
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", citation.key());
        item.put("type", "article-newspaper");
        citation.title().ifPresent(title -> item.put("title", title));
        citation.publisher().ifPresent(name -> item.put("container-title", name));
        citation.published().ifPresent(date -> item.put("issued", date(date)));
        citation.url().ifPresent(url -> item.put("URL", url.toString()));
        item.put("note", citation.note());
        return item;
    }

    private static Map<String, Object> date(PartialDate date) {
        List<List<Integer>> parts = new ArrayList<>();
        for (String point : date.edtf().split("/")) {
            parts.add(Arrays.stream(point.replaceAll("[~?%]", "").split("-"))
                    .map(Integer::valueOf)
                    .toList());
        }
        Map<String, Object> csl = new LinkedHashMap<>();
        csl.put("date-parts", parts);
        if (date.edtf().matches(".*[~?%].*")) {
            csl.put("circa", true);
        }
        return csl;
    }
}
