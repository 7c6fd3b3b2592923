package parley.query.projection;

import java.io.IOException;

/** The feed did not answer, or not as agreed. */
final class FeedException extends IOException {

    FeedException(String message) {
        super(message);
    }

    FeedException(String message, Throwable cause) {
        super(message, cause);
    }
}
