package parley.query.web.shown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QueryTest {

    @Test
    void whateverIsAskedIsAnAddressAgain() {
        assertThat(Query.of(Map.of("said.gte", List.of("2031-03"))).at("/search"))
                .isEqualTo("/search?said.gte=2031-03");
        assertThat(Query.of(Map.of("a&b =\u0000", List.of("c d"))).at("/search"))
                .isEqualTo("/search?a%26b+%3D%00=c+d");
    }
}
