package parley.extraction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.attribution.Attribution;
import parley.segment.Segment;
import parley.selector.PassageFactory;
import parley.text.OriginalText;
import parley.text.TextSpan;
import parley.time.DateBasis;
import parley.time.DateClaim;
import parley.time.DateMention;
import parley.time.DateMentionFinder;
import parley.time.DateResolver;
import parley.token.Tokenizer;

/**
 * When a statement was made: the day that stands beside its cue or, failing that, the day of publication as the latest
 * possible one.
 *
 * <p>Keeps what it has read; for one document and one thread.
 */
final class SaidDates {

    /** How far from the cue a date may stand to be that of the saying. */
    private static final int NEAR = 60;

    private final OriginalText text;
    private final List<Segment> segments;
    private final PassageFactory passages;
    private final Optional<DateClaim> published;
    private final DateResolver dates;
    private final Map<Segment, List<DateMention>> read = new HashMap<>();

    SaidDates(OriginalText text, List<Segment> segments, PassageFactory passages, Optional<DateClaim> published) {
        this.text = text;
        this.segments = segments;
        this.passages = passages;
        this.published = published;
        this.dates = new DateResolver(published.map(DateClaim::date));
    }

    Optional<DateClaim> of(Attribution attribution) {
        return stated(attribution)
                .or(() -> published.map(day -> DateClaim.notAfter(day.date(), day.basis(), day.evidence())));
    }

    private Optional<DateClaim> stated(Attribution attribution) {
        if (attribution.cue().isEmpty()) {
            return Optional.empty();
        }
        TextSpan cue = attribution.cue().get(0);
        return segments.stream()
                .filter(segment -> segment.body().contains(cue))
                .findFirst()
                .flatMap(segment -> nearest(read.computeIfAbsent(segment, this::read), cue, attribution))
                .flatMap(this::resolved);
    }

    private List<DateMention> read(Segment segment) {
        return mayHaveDate(segment.body().of(text.value()))
                ? DateMentionFinder.find(Tokenizer.tokenize(text.value(), segment.body()))
                : List.of();
    }

    /** Days have a number or "day" in them; the other dates end in the name of a unit, or name it behind "last" or "next". */
    private static boolean mayHaveDate(String words) {
        return words.contains("day")
                || words.contains("week")
                || words.contains("month")
                || words.contains(" ago")
                || words.chars().anyMatch(Character::isDigit);
    }

    private Optional<DateMention> nearest(List<DateMention> mentions, TextSpan cue, Attribution attribution) {
        DateMention best = null;
        int least = NEAR;
        for (DateMention mention : mentions) {
            boolean inside = attribution.content().stream().anyMatch(mention.span()::overlaps)
                    || attribution.source().stream().anyMatch(mention.span()::overlaps);
            TextSpan between = mention.span().start() >= cue.end()
                    ? new TextSpan(cue.end(), mention.span().start())
                    : new TextSpan(Math.min(mention.span().end(), cue.start()), cue.start());
            if (!inside && between.length() < least && !crosses(between, attribution)) {
                best = mention;
                least = between.length();
            }
        }
        return Optional.ofNullable(best);
    }

    /** Whether content, or the end of a sentence, lies between cue and date. */
    private boolean crosses(TextSpan between, Attribution attribution) {
        String words = between.of(text.value());
        return words.indexOf(". ") >= 0 || attribution.content().stream().anyMatch(between::overlaps);
    }

    private Optional<DateClaim> resolved(DateMention mention) {
        return dates.resolve(mention.expression(), false)
                .map(date -> DateClaim.on(date, DateBasis.STATED, passages.passages(List.of(mention.span()))));
    }
}
