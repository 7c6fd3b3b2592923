package parley.query.export;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdom2.Verifier;
import parley.query.platform.Format;
import parley.query.platform.Forms;
import parley.query.platform.ListAnswer;
import parley.query.platform.QueryKeys;
import parley.query.statement.StatementView;
import parley.query.store.ProjectionStore;

/**
 * A search that is followed: what of the record answers it, the latest additions first.
 *
 * <p>The ids depend on the search and the statements alone, so that readers know them again from any service. An entry's
 * {@code updated} is when its statement was last recorded; the feed's is that of its latest entry or, where nothing is
 * found, of the whole record.
 */
@Singleton
final class AtomFeed implements Forms.OfPage<StatementView> {

    private static final int LONGEST_TITLE = 120;

    private final ProjectionStore projection;

    @Inject
    AtomFeed(ProjectionStore projection) {
        this.projection = projection;
    }

    @Override
    public Format format() {
        return Format.ATOM;
    }

    @Override
    public Map<String, String> defaults() {
        return Map.of("sort", "-recorded");
    }

    @Override
    public Object page(ListAnswer<StatementView> page, Forms.Place place) {
        Feed feed = new Feed("atom_1.0");
        feed.setId(Urns.ofSearch(place.keys().question()));
        feed.setTitle(title(place.keys()));
        feed.setAuthors(List.of(person("Parley")));
        List<Link> links = new ArrayList<>(List.of(link("self", place.self())));
        place.next().ifPresent(next -> links.add(link("next", next)));
        feed.setOtherLinks(links);
        feed.setUpdated(Date.from(updated(page.results())));
        feed.setEntries(page.results().stream()
                .map(statement -> entry(statement, place))
                .toList());
        try {
            return new WireFeedOutput().outputString(feed);
        } catch (FeedException e) {
            throw new IllegalStateException("a feed that is complete can be written", e);
        }
    }

    private static String title(QueryKeys keys) {
        List<String> asked =
                keys.asked().stream().filter(pair -> !pair.startsWith("sort=")).toList();
        return visible("Parley: " + (asked.isEmpty() ? "all statements" : String.join(", ", asked)));
    }

    private Instant updated(List<StatementView> statements) {
        return statements.stream()
                .map(StatementView::updatedAt)
                .max(Comparator.naturalOrder())
                .or(() -> projection.progress().recordedAt())
                .orElse(Instant.EPOCH);
    }

    private static Entry entry(StatementView statement, Forms.Place place) {
        Optional<String> speaker = statement.speaker().name().map(AtomFeed::visible);
        String words = visible(statement.text());
        Entry entry = new Entry();
        entry.setId(Urns.of(statement.id()));
        entry.setTitle(shortened(speaker.map(name -> name + ": ").orElse("") + "“" + words + "”"));
        entry.setAuthors(List.of(person(speaker.orElse("Unknown speaker"))));
        entry.setPublished(Date.from(statement.recordedAt()));
        entry.setUpdated(Date.from(statement.updatedAt()));
        entry.setAlternateLinks(List.of(link(
                "alternate",
                place.reading(statement.document().id().value(), statement.id().value()))));
        Content content = new Content();
        content.setType(Content.TEXT);
        content.setValue(words);
        entry.setContents(List.of(content));
        return entry;
    }

    private static SyndPerson person(String name) {
        Person person = new Person();
        person.setName(name);
        return person;
    }

    private static Link link(String rel, URI address) {
        Link link = new Link();
        link.setRel(rel);
        link.setHref(address.toString());
        return link;
    }

    private static String shortened(String title) {
        if (title.codePointCount(0, title.length()) <= LONGEST_TITLE) {
            return title;
        }
        return title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE - 2)) + "…”";
    }

    /** Without the characters that XML cannot hold. */
    private static String visible(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().filter(Verifier::isXMLCharacter).forEach(out::appendCodePoint);
        return out.toString();
    }
}
