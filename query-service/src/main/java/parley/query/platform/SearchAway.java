package parley.query.platform;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.search.util.common.SearchException;
import org.hibernate.search.util.common.SearchTimeoutException;

/** Tells when a search engine that others run is away, or cannot answer for now. Stateless. */
final class SearchAway {

    /**
     * How the library tells what the engine answered: that it is busy (429), or that it cannot (500 and more), as while it has
     * just been started and does not have its indexes yet.
     */
    private static final Pattern CANNOT = Pattern.compile("^Response: (429|5\\d\\d) ", Pattern.MULTILINE);

    private SearchAway() {}

    /**
     * How that shows in a failure.
     *
     * @return empty if something else is wrong, such as the question; never words of the question
     */
    static Optional<String> sign(SearchException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException || cause instanceof TimeoutException) {
                return Optional.of(cause.toString());
            }
            if (cause instanceof SearchTimeoutException) {
                return Optional.of("no answer in time");
            }
            Matcher answer = CANNOT.matcher(String.valueOf(cause.getMessage()));
            if (answer.find()) {
                return Optional.of(answer.group().strip());
            }
        }
        return Optional.empty();
    }
}
