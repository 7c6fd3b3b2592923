package parley.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

class RequestOriginFuzzTest {

    /** Method, address, host, Origin and X-Forwarded-For, a line each: only names of this machine are this machine. */
    @FuzzTest
    void anyHeadersAreOfThisMachineOrNot(byte[] bytes) {
        String[] lines = new String(bytes, StandardCharsets.ISO_8859_1).split("\n", 5);
        RequestOrigin origin = new RequestOrigin(line(lines, 0), line(lines, 1), line(lines, 2), name -> switch (name) {
            case "origin" -> Optional.of(line(lines, 3)).filter(value -> !value.isEmpty());
            case "x-forwarded-for" -> Optional.of(line(lines, 4)).filter(value -> !value.isEmpty());
            default -> Optional.empty();
        });
        if (origin.isOfThisMachine()) {
            assertThat(origin.address()).matches("127[0-9.]+|[\\[\\]0:1]+|localhost");
            assertThat(origin.host()).matches("(127[0-9.]+|[\\[\\]0:1]+|localhost)(:[0-9]+)?");
            assertThat(line(lines, 4)).isEmpty();
        }
        if (!line(lines, 0).matches("GET|HEAD|OPTIONS") && !line(lines, 3).isEmpty() && !origin.isOfAnotherSite()) {
            assertThat(line(lines, 3)).endsWith("://" + origin.host());
        }
    }

    private static String line(String[] lines, int number) {
        return number < lines.length ? lines[number] : "";
    }
}
