package parley.cli.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import parley.cli.input.CatalogueEntry;
import parley.cli.input.Format;
import parley.cli.input.InputDocument;
import parley.document.Document;
import parley.json.ParleyJson;
import parley.reader.UnreadableTextException;

/**
 * One document of a batch.
 *
 * @param name how it is called in messages
 * @param json the document in one line, as {@code POST /v1/documents:batch} takes it
 */
record BatchLine(String name, String json) {

    /** HTML is sent as it is, as the service reads it in the same way as core does here; of a PDF its text is sent. */
    static BatchLine of(InputDocument document) throws IOException, UnreadableTextException, JsonProcessingException {
        CatalogueEntry entry = document.entry();
        ObjectNode json = ParleyJson.mapper().createObjectNode();
        Optional<String> title = entry.title();
        if (document.format() == Format.PDF) {
            Document read = document.read();
            json.put("text", read.text().value());
            title = read.title();
        } else {
            json.put(document.format() == Format.HTML ? "html" : "text", document.characters());
        }
        title.ifPresent(words -> json.put("title", words));
        entry.publisher().ifPresent(publisher -> json.put("publisher", publisher));
        entry.url().ifPresent(url -> json.put("url", url.toString()));
        entry.published().ifPresent(date -> json.put("published", date.edtf()));
        return new BatchLine(document.name(), ParleyJson.mapper().writeValueAsString(json));
    }
}
