package parley.ingest.platform;

/** Everything that can be wrong with a request, or with the service: the closed list on which clients may switch. */
public enum ProblemCode {
    MALFORMED_JSON(400, "The body is not JSON"),
    UNKNOWN_FIELD(400, "The body has a field that is not known"),
    INVALID_FIELD(400, "A field of the body has no usable value"),
    UNKNOWN_PARAMETER(400, "The query has a parameter that is not known"),
    INVALID_PARAMETER(400, "A parameter or header has no usable value"),
    INVALID_REQUEST(400, "The request cannot be understood"),
    UNAUTHENTICATED(401, "The service does not know who asks"),
    FORBIDDEN(403, "Who asks may not do this"),
    NOT_FOUND(404, "There is nothing here"),
    METHOD_NOT_ALLOWED(405, "The method is not offered here"),
    NOT_ACCEPTABLE(406, "No form of the answer is acceptable to the caller"),
    TEXT_OF_OTHER_DOCUMENT(409, "The text belongs to another document"),
    ALREADY_ONE(409, "Both ids stand for one already"),
    NAME_TAKEN(409, "The name was given to another speaker"),
    NEEDED_BY_ANOTHER(409, "Another correction rests on this one"),
    WORDS_TAKEN(409, "Another statement has just these words"),
    POSITION_AHEAD(409, "The position lies behind the end of the feed"),
    DOCUMENT_RETRACTED(410, "The document was retracted"),
    STATEMENT_WITHDRAWN(410, "The statement left the record"),
    SPEAKER_WITHDRAWN(410, "No document speaks of this speaker any more"),
    NEGOTIATION_WITHDRAWN(410, "No document reports these talks any more"),
    TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The type of the body is not read here"),
    UNSUPPORTED_CHARSET(415, "The character set of the body is not known"),
    EMPTY_TEXT(422, "The document has no text"),
    UNREADABLE_TEXT(422, "The body is not text"),
    WRONG_CHARSET(422, "The body is not in the character set it is declared in"),
    MERGED_WITH_ITSELF(422, "Nothing can be merged with itself"),
    PART_OF_ITSELF(422, "Nothing is a part of itself"),
    UNNAMED_SPEAKER(422, "Unnamed speakers are never joined or renamed"),
    NOT_IN_DOCUMENT(422, "The document has nothing to do with the subject"),
    NOTHING_LEFT(422, "The split would leave nothing"),
    IDEMPOTENCY_KEY_REUSED(422, "The idempotency key was used for another request"),
    TOO_MANY_REQUESTS(429, "The client asks more than it may"),
    INTERNAL_ERROR(500, "The service failed"),
    MODE_UNAVAILABLE(501, "Documents cannot be read in this mode here"),
    UNAVAILABLE(503, "The service cannot answer at the moment");

    private final int status;
    private final String title;

    ProblemCode(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The HTTP status with which the problem is answered. */
    public int status() {
        return status;
    }

    public String title() {
        return title;
    }
}
