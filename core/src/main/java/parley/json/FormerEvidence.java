package parley.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import parley.negotiation.Negotiation;

/**
 * Reads talks that former versions recorded, which gave some participants and outcomes no words of their own: there the words
 * that report the talks stand for them. Without this the record and the feed of an installation that grew up with them could
 * not be read.
 */
final class FormerEvidence extends BeanDeserializerModifier {

    private static final long serialVersionUID = 1L;

    @Override
    public JsonDeserializer<?> modifyDeserializer(
            DeserializationConfig config, BeanDescription description, JsonDeserializer<?> reader) {
        return description.getBeanClass() == Negotiation.class ? new Reader(reader) : reader;
    }

    private static final class Reader extends DelegatingDeserializer {

        private static final long serialVersionUID = 1L;
        private static final String EVIDENCE = "evidence";

        Reader(JsonDeserializer<?> rest) {
            super(rest);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> rest) {
            return new Reader(rest);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            JsonNode talks = context.readTree(parser);
            for (String list : List.of("participations", "outcomes")) {
                talks.path(list).forEach(entry -> complete(entry, talks.path(EVIDENCE)));
            }
            JsonParser completed = talks.traverse(parser.getCodec());
            completed.nextToken();
            return super.deserialize(completed, context);
        }

        private static void complete(JsonNode entry, JsonNode words) {
            if (entry instanceof ObjectNode object && object.path(EVIDENCE).isEmpty()) {
                object.set(EVIDENCE, words);
            }
        }
    }
}
