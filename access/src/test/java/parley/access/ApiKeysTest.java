package parley.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeysTest {

    private static final String KEY = "a key that was drawn by chance, or so we say";

    @Test
    void aKeyIsKnownByItsHashAndNoOtherIs() throws Exception {
        ApiKeys keys = new ApiKeys(List.of(
                ApiKey.parse("other:admin:" + hash("another key that was drawn by chance, too")),
                ApiKey.parse(" desk:curator:" + hash(KEY) + " ")));
        assertThat(keys.of(KEY)).map(ApiKey::name).contains("desk");
        assertThat(keys.of(KEY)).map(ApiKey::role).contains(Role.CURATOR);
        assertThat(keys.of(KEY + " ")).isEmpty();
        assertThat(keys.of("")).isEmpty();
        assertThat(keys.of(hash(KEY))).isEmpty();
    }

    @Test
    void aKeyThatSomebodyThoughtUpIsNotTakenWhateverItsHash() throws Exception {
        ApiKeys keys = new ApiKeys(List.of(ApiKey.parse("desk:admin:" + hash("secret"))));
        assertThat(keys.of("secret")).isEmpty();
    }

    @Test
    void aSettingThatHoldsTheKeyItselfIsRefusedWithoutRepeatingIt() {
        assertThatThrownBy(() -> ApiKey.parse("desk:admin:" + KEY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("desk")
                .hasMessageNotContaining(KEY);
        assertThatThrownBy(() -> ApiKey.parse("desk:boss:" + "0".repeat(64))).hasMessageContaining("boss");
        assertThatThrownBy(() -> ApiKey.parse("desk")).hasMessageContaining("name:role:sha256");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"desk:%s:curator", "%s:curator:desk", "curator:desk:%s", "desk:curator:%s", "%s:%s:%s", "%s"})
    void inWhateverPlaceTheKeyStandsTheServiceDoesNotStartAndDoesNotTell(String setting) {
        AccessSettings settings = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(
                        Map.of("parley.access.keys", setting.replace("%s", KEY.replace(",", ""))), "test", 500))
                .withMapping(AccessSettings.class)
                .build()
                .getConfigMapping(AccessSettings.class);
        assertThatThrownBy(() -> new ApiKeys(settings))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(KEY.replace(",", ""));
    }

    @Test
    void eachRoleMayDoAllThatThoseBeforeItMay() {
        assertThat(Role.READER.included()).containsExactly("reader");
        assertThat(Role.CURATOR.included()).containsExactlyInAnyOrder("reader", "contributor", "curator");
        assertThat(Role.ADMIN.included()).hasSize(Role.values().length);
    }

    private static String hash(String key) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash);
    }
}
