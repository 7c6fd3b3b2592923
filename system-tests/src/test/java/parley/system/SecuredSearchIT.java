package parley.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The query-service and an OpenSearch that lets in nobody without TLS, name and password. */
class SecuredSearchIT {

    @TempDir
    private Path folder;

    @Test
    void itIsWrittenAndSearchedWithNameAndPasswordOverTls() throws Exception {
        try (Landscape landscape = Landscape.started(folder, new SecuredSearch(folder.resolve("opensearch")))) {
            assertThat(new Sender(landscape.ingest().port(), new Ledger()).send(Bulletin.of(1)))
                    .isTrue();
            Answers served = new Answers(landscape.query());
            served.awaitPosition(Feed.read(landscape.ingest()).end());
            assertThat(served.all("statements?q=sale")).hasSize(1);
        }
    }
}
