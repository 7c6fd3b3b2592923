package parley.query.platform;

/** What can be wrong with a request, or with the service: the closed list on which clients may switch. */
public enum ProblemCode {
    UNKNOWN_PARAMETER(400, "The query has a parameter that is not known"),
    INVALID_PARAMETER(400, "A parameter has no usable value"),
    INVALID_CURSOR(400, "The cursor does not fit the query"),
    INVALID_REQUEST(400, "The request cannot be understood"),
    UNAUTHENTICATED(401, "The service does not know who asks"),
    FORBIDDEN(403, "Who asks may not do this"),
    NOT_FOUND(404, "There is nothing here"),
    METHOD_NOT_ALLOWED(405, "The method is not offered here"),
    NOT_ACCEPTABLE(406, "No form of the answer is acceptable to the caller"),
    STATEMENT_WITHDRAWN(410, "The statement was withdrawn"),
    SPEAKER_WITHDRAWN(410, "The speaker was withdrawn"),
    NEGOTIATION_WITHDRAWN(410, "The talks were withdrawn"),
    DOCUMENT_RETRACTED(410, "The document was retracted"),
    TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The type of the body is not read here"),
    TOO_MANY_REQUESTS(429, "The client asks more than it may"),
    INTERNAL_ERROR(500, "The service failed"),
    MEANING_OFF(501, "The service runs without meaning"),
    SEARCH_AWAY(503, "The search engine does not answer"),
    UNAVAILABLE(503, "The service cannot answer at the moment");

    private final int status;
    private final String title;

    ProblemCode(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    /** The same for every problem of this code. */
    public String title() {
        return title;
    }
}
