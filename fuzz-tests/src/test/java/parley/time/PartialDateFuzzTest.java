package parley.time;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

class PartialDateFuzzTest {

    @FuzzTest
    void anyWordIsADateOrRefused(byte[] bytes) {
        String edtf = new String(bytes, StandardCharsets.UTF_8);
        PartialDate date;
        try {
            date = new PartialDate(edtf);
        } catch (IllegalArgumentException e) {
            assertThat(e)
                    .hasMessageMatching(
                            "(?s)(not an EDTF date|not a date of the calendar|an interval that ends .*): .*");
            return;
        }
        assertThat(date.earliest()).isBeforeOrEqualTo(date.latest());
        assertThat(date).hasToString(edtf);
    }
}
