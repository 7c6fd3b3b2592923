package parley.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What those who send and search were told. Thread-safe. */
final class Ledger {

    private final Map<Integer, String> accepted = new ConcurrentHashMap<>();
    private final Set<Integer> sent = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> refusals = new ConcurrentHashMap<>();
    private final Queue<String> breaches = new ConcurrentLinkedQueue<>();

    void sent(int number) {
        sent.add(number);
    }

    /** @param document the id that the service gave it */
    void accepted(int number, String document) {
        String before = accepted.put(number, document);
        if (before != null && !before.equals(document)) {
            breach("bulletin " + number + " is " + before + " and " + document);
        }
    }

    /** @param why how the service, or the network, said that it did not accept */
    void refused(String why) {
        refusals.merge(why, 1, Integer::sum);
    }

    /**
     * Notes a refusal; if it is not a service's own problem, and an error that may pass, it must not be.
     *
     * @param what was asked for
     * @param type of the answer's content
     * @param body of the answer
     */
    void refused(String what, int status, String type, String body) {
        JsonNode problem = Answers.jsonOrNothing(body);
        if (status < 500 || !type.startsWith("application/problem+json") || !problem.has("code")) {
            breach(what + " was answered " + status + " " + type + ": " + body);
        }
        refused(what + ": " + status + " " + problem.path("code").asText());
    }

    /** An answer that must not be. */
    void breach(String what) {
        breaches.add(what);
    }

    /** Numbers and ids of what the service said it has. */
    Map<Integer, String> accepted() {
        return Map.copyOf(accepted);
    }

    Set<Integer> sent() {
        return new TreeSet<>(sent);
    }

    List<String> breaches() {
        return new ArrayList<>(breaches);
    }

    /** How often something was refused, by reason. */
    Map<String, Integer> refusals() {
        return Map.copyOf(refusals);
    }
}
