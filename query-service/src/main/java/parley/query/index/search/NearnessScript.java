package parley.query.index.search;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import parley.query.index.StatementEntry;
import parley.query.meaning.Nearness;

/** Says in OpenSearch's own words how near the meaning of an entry is, without its k-NN plug-in, which is not everywhere. */
final class NearnessScript {

    /**
     * The sum that {@link Nearness#of} makes, and one, as no score may be negative. Always the same text, so that it is compiled
     * once.
     */
    private static final String SUM = """
        List table = params.table;
        long first = doc['%s'].value;
        long last = doc['%s'].value;
        double sum = 1;
        for (int part = 0; part < 8; part++) {
          sum += (double) table.get(part << 8 | (int) ((first >>> part * 8) & 255));
          sum += (double) table.get(part + 8 << 8 | (int) ((last >>> part * 8) & 255));
        }
        return Math.max(sum, 0);
        """.formatted(StatementEntry.MEANING_FIRST, StatementEntry.MEANING_LAST);

    private NearnessScript() {}

    /** A condition that all entries with a code meet, each weighed by how near it is. */
    static String scoreBy(Nearness asked) {
        ObjectNode condition = JsonNodeFactory.instance.objectNode();
        ObjectNode weighed = condition.putObject("script_score");
        weighed.putObject("query").putObject("exists").put("field", StatementEntry.MEANING_FIRST);
        ObjectNode script = weighed.putObject("script").put("source", SUM);
        ArrayNode table = script.putObject("params").putArray("table");
        for (float added : asked.table()) {
            table.add(added);
        }
        return condition.toString();
    }
}
