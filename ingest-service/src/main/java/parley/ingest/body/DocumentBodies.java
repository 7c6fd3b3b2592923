package parley.ingest.body;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parley.document.Document;
import parley.ingest.platform.ModeParameter;
import parley.ingest.platform.Problem;
import parley.ingest.platform.ProblemCode;
import parley.ingest.platform.ProblemException;
import parley.ingest.platform.QueryParameters;
import parley.pdf.PdfProcess;
import parley.reader.HtmlCharset;
import parley.reader.HtmlReader;
import parley.reader.InvalidFieldException;
import parley.reader.Metadata;
import parley.reader.TextDecoder;
import parley.reader.UnreadableTextException;
import parley.text.OriginalText;

/** Reads documents from request bodies. Stateless and thread-safe. */
public final class DocumentBodies {

    /** The media type of PDF files. */
    public static final String PDF = "application/pdf";

    /** A news item in ninjs; the IPTC names no media type of its own for it. */
    public static final String NINJS = "application/ninjs+json";

    /** What may stand in the query beside a body that is nothing but the text. */
    private static final List<String> WITH_TEXT = Stream.concat(Metadata.FIELDS.stream(), Stream.of(ModeParameter.NAME))
            .toList();

    private DocumentBodies() {}

    /**
     * The document in a body: JSON or ninjs with its metadata inside, or plain text, HTML or PDF with its metadata in the
     * query. The query may name a mode too, which says nothing of the document.
     *
     * @throws ProblemException if there is no readable document with text in it
     */
    public static Document read(Body body, MultivaluedMap<String, String> query) {
        if (body.isA(MediaType.APPLICATION_JSON_TYPE)) {
            QueryParameters.of(query, List.of(ModeParameter.NAME));
            return readJson(body.bytes());
        }
        if (isNewsItem(body)) {
            return document(newsItem(body, query));
        }
        Metadata metadata = metadata(QueryParameters.of(query, WITH_TEXT));
        if (body.isA(MediaType.valueOf(PDF))) {
            return withText(pdf(body.bytes()), metadata);
        }
        if (body.isA(MediaType.TEXT_PLAIN_TYPE)) {
            return withText(Document.of(decode(body.bytes(), body.declaredCharset())), metadata);
        }
        if (body.isA(MediaType.TEXT_HTML_TYPE)) {
            Optional<Charset> charset = body.declaredCharset().or(() -> HtmlCharset.declaredIn(body.bytes()));
            return withText(page(decode(body.bytes(), charset)), metadata);
        }
        throw new ProblemException(
                ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                body.type() + " is not read here; application/json, " + NINJS + ", " + PDF
                        + ", text/plain and text/html are");
    }

    /**
     * What a body submits: the document in it or, as a news item may, that one is taken back.
     *
     * @throws ProblemException as {@link #read}; if it takes back an item that has no web address
     */
    public static Submitted submitted(Body body, MultivaluedMap<String, String> query) {
        if (!isNewsItem(body)) {
            return new Submitted.Received(read(body, query));
        }
        NinjsReader item = newsItem(body, query);
        if (!item.isCanceled()) {
            return new Submitted.Received(document(item));
        }
        return new Submitted.TakenBack(metadata(item)
                .publication()
                .url()
                .orElseThrow(() -> JsonObject.invalid("uri", "only an item with a web address can be taken back")));
    }

    private static boolean isNewsItem(Body body) {
        return body.isA(MediaType.valueOf(NINJS));
    }

    private static NinjsReader newsItem(Body body, MultivaluedMap<String, String> query) {
        QueryParameters.of(query, List.of(ModeParameter.NAME));
        return NinjsReader.of(decode(body.bytes(), Optional.of(StandardCharsets.UTF_8)));
    }

    private static Document document(NinjsReader item) {
        return withText(item.document(), metadata(item));
    }

    private static Metadata metadata(NinjsReader item) {
        try {
            return Metadata.of(item::metadata);
        } catch (InvalidFieldException e) {
            throw JsonObject.invalid(e.field(), e.getMessage());
        }
    }

    /**
     * The document in a JSON object, such as a line of a batch.
     *
     * @throws ProblemException if there is no readable document with text in it
     */
    public static Document readJson(byte[] bytes) {
        DocumentJson json = DocumentJson.read(decode(bytes, Optional.of(StandardCharsets.UTF_8)));
        Metadata metadata = json.metadata();
        Document document = json.value("html")
                .map(html -> page(checked(html)))
                .orElseGet(() -> Document.of(checked(json.value("text").orElseThrow())));
        return withText(document, metadata);
    }

    private static Metadata metadata(QueryParameters query) {
        try {
            return Metadata.of(query::text);
        } catch (InvalidFieldException e) {
            throw new ProblemException(
                    Problem.of(ProblemCode.INVALID_PARAMETER, e.getMessage()).atParameter(e.field()));
        }
    }

    private static Document withText(Document found, Metadata given) {
        OriginalText text = found.text();
        if (text.isBlank()) {
            throw new ProblemException(
                    ProblemCode.EMPTY_TEXT, "a text of " + text.length() + " characters, all of them space");
        }
        return given.completing(found);
    }

    /** Characters that came escaped in JSON are held to the same as bytes. */
    private static String checked(String text) {
        try {
            return TextDecoder.requireText(text);
        } catch (UnreadableTextException e) {
            throw unreadable(e);
        }
    }

    private static String decode(byte[] bytes, Optional<Charset> charset) {
        try {
            return TextDecoder.decode(bytes, charset);
        } catch (UnreadableTextException e) {
            throw unreadable(e);
        }
    }

    /** @throws ProblemException if it is larger than pages are */
    static Document page(String html) {
        try {
            return HtmlReader.read(html);
        } catch (UnreadableTextException e) {
            throw unreadable(e);
        }
    }

    private static Document pdf(byte[] bytes) {
        try {
            return PdfProcess.read(bytes);
        } catch (UnreadableTextException e) {
            throw unreadable(e);
        }
    }

    private static ProblemException unreadable(UnreadableTextException e) {
        return new ProblemException(
                switch (e.reason()) {
                    case BINARY, LOCKED -> ProblemCode.UNREADABLE_TEXT;
                    case WRONG_CHARSET -> ProblemCode.WRONG_CHARSET;
                    case TOO_LONG -> ProblemCode.TOO_LARGE;
                    case BUSY -> ProblemCode.UNAVAILABLE;
                },
                e.getMessage());
    }
}
