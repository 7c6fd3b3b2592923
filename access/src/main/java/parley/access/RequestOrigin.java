package parley.access;

import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * From where a request comes, as far as it shows.
 *
 * <p>Whoever needs no key on a machine of his own must not lend that to others: not to who reaches the service through a
 * proxy on it, nor to a page of the web that his browser shows and that sends requests to this machine (under its own name,
 * or under one that it lets point here).
 *
 * @param method the method, in upper case
 * @param address the address of the other end of the connection
 * @param host the Host header
 * @param headers the values of the headers that matter, by their names in lower case
 */
record RequestOrigin(String method, String address, String host, Function<String, Optional<String>> headers) {

    private static final List<String> OF_PROXIES =
            List.of("forwarded", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip", "via");
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    static RequestOrigin of(HttpServerRequest request) {
        String host = request.getHeader("Host");
        // HTTP/2 has it in a pseudo-header.
        String authority =
                request.authority() == null ? "" : request.authority().toString();
        return new RequestOrigin(
                request.method().name(),
                request.remoteAddress() == null ? "" : request.remoteAddress().hostAddress(),
                host == null ? authority : host,
                name -> Optional.ofNullable(request.getHeader(name)));
    }

    /** Whether a program on this machine sent it, by one of the names that only this machine has for itself. */
    boolean isOfThisMachine() {
        return isLoopback(address)
                && isLoopback(withoutPort(host))
                && OF_PROXIES.stream().map(headers).allMatch(Optional::isEmpty);
    }

    /** Whether a browser sent it on behalf of a page that is not of this service, and it may change something. */
    boolean isOfAnotherSite() {
        if (SAFE.contains(method)) {
            return false;
        }
        boolean fetched = headers.apply("sec-fetch-site")
                .filter(site -> !site.equals("same-origin") && !site.equals("none"))
                .isPresent();
        boolean otherOrigin = headers.apply("origin")
                .filter(origin -> Stream.of("http://", "https://").noneMatch(scheme -> origin.equals(scheme + host)))
                .isPresent();
        return fetched || otherOrigin;
    }

    /** Whether a name or address, as settings and headers have it, can only mean this machine. */
    static boolean isLoopback(String name) {
        return name.equals("localhost")
                || name.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}")
                || Set.of("::1", "[::1]", "0:0:0:0:0:0:0:1").contains(name);
    }

    private static String withoutPort(String host) {
        return host.replaceFirst(":\\d+$", "");
    }
}
