package parley.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.document.Document;
import parley.document.DocumentId;
import parley.document.Publication;
import parley.extraction.ExtractionMode;
import parley.ingest.submission.Submissions;
import parley.joining.Account;
import parley.joining.Voice;
import parley.negotiation.Claim;
import parley.negotiation.NegotiationKind;
import parley.text.OriginalText;
import parley.time.PartialDate;

/**
 * Whether the record joins what annotators say belongs together, and nothing else. Runs only if told the folder: {@code
 * -Dparley.links.folder} holds texts, an annotation of each under the same name, and {@code cross-document.links}.
 */
@QuarkusTest
@EnabledIfSystemProperty(named = "parley.links.folder", matches = ".+")
class CrossDocumentLinksTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Submissions submissions;

    @Inject
    RecordDump dump;

    @Inject
    SpeakerRepository speakers;

    @Inject
    MentionRepository mentions;

    @Inject
    NegotiationRepository negotiations;

    private final Map<String, JsonNode> annotations = new TreeMap<>();
    private final Map<String, String> ids = new TreeMap<>();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theRecordIsAsAnnotatorsSay(boolean dated) throws IOException {
        receive(dated);
        JsonNode links = JSON.readTree(folder().resolve("cross-document.links").toFile());
        QuarkusTransaction.requiringNew().run(() -> {
            assertPersons(links);
            assertRounds();
            assertKeptApart(links);
            assertVoices(links);
        });
    }

    private void receive(boolean dated) throws IOException {
        dump.empty();
        try (var files = Files.list(folder())) {
            for (Path file : files.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                String name = file.getFileName().toString().replace(".txt", "");
                JsonNode annotation =
                        JSON.readTree(folder().resolve(name + ".json").toFile());
                annotations.put(name, annotation);
                String day = annotation
                        .path("document")
                        .path("published")
                        .path("value")
                        .asText();
                List<Publication> publications = dated
                        ? List.of(
                                new Publication(Optional.empty(), Optional.empty(), Optional.of(new PartialDate(day))))
                        : List.of();
                Document document =
                        new Document(OriginalText.of(Files.readString(file)), Optional.empty(), publications);
                ids.put(name, DocumentId.ofFirst(document.version()).value());
                submissions.receive(document, Optional.of(ExtractionMode.FAST), Optional.empty());
            }
        }
    }

    /** One who speaks in several documents is one speaker. */
    private void assertPersons(JsonNode links) {
        for (JsonNode link : ofType(links, "same-speaker")) {
            Set<String> standing = new TreeSet<>();
            boolean person = false;
            for (JsonNode member : link.path("members")) {
                JsonNode speaker = annotated(member.asText(), "speakers");
                if (speaker.path("type").asText().equals("person")) {
                    person = true;
                    String family = lastWord(speaker.path("name").asText());
                    mentions.listAll().stream()
                            .filter(mention -> mention.documentId.equals(documentOf(member.asText())))
                            .filter(mention ->
                                    lastWord(mention.speaker().name()).equals(family))
                            .forEach(mention -> standing.add(standing(mention.speakerId)));
                }
            }
            assertThat(standing).as(link.toString()).hasSize(person ? 1 : 0);
        }
    }

    /** Rounds that have one name in all annotations are one, all others are others. */
    private void assertRounds() {
        Map<String, Set<String>> rounds = new TreeMap<>();
        annotations.forEach((name, annotation) -> {
            for (JsonNode talks : annotation.path("negotiations")) {
                if (talks.path("kind").asText().equals("round")) {
                    rounds.computeIfAbsent(talks.path("id").asText(), id -> new TreeSet<>())
                            .addAll(standing(name, talks));
                }
            }
        });
        assertThat(rounds).allSatisfy((id, standing) -> assertThat(standing).hasSize(1));
        assertThat(rounds.values().stream().flatMap(Set::stream).collect(Collectors.toSet()))
                .hasSameSizeAs(rounds.keySet());
    }

    private void assertKeptApart(JsonNode links) {
        for (JsonNode link : ofType(links, "must-not-merge")) {
            Set<String> seen = new HashSet<>();
            for (JsonNode member : link.path("members")) {
                Set<String> standing =
                        standing(member.asText().split("#")[0], annotated(member.asText(), "negotiations"));
                assertThat(standing).as(member.asText()).isNotEmpty().noneMatch(seen::contains);
                seen.addAll(standing);
            }
        }
    }

    /** What is contested within one document is told there in several voices. */
    private void assertVoices(JsonNode links) {
        for (JsonNode link : ofType(links, "contested")) {
            Set<String> documents = StreamSupport.stream(link.path("members").spliterator(), false)
                    .map(member -> documentOf(member.asText()))
                    .collect(Collectors.toSet());
            if (documents.size() == 1) {
                assertThat(accounts(documents.iterator().next()))
                        .as(link.toString())
                        .anySatisfy(row -> assertThat(row.account().voices())
                                .extracting(Voice::name)
                                .filteredOn(Optional::isPresent)
                                .hasSizeGreaterThan(1));
            }
        }
    }

    /** The talks for which accounts of a document stand that are of the kind, the number and the place of those annotated. */
    private Set<String> standing(String name, JsonNode talks) {
        return accounts(Optional.ofNullable(ids.get(name)).orElseThrow()).stream()
                .filter(row -> isOf(row.account(), talks))
                .map(row -> row.standing().value())
                .collect(Collectors.toSet());
    }

    private static boolean isOf(Account account, JsonNode talks) {
        NegotiationKind kind = account.report().kind();
        boolean alike =
                kind.name().toLowerCase(Locale.ROOT).equals(talks.path("kind").asText());
        int number = account.report().number().map(Claim::value).orElse(0);
        String place = talks.path("venue").path("place").asText("");
        boolean there = account.report()
                .venue()
                .flatMap(venue -> venue.value().place())
                .filter(found -> kind != NegotiationKind.ROUND && !place.isEmpty() && !place.equals("null"))
                .map(place::equals)
                .orElse(true);
        return alike && there && number == talks.path("round").asInt(0);
    }

    private List<NegotiationRow> accounts(String document) {
        return negotiations.ofDocument(document);
    }

    private JsonNode annotated(String member, String list) {
        String[] parts = member.split("#");
        return StreamSupport.stream(
                        Optional.ofNullable(annotations.get(parts[0]))
                                .orElseThrow()
                                .path(list)
                                .spliterator(),
                        false)
                .filter(entry -> entry.path("id").asText().equals(parts[1]))
                .findFirst()
                .orElseThrow();
    }

    private String documentOf(String member) {
        return Optional.ofNullable(ids.get(member.split("#")[0])).orElseThrow();
    }

    private String standing(String id) {
        String joined = speakers.findById(id).joinedTo;
        return joined == null ? id : joined;
    }

    private static List<JsonNode> ofType(JsonNode links, String type) {
        return StreamSupport.stream(links.path("links").spliterator(), false)
                .filter(link -> link.path("type").asText().equals(type))
                .toList();
    }

    private static String lastWord(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    private static Path folder() {
        return Path.of(System.getProperty("parley.links.folder"));
    }
}
