package parley.cli.extract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.cli.CommandFailedException;
import parley.json.ParleyJson;
import parley.reader.TextDecoder;
import parley.reader.UnreadableTextException;
import parley.speaker.Role;
import parley.speaker.Roster;
import parley.speaker.Speaker;
import parley.speaker.SpeakerType;
import parley.time.PartialDate;

/**
 * A file with the speakers who are known beforehand, in the form that ingest-service takes: an object whose {@code speakers}
 * have {@code type} and {@code name}, and may have {@code aliases}, {@code country} and {@code roles}.
 *
 * @param speakers the speakers, in the order of the file
 */
record RosterFile(Optional<List<Entry>> speakers) {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    // A mistyped key would otherwise lose what it was to tell.
    private static final ObjectReader READER = ParleyJson.configure(new ObjectMapper())
            .configure(JsonParser.Feature.STRICT_DUPLICATE_DETECTION, true)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .setDefaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
            .readerFor(RosterFile.class);

    RosterFile {
        speakers = Optional.of(wanted(speakers, "speakers"));
    }

    /**
     * Reads a roster.
     *
     * @throws CommandFailedException if it is none, with the line and the value at fault
     */
    static Roster read(Path file) throws IOException {
        return read(Files.readAllBytes(file), file.toString());
    }

    /** The same of the bytes of a file. */
    static Roster read(byte[] bytes, String file) {
        try {
            String json = TextDecoder.decode(bytes, Optional.of(StandardCharsets.UTF_8));
            @Nullable RosterFile roster = READER.readValue(json);
            if (roster == null) {
                throw new CommandFailedException(file + ", line 1: an object with speakers is wanted");
            }
            return new Roster(roster.speakers().stream()
                    .flatMap(List::stream)
                    .map(Entry::speaker)
                    .toList());
        } catch (UnreadableTextException e) {
            throw new CommandFailedException(file + ": " + e.getMessage());
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation() == null ? JsonLocation.NA : e.getLocation();
            throw new CommandFailedException(file + ", line " + Math.max(1, at.getLineNr()) + ": " + problem(e));
        }
    }

    /** What is wrong, in our words where a value was read, and where in the file's tree. */
    private static String problem(JsonProcessingException failure) {
        String message = messageOf(failure);
        if (!(failure instanceof JsonMappingException mapping)
                || mapping.getPath().isEmpty()) {
            return message;
        }
        StringBuilder place = new StringBuilder();
        for (JsonMappingException.Reference step : mapping.getPath()) {
            place.append(step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName());
        }
        return place.substring(1) + ": " + message;
    }

    private static String messageOf(JsonProcessingException failure) {
        if (failure.getCause() instanceof IllegalArgumentException wrong) {
            return String.valueOf(wrong.getMessage());
        }
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return "unknown field: " + unknown.getPropertyName() + "; known are " + unknown.getKnownPropertyIds();
        }
        return failure instanceof MismatchedInputException
                ? "another kind of value is wanted"
                : failure.getOriginalMessage();
    }

    private static <T> T wanted(Optional<T> value, String field) {
        return value.orElseThrow(() -> new IllegalArgumentException(field + " is missing"));
    }

    private static String filled(Optional<String> value, String field) {
        String text = wanted(value, field).strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException(field + " is blank");
        }
        return text;
    }

    /** A speaker of the file. */
    record Entry(
            Optional<Type> type,
            Optional<String> name,
            Optional<List<String>> aliases,
            Optional<Country> country,
            Optional<List<Office>> roles) {

        Entry {
            type = Optional.of(wanted(type, "type"));
            name = Optional.of(filled(name, "name"));
        }

        Speaker speaker() {
            return Speaker.listed(
                    type.orElseThrow().type(),
                    name.orElseThrow(),
                    aliases.orElse(List.of()),
                    roles.orElse(List.of()).stream().map(Office::role).toList(),
                    country.map(Country::code));
        }
    }

    /** An office of the file. */
    record Office(Optional<String> title, Optional<String> of, Optional<Held> held) {

        Office {
            title = Optional.of(filled(title, "title"));
        }

        Role role() {
            return new Role(title.orElseThrow(), of, held.map(Held::date));
        }
    }

    /** The word for a kind of speaker that has a name. */
    record Type(SpeakerType type) {

        @JsonCreator
        static Type of(String word) {
            return Stream.of(SpeakerType.PERSON, SpeakerType.ORGANIZATION, SpeakerType.STATE)
                    .filter(type -> type.name().toLowerCase(Locale.ROOT).equals(word))
                    .findFirst()
                    .map(Type::new)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "type is " + word + "; person, organization or state is wanted"));
        }
    }

    /** The code of a country. */
    record Country(String code) {

        @JsonCreator
        static Country of(String code) {
            if (!COUNTRIES.contains(code)) {
                throw new IllegalArgumentException("country is " + code + "; an ISO 3166-1 alpha-2 code is wanted");
            }
            return new Country(code);
        }
    }

    /** When an office was held. */
    record Held(PartialDate date) {

        @JsonCreator
        static Held of(String edtf) {
            try {
                return new Held(new PartialDate(edtf));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("held is " + e.getMessage(), e);
            }
        }
    }
}
