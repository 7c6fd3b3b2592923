package parley.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The licences that parts of what we give away may have.
 *
 * @param allowed lines of {@code licences.txt}: a licence, or a part and a licence
 */
record Licences(Set<String> allowed) {

    /**
     * A part of a program.
     *
     * @param name group and name
     * @param licences those under one of which it may be used, as it names them
     */
    record Part(String name, List<String> licences) {

        boolean mayBeUsed(Set<String> allowed) {
            return lines().anyMatch(allowed::contains);
        }

        /** What would allow it. */
        Stream<String> lines() {
            return licences.stream().flatMap(licence -> Stream.of(licence, name + " " + licence));
        }
    }

    Licences {
        allowed = Set.copyOf(allowed);
    }

    static Licences read(String lines) {
        return new Licences(lines.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .collect(Collectors.toSet()));
    }

    /** The parts of a program, as CycloneDX lists them; not our own. */
    static List<Part> parts(String bom) throws IOException {
        return stream(new ObjectMapper().readTree(bom).path("components"))
                .filter(part -> !part.path("group").asText().equals("parley"))
                .map(part -> new Part(
                        part.path("group").asText() + ":" + part.path("name").asText(), licences(part)))
                .toList();
    }

    private static List<String> licences(JsonNode part) {
        return stream(part.path("licenses"))
                .map(choice -> {
                    JsonNode licence = choice.path("license");
                    return choice.path("expression")
                            .asText(licence.path("id")
                                    .asText(licence.path("name").asText()));
                })
                .toList();
    }

    /** Those of the parts that may not be used. */
    List<Part> refused(List<Part> parts) {
        return parts.stream().filter(part -> !part.mayBeUsed(allowed)).toList();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
