package parley.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.attribution.Attribution;
import parley.segment.SegmentedText;
import parley.segment.SegmentedText.Part;
import parley.selector.Passage;
import parley.selector.PassageFactory;
import parley.text.TextSpan;
import parley.time.DateBasis;
import parley.time.DateClaim;
import parley.time.DateExpression.Point;
import parley.time.DateMention;
import parley.time.DateMentionFinder;
import parley.time.DateResolver;
import parley.time.DateSide;
import parley.time.PartialDate;

/**
 * When a statement was made: the day that stands beside its cue, or the side of it on which the words put the saying ("since
 * Thursday", "in response to Thursday's strike"); failing that, the day of publication as the latest possible one.
 *
 * <p>Keeps what it has read; for one document and one thread.
 */
final class SaidDates {

    /** How far from the cue a date may stand to be that of the saying. */
    private static final int NEAR = 60;

    private final SegmentedText text;
    private final PassageFactory passages;
    private final Optional<DateClaim> published;
    private final DateResolver dates;
    private final Map<Integer, List<DateMention>> read = new HashMap<>();

    SaidDates(SegmentedText text, PassageFactory passages, Optional<DateClaim> published) {
        this.text = text;
        this.passages = passages;
        this.published = published;
        this.dates = new DateResolver(published.map(DateClaim::date));
    }

    Optional<DateClaim> of(Attribution attribution) {
        return stated(attribution)
                .or(() -> published.map(day -> DateClaim.notAfter(limit(day.date()), day.basis(), day.evidence())));
    }

    private static PartialDate limit(PartialDate date) {
        return date.edtf().indexOf('/') < 0 ? date : PartialDate.of(date.latest());
    }

    private Optional<DateClaim> stated(Attribution attribution) {
        if (attribution.cue().isEmpty()) {
            return Optional.empty();
        }
        TextSpan cue = attribution.cue().get(0);
        int index = text.indexAt(cue.start());
        return nearest(read.computeIfAbsent(index, i -> read(text.parts().get(i))), cue, attribution)
                .flatMap(this::resolved);
    }

    private List<DateMention> read(Part part) {
        String words = part.segment().body().of(text.text().value());
        return mayHaveDate(words) ? DateMentionFinder.find(part.tokens()) : List.of();
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
        for (int i = firstBehind(mentions, cue.start() - NEAR); i < mentions.size(); i++) {
            DateMention mention = mentions.get(i);
            if (mention.span().start() > cue.end() + NEAR) {
                break;
            }
            boolean inside = attribution.content().stream().anyMatch(mention.span()::overlaps)
                    || attribution.source().stream().anyMatch(mention.span()::overlaps);
            TextSpan between = mention.span().start() >= cue.end()
                    ? new TextSpan(cue.end(), mention.span().start())
                    : new TextSpan(Math.min(mention.span().end(), cue.start()), cue.start());
            if (!inside && side(mention).isPresent() && between.length() < least && !crosses(between, attribution)) {
                best = mention;
                least = between.length();
            }
        }
        return Optional.ofNullable(best);
    }

    /** The first mention that ends behind an offset. */
    private static int firstBehind(List<DateMention> mentions, int offset) {
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (mentions.get(middle).span().end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Whether content, or the end of a sentence, lies between cue and date. */
    private boolean crosses(TextSpan between, Attribution attribution) {
        String words = between.of(text.text().value());
        return words.indexOf(". ") >= 0 || attribution.content().stream().anyMatch(between::overlaps);
    }

    /** A date without a year, or one seen from the day of writing, follows from that of publication. */
    private Optional<DateClaim> resolved(DateMention mention) {
        DateSide side = side(mention).orElse(DateSide.ON);
        List<Passage> words = new ArrayList<>(passages.passages(List.of(mention.span())));
        boolean full =
                mention.expression() instanceof Point point && point.year().isPresent();
        if (!full) {
            published.map(DateClaim::evidence).ifPresent(words::addAll);
        }
        return dates.resolve(mention.expression(), false)
                .filter(date -> side == DateSide.ON || !dates.isAhead(date))
                .map(date -> side.of(date, full ? DateBasis.STATED : DateBasis.INFERRED, words));
    }

    private Optional<DateSide> side(DateMention mention) {
        return DateSide.ofSaying(text.text().value(), mention.span());
    }
}
