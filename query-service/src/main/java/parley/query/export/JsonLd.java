package parley.query.export;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.query.platform.Format;
import parley.query.platform.Forms;
import parley.query.platform.ListAnswer;
import parley.query.statement.StatementView;
import parley.selector.Passage;
import parley.speaker.SpeakerType;
import parley.time.DateClaim;
import parley.time.PartialDate;

/**
 * Statements as schema.org {@code Quotation}s; where their words stand, as W3C Web Annotations.
 *
 * <p>The annotations have a context of their own, as the two vocabularies share words with different meanings.
 */
@Singleton
final class JsonLd implements Forms.OfPage<StatementView>, Forms.OfEntry<StatementView> {

    private static final String SCHEMA = "https://schema.org";
    private static final String ANNOTATION = "http://www.w3.org/ns/anno.jsonld";

    @Override
    public Format format() {
        return Format.JSON_LD;
    }

    @Override
    public Object page(ListAnswer<StatementView> page, Forms.Place place) {
        Map<String, Object> list = context(SCHEMA);
        list.put("@type", "ItemList");
        list.put("url", place.self().toString());
        list.put("numberOfItems", page.meta().count());
        list.put(
                "itemListElement",
                page.results().stream()
                        .map(statement -> quotation(new LinkedHashMap<>(), statement, place))
                        .toList());
        return list;
    }

    @Override
    public Object entry(StatementView statement, Forms.Place place) {
        return quotation(context(SCHEMA), statement, place);
    }

    private static Map<String, Object> quotation(
            Map<String, Object> quotation, StatementView statement, Forms.Place place) {
        String document = statement.document().id().value();
        quotation.put("@type", "Quotation");
        quotation.put("@id", Urns.of(statement.id()));
        quotation.put("identifier", statement.id().value());
        quotation.put("url", place.reading(document, statement.id().value()).toString());
        quotation.put("text", statement.text());
        speaker(statement.speaker()).ifPresent(speaker -> quotation.put("spokenByCharacter", speaker));
        statement.said().map(DateClaim::date).ifPresent(date -> put(quotation, "dateCreated", date));
        quotation.put("isPartOf", article(statement));
        quotation.put("subjectOf", annotation(statement));
        return quotation;
    }

    private static Optional<Map<String, Object>> speaker(StatementView.SpeakerView speaker) {
        return speaker.name().map(name -> {
            Map<String, Object> node = new LinkedHashMap<>();
            node.put("@type", speaker.type().map(JsonLd::type).orElse("Person"));
            speaker.id().ifPresent(id -> node.put("@id", Urns.of(id)));
            node.put("name", name);
            return node;
        });
    }

    private static String type(SpeakerType type) {
        return switch (type) {
            case PERSON, UNNAMED -> "Person";
            case ORGANIZATION -> "Organization";
            case STATE -> "GovernmentOrganization";
        };
    }

    private static Map<String, Object> article(StatementView statement) {
        StatementView.DocumentSummary document = statement.document();
        Map<String, Object> article = new LinkedHashMap<>();
        article.put("@type", "NewsArticle");
        article.put("@id", Urns.of(document.id()));
        document.title().ifPresent(title -> article.put("headline", title));
        document.url().ifPresent(url -> article.put("url", url.toString()));
        document.publisher().ifPresent(name -> article.put("publisher", Map.of("@type", "Organization", "name", name)));
        statement.published().map(DateClaim::date).ifPresent(date -> put(article, "datePublished", date));
        return article;
    }

    /** Dates that say about when, or from when to when, are no ISO 8601 dates: those are told as text. */
    private static void put(Map<String, Object> node, String property, PartialDate date) {
        boolean plain = date.edtf().matches("[0-9-]+");
        node.put(plain ? property : "temporal", date.edtf());
    }

    private static Map<String, Object> annotation(StatementView statement) {
        Map<String, Object> annotation = context(ANNOTATION);
        annotation.put("type", "Annotation");
        annotation.put("motivation", "identifying");
        annotation.put("body", Urns.of(statement.id()));
        annotation.put(
                "target",
                statement.selectors().stream()
                        .map(passage -> target(statement, passage))
                        .toList());
        return annotation;
    }

    private static Map<String, Object> target(StatementView statement, Passage passage) {
        Map<String, Object> target = new LinkedHashMap<>();
        target.put("type", "SpecificResource");
        target.put(
                "source",
                statement
                        .document()
                        .url()
                        .map(Object::toString)
                        .orElse(Urns.of(statement.document().id())));
        target.put("selector", List.of(position(passage), quote(passage)));
        return target;
    }

    private static Map<String, Object> position(Passage passage) {
        Map<String, Object> selector = new LinkedHashMap<>();
        selector.put("type", "TextPositionSelector");
        selector.put("start", passage.position().start());
        selector.put("end", passage.position().end());
        return selector;
    }

    private static Map<String, Object> quote(Passage passage) {
        Map<String, Object> selector = new LinkedHashMap<>();
        selector.put("type", "TextQuoteSelector");
        selector.put("exact", passage.quote().exact());
        selector.put("prefix", passage.quote().prefix());
        selector.put("suffix", passage.quote().suffix());
        return selector;
    }

    private static Map<String, Object> context(String address) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@context", address);
        return node;
    }
}
