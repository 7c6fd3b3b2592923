package parley.resolution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import parley.resolution.NameMention.Standing;
import parley.text.TextSpan;

/**
 * Whom a pronoun may mean: those named shortly before, weighed by how near they are, whether their sentence is about them and
 * whether they speak there.
 *
 * <p>The weights were chosen on the training part of our own corpus. Looks back over a bounded number of mentions. Not
 * thread-safe.
 */
final class Antecedents {

    private static final int MOST_MENTIONS = 40;
    private static final int FARTHEST = 12;
    private static final int NEXT = 2;
    private static final int JUST_BEFORE = 1;
    private static final double SPEAKS = 0.5;
    private static final double SENTENCE = 1.6;
    private static final double PARAGRAPH = 2;
    /** What each further mention adds, on a logarithmic scale: whom a story is about is meant more often. */
    private static final double COUNT = 0.35;

    private static final int MOST_PARAGRAPHS = 2;
    private static final double QUOTED = 3;

    private record Mention(Member member, Standing standing, boolean speaks) {}

    /** A member who may be meant, and how well. */
    record Candidate(Member member, double weight) {}

    private final Narrative narrative;
    private final TreeMap<Integer, Mention> mentions = new TreeMap<>();

    Antecedents(Narrative narrative) {
        this.narrative = narrative;
    }

    void named(Member member, int offset, Standing standing) {
        mentions.putIfAbsent(offset, new Mention(member, standing, false));
    }

    /** Who is named at an offset. */
    Optional<Member> at(int offset) {
        return Optional.ofNullable(mentions.get(offset)).map(Mention::member);
    }

    void spoke(Member member, int offset) {
        Mention known = mentions.get(offset);
        mentions.put(offset, new Mention(member, known == null ? Standing.SUBJECT : known.standing(), true));
    }

    /** Who spoke in the sentence before an offset, or in the same one, if only one person did. */
    Optional<Member> spokeJustBefore(int offset) {
        int here = narrative.sentenceAt(offset);
        List<Member> spoke = mentions.headMap(offset, false).descendingMap().entrySet().stream()
                .takeWhile(entry -> here - narrative.sentenceAt(entry.getKey()) <= JUST_BEFORE)
                .filter(entry -> entry.getValue().speaks())
                .map(entry -> entry.getValue().member())
                .distinct()
                .toList();
        return spoke.size() == 1 ? Optional.of(spoke.get(0)) : Optional.empty();
    }

    /** Those who may be meant at an offset, the likeliest first. */
    List<Candidate> before(int offset, List<TextSpan> leftOut, Predicate<Member> mayBe) {
        int here = narrative.sentenceAt(offset);
        int quotation = narrative.quotationAt(offset);
        int line = narrative.lineAt(offset);
        Map<Member, Double> weights = new LinkedHashMap<>();
        Map<Member, Integer> counts = new HashMap<>();
        int seen = 0;
        for (Map.Entry<Integer, Mention> entry :
                mentions.headMap(offset, false).descendingMap().entrySet()) {
            int distance = here - narrative.sentenceAt(entry.getKey());
            if (++seen > MOST_MENTIONS || distance > FARTHEST) {
                break;
            }
            Member member = entry.getValue().member();
            if (!mayBe.test(member) || isIn(leftOut, entry.getKey())) {
                continue;
            }
            boolean elsewhere = narrative.quotationAt(entry.getKey()) != quotation;
            double weight = weight(entry.getValue())
                    - SENTENCE * distance
                    - PARAGRAPH * Math.min(MOST_PARAGRAPHS, line - narrative.lineAt(entry.getKey()))
                    - (elsewhere && narrative.quotationAt(entry.getKey()) >= 0 ? QUOTED : 0);
            weights.merge(member, weight, Math::max);
            counts.merge(member, 1, Integer::sum);
        }
        List<Candidate> choices = new ArrayList<>();
        weights.forEach((member, weight) ->
                choices.add(new Candidate(member, weight + COUNT * StrictMath.log(1 + counts.get(member)))));
        choices.sort(Comparator.comparingDouble((Candidate c) -> -c.weight()));
        return choices;
    }

    /** Whether an offset lies in a quotation. */
    boolean isQuoted(int offset) {
        return narrative.quotationAt(offset) >= 0;
    }

    /** Who is named next, in the same sentence or the two behind it: "When she arrived, Edda Roth said". */
    Optional<Member> next(int offset, Predicate<Member> mayBe) {
        int here = narrative.sentenceAt(offset);
        return mentions.tailMap(offset, false).entrySet().stream()
                .takeWhile(entry -> narrative.sentenceAt(entry.getKey()) - here <= NEXT)
                .map(entry -> entry.getValue().member())
                .filter(mayBe)
                .findFirst();
    }

    private static double weight(Mention mention) {
        double standing = switch (mention.standing()) {
            case SUBJECT -> 2;
            case OTHER -> 1;
            case OWNER -> 0.5;
            case OBLIQUE -> 0;
        };
        return standing + (mention.speaks() ? SPEAKS : 0);
    }

    private static boolean isIn(List<TextSpan> spans, int offset) {
        return spans.stream().anyMatch(span -> span.start() <= offset && offset < span.end());
    }
}
