package parley.backfill;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import parley.backfill.archive.Capture;
import parley.backfill.archive.Reading;
import parley.backfill.archive.RejectionCode;
import parley.extraction.Extraction;
import parley.json.ExtractionJson;
import parley.json.ParleyJson;
import parley.speaker.Roster;

/** Reads texts with core and makes the lines of the output. Immutable and thread-safe. */
final class TextReader implements Serializable {

    private final Settings settings;

    TextReader(Settings settings) {
        this.settings = settings;
    }

    /**
     * What a text comes to.
     *
     * @param version the hash of the text
     */
    Finding read(String version, SameText text) {
        List<Finding.Line> documents = new ArrayList<>();
        List<Reading.Rejected> rejected = new ArrayList<>();
        List<Capture> telling = text.telling();
        for (Capture capture : telling) {
            Finding.Line line = submission(version, text.text(), capture);
            long size = line.json().getBytes(StandardCharsets.UTF_8).length;
            if (size > settings.largestLine()) {
                rejected.add(new Reading.Rejected(
                        capture.place(),
                        RejectionCode.TOO_LARGE,
                        "a line of " + size + " bytes; at most " + settings.largestLine() + " can be loaded"));
            } else {
                documents.add(line);
            }
        }
        long repeated = text.count() - telling.size();
        if (documents.isEmpty()) {
            return new Finding(List.of(), List.of(), rejected, repeated, 0);
        }
        try {
            Extraction extraction = ExecutorExtractor.in(settings.mode()).extract(text.document(), Roster.empty());
            int statements = extraction.statements().size();
            if (statements == 0 && settings.onlyWithStatements()) {
                return new Finding(List.of(), List.of(), rejected, repeated, 0);
            }
            return new Finding(
                    documents, List.of(extraction(version, telling, extraction)), rejected, repeated, statements);
        } catch (RuntimeException | StackOverflowError e) {
            // core never fails on text; should it, the other million are not lost for one.
            rejected.add(new Reading.Rejected(telling.get(0).place(), RejectionCode.PROGRAM_ERROR, e.toString()));
            return new Finding(List.of(), List.of(), rejected, repeated, 0);
        }
    }

    /** Texts of one address stand together, the oldest first: a later one is a new version of the document. */
    private static Finding.Line submission(String version, String text, Capture capture) {
        ObjectNode json = ParleyJson.mapper().createObjectNode();
        capture.fields().forEach(json::put);
        json.put("text", text);
        String address = capture.fields().get("url");
        String hash = address == null ? version : SameText.hashOf(address);
        return new Finding.Line(
                hash + ' ' + capture.fetched() + ' ' + capture.place().sortable(), written(json));
    }

    private static Finding.Line extraction(String version, List<Capture> captures, Extraction extraction) {
        ObjectNode json = ExtractionJson.of(version, extraction);
        ArrayNode places = json.putArray("captures");
        for (Capture capture : captures) {
            ObjectNode place = places.addObject();
            place.put("file", capture.place().file());
            place.put("offset", capture.place().offset());
            if (!capture.fetched().isEmpty()) {
                place.put("fetched", capture.fetched());
            }
            capture.fields().forEach(place::put);
        }
        return new Finding.Line(version, written(json));
    }

    /** A rejection as a line. */
    static String line(Reading.Rejected rejected) {
        ObjectNode json = ParleyJson.mapper().createObjectNode();
        json.put("file", rejected.place().file());
        json.put("offset", rejected.place().offset());
        json.put("code", rejected.code().word());
        json.put("reason", rejected.reason());
        return written(json);
    }

    static String written(ObjectNode json) {
        try {
            return ParleyJson.mapper().writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("an object of texts and numbers cannot be written", e);
        }
    }
}
