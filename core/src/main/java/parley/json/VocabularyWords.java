package parley.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.Locale;

/** Words of a closed vocabulary are lower-case in JSON and constants in Java. */
final class VocabularyWords {

    private VocabularyWords() {}

    static final class Writer extends StdSerializer<Enum<?>> {

        Writer() {
            super(Enum.class, false);
        }

        @Override
        public void serialize(Enum<?> word, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(word.name().toLowerCase(Locale.ROOT));
        }
    }

    static final class Readers extends SimpleDeserializers {

        @Override
        public JsonDeserializer<?> findEnumDeserializer(
                Class<?> type, DeserializationConfig config, BeanDescription description) {
            return new Reader(type);
        }
    }

    private static final class Reader extends StdScalarDeserializer<Enum<?>> {

        Reader(Class<?> type) {
            super(type);
        }

        @Override
        public Enum<?> deserialize(JsonParser in, DeserializationContext context) throws IOException {
            String word = in.getText();
            for (Object constant : handledType().getEnumConstants()) {
                if (((Enum<?>) constant).name().toLowerCase(Locale.ROOT).equals(word)) {
                    return (Enum<?>) constant;
                }
            }
            return (Enum<?>) context.handleWeirdStringValue(handledType(), word, "not a word of this vocabulary");
        }
    }
}
