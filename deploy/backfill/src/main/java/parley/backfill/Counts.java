package parley.backfill;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;
import parley.backfill.archive.Reading;
import parley.json.ParleyJson;

/**
 * How many of what. Not thread-safe.
 *
 * @param counts by name; what is of several kinds has a name for each, such as {@code rejected.http_status}
 */
record Counts(TreeMap<String, Long> counts) implements Serializable {

    Counts() {
        this(new TreeMap<>());
    }

    Counts with(Reading reading) {
        add("records", 1);
        if (reading instanceof Reading.Read) {
            return add("records.read", 1);
        }
        if (reading instanceof Reading.PassedOver passedOver) {
            return add("records.passed_over." + passedOver.kind(), 1);
        }
        return with((Reading.Rejected) reading);
    }

    Counts with(Reading.Rejected rejected) {
        return add("rejected", 1).add("rejected." + rejected.code().word(), 1);
    }

    Counts with(Finding finding) {
        add("texts", 1);
        add("texts.repetitions", finding.repeated());
        add("texts.without_statements", finding.isKept() || !finding.rejected().isEmpty() ? 0 : 1);
        add("documents", finding.documents().size());
        add("statements", finding.statements());
        finding.rejected().forEach(this::with);
        return this;
    }

    Counts with(Counts other) {
        other.counts.forEach(this::add);
        return this;
    }

    private Counts add(String name, long more) {
        counts.merge(name, more, Long::sum);
        return this;
    }

    long of(String name) {
        return counts.getOrDefault(name, 0L);
    }

    ObjectNode json() {
        ObjectNode json = ParleyJson.mapper().createObjectNode();
        for (Map.Entry<String, Long> count : counts.entrySet()) {
            json.put(count.getKey(), count.getValue());
        }
        return json;
    }
}
