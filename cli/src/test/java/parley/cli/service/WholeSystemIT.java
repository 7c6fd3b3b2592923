package parley.cli.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** From the demo to the rebuild, as a user would run them on a laptop. */
class WholeSystemIT extends WholeSystemContract<SystemOfOneMachine> {

    @Override
    SystemOfOneMachine start(Path data) {
        return new SystemOfOneMachine(CHECKOUT, data);
    }

    @Test
    @Order(8)
    void theDemoSaysWhatIsThereAndWhereToLook() {
        assertThat(system().command("demo").out())
                .contains("0 recorded, 12 known already")
                .contains(system().query().getAuthority());
    }
}
