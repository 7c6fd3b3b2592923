package parley.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestOriginTest {

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, localhost:8081, true",
        "127.0.0.1, 127.0.0.1:8081, true",
        "0:0:0:0:0:0:0:1, [::1]:8081, true",
        "127.0.0.1, localhost, true",
        // A name that a page of the web lets point here.
        "127.0.0.1, evil.example:8081, false",
        "127.0.0.1, localhost.evil.example:8081, false",
        "127.0.0.1, '', false",
        "192.168.1.4, localhost:8081, false",
        "'', localhost:8081, false",
    })
    void onlyLoopbackOnBothEndsIsThisMachine(String address, String host, boolean expected) {
        assertThat(origin("GET", address, host, Map.of()).isOfThisMachine()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"x-forwarded-for", "forwarded", "via", "x-real-ip"})
    void whatAProxyPassesOnIsNotOfThisMachine(String header) {
        RequestOrigin origin = origin("GET", "127.0.0.1", "localhost:8081", Map.of(header, "203.0.113.9"));
        assertThat(origin.isOfThisMachine()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, origin, http://localhost:8081, false",
        "POST, origin, http://localhost:8080, true",
        "POST, origin, https://evil.example, true",
        "POST, origin, null, true",
        "GET, origin, https://evil.example, false",
        "POST, sec-fetch-site, same-origin, false",
        "POST, sec-fetch-site, none, false",
        "DELETE, sec-fetch-site, cross-site, true",
        "PUT, sec-fetch-site, same-site, true",
    })
    void aPageOfAnotherSiteChangesNothing(String method, String header, String value, boolean expected) {
        RequestOrigin origin = origin(method, "127.0.0.1", "localhost:8081", Map.of(header, value));
        assertThat(origin.isOfAnotherSite()).isEqualTo(expected);
    }

    @Test
    void aProgramThatSendsNoneOfTheseHeadersMayWrite() {
        assertThat(origin("POST", "127.0.0.1", "127.0.0.1:8081", Map.of()).isOfAnotherSite())
                .isFalse();
    }

    @Test
    void aServiceHeardElsewhereDoesNotStartIfAnybodyMayWrite() {
        assertThatThrownBy(() -> AccessAtStart.requireLoopbackForWrites(Keyless.named("admin"), "0.0.0.0"))
                .hasMessageContaining("0.0.0.0")
                .hasMessageContaining("admin");
        assertThatThrownBy(() -> AccessAtStart.requireLoopbackForWrites(Keyless.named("contributor"), "::"))
                .isInstanceOf(IllegalStateException.class);
        assertThatCode(() -> AccessAtStart.requireLoopbackForWrites(Keyless.named("admin"), "127.0.0.1"))
                .doesNotThrowAnyException();
        assertThatCode(() -> AccessAtStart.requireLoopbackForWrites(Keyless.named("reader"), "0.0.0.0"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> Keyless.named("everything")).hasMessageContaining("everything");
    }

    private static RequestOrigin origin(String method, String address, String host, Map<String, String> headers) {
        return new RequestOrigin(method, address, host, name -> Optional.ofNullable(headers.get(name)));
    }
}
