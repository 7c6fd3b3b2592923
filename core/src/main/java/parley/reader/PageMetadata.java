package parley.reader;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import parley.time.PartialDate;

/** What a page says of itself, outside of its text. Values that make no sense are taken as not given. */
record PageMetadata(
        Optional<String> title, Optional<String> publisher, Optional<PartialDate> published, Optional<URI> url) {

    private static final Pattern DATE = Pattern.compile("\\d{4}(?:-\\d{2}(?:-\\d{2})?)?(?![\\d-])");
    private static final Pattern BEFORE_OUTLET = Pattern.compile("\\s+[|–—·:-]\\s+$");

    /** Reads a page whose furniture is still in place. */
    static PageMetadata of(Document page) {
        List<LinkedData> linked = LinkedData.in(page);
        Optional<String> publisher = first(Stream.of(
                meta(page, "og:site_name"),
                linked.stream().map(LinkedData::publisher).flatMap(Optional::stream)));
        return new PageMetadata(
                title(page, publisher),
                publisher,
                firstOf(dates(page, linked), PageMetadata::date),
                firstOf(
                        Stream.concat(
                                page.select("link[rel~=(?i)\\bcanonical\\b]").stream()
                                        .map(link -> link.attr("href")),
                                meta(page, "og:url")),
                        PageMetadata::address));
    }

    private static Optional<String> title(Document page, Optional<String> publisher) {
        Stream<String> inPage = page.select("h1").stream().map(BlockText::lineOf);
        Stream<String> ofWindow = page.select("head title").stream()
                .map(BlockText::lineOf)
                .map(title -> withoutOutlet(title, publisher.orElse("")));
        return first(Stream.of(meta(page, "og:title"), inPage, ofWindow));
    }

    private static String withoutOutlet(String title, String publisher) {
        if (publisher.isEmpty() || !title.endsWith(publisher)) {
            return title;
        }
        String rest = title.substring(0, title.length() - publisher.length());
        Matcher separator = BEFORE_OUTLET.matcher(rest);
        return separator.find() ? rest.substring(0, separator.start()) : title;
    }

    private static Stream<String> dates(Document page, List<LinkedData> linked) {
        return Stream.of(
                        meta(page, "article:published_time"),
                        linked.stream().map(LinkedData::published).flatMap(Optional::stream),
                        page.select("[itemprop=datePublished]").stream()
                                .map(e -> e.hasAttr("content") ? e.attr("content") : e.attr("datetime")),
                        page.select("time[datetime]").stream().map(time -> time.attr("datetime")))
                .flatMap(Function.identity());
    }

    private static Optional<PartialDate> date(String value) {
        Matcher date = DATE.matcher(value);
        try {
            return date.lookingAt() ? Optional.of(new PartialDate(date.group())) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<URI> address(String value) {
        try {
            URI address = new URI(value);
            boolean onTheWeb =
                    Objects.requireNonNullElse(address.getScheme(), "").matches("(?i)https?");
            return onTheWeb && address.getHost() != null ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Stream<String> meta(Document page, String name) {
        return page.select("meta[property=" + quoted(name) + "], meta[name=" + quoted(name) + "]").stream()
                .map((Element meta) -> meta.attr("content"));
    }

    private static String quoted(String name) {
        return "\"" + name + "\"";
    }

    private static Optional<String> first(Stream<Stream<String>> values) {
        return firstOf(values.flatMap(Function.identity()), Optional::of);
    }

    private static <T> Optional<T> firstOf(Stream<String> values, Function<String, Optional<T>> read) {
        return values.map(String::strip)
                .filter(value -> !value.isEmpty())
                .map(read)
                .flatMap(Optional::stream)
                .findFirst();
    }
}
