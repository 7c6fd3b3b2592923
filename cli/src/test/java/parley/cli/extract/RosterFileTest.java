package parley.cli.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.cli.CommandRun;
import parley.json.ParleyJson;
import parley.speaker.SpeakerId;
import parley.speaker.SpeakerType;

/** What {@code parley extract --roster FILE} makes of a roster. */
class RosterFileTest {

    private static final String STORY = "\"We will meet again,\" Karelund's foreign minister Roth said.\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void writeStory() throws IOException {
        Files.writeString(folder.resolve("a.txt"), STORY);
    }

    @Test
    void aLoneSurnameIsTheOneOfTheRoster() throws IOException {
        String roster = """
                {"speakers": [
                  {"type": "person", "name": "Edda Roth", "aliases": ["Edda Röth"], "country": "NO",
                   "roles": [{"title": "foreign minister", "of": "Karelund", "held": "2029-02/2033-10"}]},
                  {"type": "state", "name": "Karelund"}
                ]}
                """;
        JsonNode speaker = speaker(run("--roster", write(roster)));
        assertThat(speaker.path("name").asText()).isEqualTo("Edda Roth");
        assertThat(speaker.path("id").asText())
                .isEqualTo(SpeakerId.ofName(SpeakerType.PERSON, "Edda Roth").value());
        assertThat(speaker(run()).path("name").asText()).isEqualTo("Roth");
    }

    @Test
    void whatIsNoRosterIsToldWithItsLineAndItsValue() throws IOException {
        assertProblem("line 2: ", "speakers[0].type", "robot", """
                {"speakers": [
                  {"type": "robot", "name": "Edda Roth"}]}""");
        assertProblem("line 3: ", "speakers[1].country", "XQ", """
                {"speakers": [{"type": "person", "name": "Edda Roth"},
                  {"type": "person", "name": "Ivo Marr",
                   "country": "XQ"}]}""");
        assertProblem("line 3: ", "speakers[0].roles[0].held", "2031-02-30", """
                {"speakers": [
                  {"type": "person", "name": "Edda Roth", "roles": [
                    {"title": "envoy", "held": "2031-02-30"}]}]}""");
        assertProblem("line 2: ", "speakers[0].alias", "alias", """
                {"speakers": [
                  {"type": "person", "name": "Edda Roth", "alias": ["Röth"]}]}""");
        assertProblem("line 2: ", "speakers[0]", "name is missing", """
                {"speakers": [
                  {"type": "person"}]}""");
        assertProblem("line 2: ", "speakers[0].aliases", "another kind of value", """
                {"speakers": [
                  {"type": "person", "name": "Edda Roth", "aliases": "Röth"}]}""");
        assertProblem("line 1: ", "speakers is missing", "", "{}");
        assertProblem("line 1: ", "an object", "is wanted", "null");
        assertProblem("line 1: ", "speakers", "another kind of value", "{\"speakers\": [null]}");
        assertProblem("line 2: ", "speakers[0].aliases", "another kind of value", """
                {"speakers": [
                  {"type": "person", "name": "Edda Roth", "aliases": [null]}]}""");
        assertProblem("line 2: ", "", "oops", "{\"speakers\":\n oops}");
    }

    private void assertProblem(String line, String place, String value, String roster) throws IOException {
        CommandRun run = run("--roster", write(roster));
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("parley: ")
                .contains("roster.json, " + line)
                .contains(place)
                .contains(value)
                .doesNotContain("Exception", "parley.cli");
        assertThat(run.err().lines()).hasSize(1);
    }

    private CommandRun run(Object... roster) {
        return CommandRun.of(Stream.concat(
                        Stream.of("extract", folder.resolve("a.txt"), "-", "--mode", "fast", "--quiet"),
                        Stream.of(roster))
                .toArray());
    }

    private Path write(String roster) throws IOException {
        return Files.writeString(folder.resolve("roster.json"), roster);
    }

    private static JsonNode speaker(CommandRun run) throws IOException {
        assertThat(run.exitCode()).as(run.err()).isZero();
        return ParleyJson.mapper().readTree(run.out()).path("speakers").path(0);
    }
}
