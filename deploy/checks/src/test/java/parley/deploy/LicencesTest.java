package parley.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.deploy.Licences.Part;

class LicencesTest {

    private static final String LIST = "deploy/checks/licences.txt";
    private static final List<String> PROGRAMS = List.of("ingest-service", "query-service", "cli", "deploy/backfill");

    @Test
    void everyPartOfWhatWeGiveAwayIsUnderALicenceThatIsListed() throws IOException {
        Licences licences = Licences.read(DeployFiles.read(LIST));
        for (String program : PROGRAMS) {
            List<Part> parts = partsOf(program);
            assertThat(parts).as(program).hasSizeGreaterThan(5);
            assertThat(licences.refused(parts)).as(program).isEmpty();
        }
    }

    /** So that the list tells what there is. */
    @Test
    void noLineOfTheListIsWithoutUse() throws IOException {
        List<Part> all = new ArrayList<>();
        for (String program : PROGRAMS) {
            all.addAll(partsOf(program));
        }
        TreeSet<String> unused =
                new TreeSet<>(Licences.read(DeployFiles.read(LIST)).allowed());
        unused.removeAll(all.stream().flatMap(Part::lines).collect(Collectors.toSet()));
        assertThat(unused).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"license\": {\"id\": \"GPL-3.0-only\"}}",
                "{\"license\": {\"id\": \"AGPL-3.0-or-later\"}}",
                "{\"license\": {\"id\": \"EPL-2.0\"}}",
                "{\"expression\": \"Apache-2.0 AND GPL-2.0-only\"}",
                "{\"license\": {\"name\": \"Ask us\"}}"
            })
    void aPartWithoutALicenceOfTheListIsFound(String licence) throws IOException {
        assertThat(refusedUnder(licence)).containsExactly("other:part");
    }

    @Test
    void ofSeveralLicencesOneIsEnough() throws IOException {
        assertThat(refusedUnder("{\"license\": {\"id\": \"EPL-2.0\"}}, {\"license\": {\"id\": \"Apache-2.0\"}}"))
                .isEmpty();
    }

    private static List<String> refusedUnder(String licences) throws IOException {
        List<Part> parts = Licences.parts("{\"components\": [{\"group\": \"other\", \"name\": \"part\", \"licenses\": ["
                + licences + "]}, {\"group\": \"parley\", \"name\": \"ours\"}]}");
        return Licences.read(DeployFiles.read(LIST)).refused(parts).stream()
                .map(Part::name)
                .toList();
    }

    /** Skips the test, loudly, where the lists were not made; fails it in continuous integration, which makes them. */
    private static List<Part> partsOf(String program) throws IOException {
        String bom = program + "/target/bom.json";
        if (Files.exists(DeployFiles.of(bom))) {
            return Licences.parts(DeployFiles.read(bom));
        }
        Tool.notChecked("licences, as there is no " + bom + "; build with -Psbom");
        return List.of();
    }
}
