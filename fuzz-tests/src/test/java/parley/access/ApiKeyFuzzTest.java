package parley.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;

class ApiKeyFuzzTest {

    private static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    /** A setting that is no key is refused, and no part of it is repeated that may be the key itself. */
    @FuzzTest
    void anySettingIsAKeyOrRefused(byte[] bytes) {
        String setting = new String(bytes, StandardCharsets.UTF_8);
        try {
            ApiKey key = ApiKey.parse(setting);
            assertThat(key.name() + ":" + key.role().word() + ":" + key.sha256())
                    .isEqualTo(setting.strip());
        } catch (IllegalArgumentException e) {
            for (String part : setting.strip().split(":")) {
                if (part.length() >= ApiKeys.SHORTEST) {
                    assertThat(e.getMessage()).doesNotContain(part);
                }
            }
        }
    }

    /** Nobody is known by what is not the key. */
    @FuzzTest
    void anyHeaderIsTheKeyOrNobodys(byte[] bytes) {
        ApiKeys keys = new ApiKeys(List.of(new ApiKey("desk", Role.CURATOR, HASH)));
        // The hash is that of "test", which is too short for a key.
        assertThat(keys.of(new String(bytes, StandardCharsets.ISO_8859_1))).isEmpty();
    }
}
